import CaseModel

/// One record as it stands in its file, and what could be read of it.
struct RawRecord {
  var bytes: [UInt8]
  /// The line on which it begins, counted from 1.
  var line: Int
  /// How many bytes it has; more than `bytes` where not all were kept.
  var length: Int
  var content: Result<JSONValue, Finding>
}

/// Collects a record's bytes up to a limit, and only counts beyond it.
struct RecordCollector {
  let limits: IntakeLimits
  var bytes: [UInt8] = []
  var length = 0

  init(_ limits: IntakeLimits) { self.limits = limits }

  var isTooLarge: Bool { length > limits.recordBytes }

  mutating func append(_ piece: ArraySlice<UInt8>) {
    if !isTooLarge { bytes.append(contentsOf: piece.prefix(limits.recordBytes + 1 - length)) }
    length += piece.count
    if isTooLarge, bytes.count > limits.recordBytes { bytes.removeSubrange(limits.keptBytes...) }
  }

  /// Gives up everything from `index` on.
  mutating func cut(at index: Int) {
    bytes.removeSubrange(index...)
    length = index
  }
}
