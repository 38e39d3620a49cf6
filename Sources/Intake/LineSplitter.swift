import CaseModel

/// Cuts JSON Lines into records: one JSON value a line, blank lines ignored.
struct LineSplitter {
  let limits: IntakeLimits
  private var line = 0

  init(_ limits: IntakeLimits) { self.limits = limits }

  mutating func next(_ source: inout ByteSource) throws(DocketError) -> RawRecord? {
    while true {
      if source.available == 0 {
        guard try source.fill() else { return nil }
      }
      line += 1
      if line == 1 { try source.skipByteOrderMark() }
      var collector = RecordCollector(limits)
      try collector.appendLine(from: &source)
      if let record = record(&collector) { return record }
    }
  }

  private func record(_ collector: inout RecordCollector) -> RawRecord? {
    if collector.isTooLarge {
      return RawRecord(
        bytes: collector.bytes, line: line, length: collector.length,
        content: .failure(.tooLarge(limits.recordBytes)))
    }
    let bytes = collector.bytes
    guard bytes.contains(where: { !JSONSplitter.isSpace($0) }) else { return nil }
    return RawRecord(
      bytes: bytes, line: line, length: bytes.count, content: JSONSplitter.parse(bytes, limits: limits))
  }
}

extension RecordCollector {
  /// Takes bytes up to the line's end, which is consumed but not kept (nor is a carriage return before it).
  mutating func appendLine(from source: inout ByteSource) throws(DocketError) {
    repeat {
      // No slice may outlive its turn: a second owner would make each reading copy the whole window.
      let end = source.indexOfNewline()
      let stop = end ?? source.buffer.count
      append(source.buffer[source.position..<stop])
      source.take(stop - source.position + (end == nil ? 0 : 1))
      if end != nil {
        dropTrailingReturn()
        return
      }
    } while try source.fill()
  }

  mutating func dropTrailingReturn() {
    guard !isTooLarge, bytes.last == 0x0D else { return }
    bytes.removeLast()
    length -= 1
  }
}
