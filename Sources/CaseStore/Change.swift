import CaseModel

/// One change of a batch; see `CaseStore.commit`.
public enum Change: Sendable {
  /// Files a case in its bucket; where it lay before, it is removed.
  case put(Case, previousBucket: Bucket?)
  /// Removes a case for good, as `docket prune` does.
  case remove(id: String, bucket: Bucket)
  /// Files an input that is no valid report, byte for byte, under a harmless form of `name`.
  case invalid(name: String, bytes: [UInt8], error: JSONValue)
  /// The input of that name in `incoming` is done with: it goes to `processed` once all else in the batch is durable.
  ///
  /// The name is bytes, as the file system has it: they need not be text. With `identity`, a file that is another
  /// one by now, or was written on, stays for the next run.
  case finishInput(rawName: [UInt8], at: Timestamp, identity: FileIdentity? = nil)
}
