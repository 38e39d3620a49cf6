import CaseModel

/// A case as one file holds it.
struct CaseCopy {
  var value: Case
  /// The bucket that the file itself names.
  var written: Bucket
  var stamp: FileStamp
  var found: Found

  /// Nil where the file is gone; throws where it holds no case.
  static func read(_ found: Found) throws(DocketError) -> CaseCopy? {
    guard let read = try Posix.read(found.path) else { return nil }
    let stem = String(found.name.dropLast(5))
    // A name of another kind, such as a copy's, promises nothing; an id promises that case.
    let id = QueueTree.isCaseID(stem) ? stem : nil
    var value = try CaseFile.decode(read.bytes, path: found.path, id: id)
    let written = value.bucket
    value.bucket = found.bucket
    return CaseCopy(value: value, written: written, stamp: read.stamp, found: found)
  }

  /// Whether this copy counts before another: the higher version, then the later one.
  func counts(before other: CaseCopy) -> Bool {
    if value.version != other.value.version { return value.version > other.value.version }
    if stamp.modified != other.stamp.modified { return stamp.modified > other.stamp.modified }
    return found.path < other.found.path
  }
}
