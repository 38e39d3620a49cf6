import CaseModel

extension EvidenceArchive {
  /// The archives that a snapshot needs to be read back: its own, and those of the earlier records that it repeats.
  ///
  /// One that cannot be read still names its own: nothing is let go for being damaged.
  public func archives(behind snapshot: Snapshot) -> Set<String> {
    guard let original = try? original(of: snapshot) else { return [snapshot.warc] }
    return [snapshot.warc, original.warc]
  }
}
