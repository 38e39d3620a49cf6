import CaseModel

/// Cuts CSV (RFC 4180) into records below its header line.
struct CSVSplitter {
  let limits: IntakeLimits
  private var header: CSVHeader?
  private var finished = false
  private var line = 1
  private var repairs = 0

  init(_ limits: IntakeLimits) { self.limits = limits }

  mutating func next(_ source: inout ByteSource) throws(DocketError) -> RawRecord? {
    if finished { return nil }
    if header == nil {
      try source.skipByteOrderMark()
      if let problem = try readHeader(&source) {
        finished = true
        return problem
      }
      guard header != nil else { return nil }
    }
    while let raw = try rawRecord(&source) {
      if raw.collector.bytes.isEmpty { continue }
      return try record(raw, &source)
    }
    finished = true
    return nil
  }

  private struct Raw {
    var collector: RecordCollector
    var line: Int
    var end: End

    /// What stood behind it.
    enum End {
      case newline, limit, file
    }
  }

  /// Nil where the header is good, or where the file ended early for a reason that is told otherwise.
  private mutating func readHeader(_ source: inout ByteSource) throws(DocketError) -> RawRecord? {
    guard let raw = try rawRecord(&source), !raw.collector.bytes.isEmpty else {
      finished = true
      if source.trouble != nil { return nil }
      return RawRecord(
        bytes: [], line: line, length: 0,
        content: .failure(
          Finding(code: "empty-file", found: "no header line", expected: CSVHeader.expected, wholeFile: true))
      )
    }
    let read =
      raw.end == .limit
      ? .failure(Finding.tooLarge(limits.recordBytes)) : CSVHeader.read(raw.collector.bytes, limits: limits)
    switch read {
    case .success(let good):
      header = good
      return nil
    case .failure(var finding):
      finding.wholeFile = true
      return RawRecord(
        bytes: raw.collector.bytes, line: raw.line, length: raw.collector.length, content: .failure(finding))
    }
  }

  private mutating func rawRecord(_ source: inout ByteSource) throws(DocketError) -> Raw? {
    guard try source.peek() != nil else { return nil }
    let start = line
    var collector = RecordCollector(limits)
    var scan = CSVRecordScan()
    while try source.peek() != nil {
      // A record that grows too long inside quotes most likely lost its closing quote: stop there, to repair it.
      guard collector.length < limits.recordBytes else {
        return Raw(collector: collector, line: start, end: .limit)
      }
      let room = min(source.available, limits.recordBytes - collector.length)
      let window = source.position..<source.position + room
      let end = scan.end(in: source.buffer[window])
      let taken = (end ?? window.upperBound) - source.position
      collector.append(source.buffer[source.position..<source.position + taken])
      line += source.newlines(in: taken).count
      source.take(taken)
      if end != nil {
        source.take(1)
        line += 1
        collector.dropTrailingReturn()
        return Raw(collector: collector, line: start, end: .newline)
      }
    }
    return Raw(collector: collector, line: start, end: .file)
  }

  private mutating func record(_ raw: Raw, _ source: inout ByteSource) throws(DocketError) -> RawRecord {
    var collector = raw.collector
    var content = read(collector, raw.end, source)
    if case .failure = content {
      if let first = collector.bytes.firstIndex(of: 0x0A), repairs < limits.repairs {
        repairs += 1
        var rest = Array(collector.bytes[(first + 1)...])
        if raw.end == .newline { rest.append(0x0A) }
        for byte in rest where byte == 0x0A { line -= 1 }
        source.unread(rest[...])
        collector.cut(at: first)
        collector.dropTrailingReturn()
        content = read(collector, .newline, source)
      } else if raw.end == .limit {
        try collector.appendLine(from: &source)
        line += 1
        if collector.isTooLarge { content = .failure(.tooLarge(limits.recordBytes)) }
      }
    }
    return RawRecord(bytes: collector.bytes, line: raw.line, length: collector.length, content: content)
  }

  private func read(
    _ collector: RecordCollector, _ end: Raw.End, _ source: ByteSource
  ) -> Result<JSONValue, Finding> {
    guard !collector.isTooLarge, end != .limit, let header else {
      return .failure(.tooLarge(limits.recordBytes))
    }
    if end == .file, source.trouble != nil {
      return .failure(
        Finding(
          code: "csv-truncated", found: "the end of the file within a record", expected: "a whole record"))
    }
    switch CSVFields.read(collector.bytes) {
    case .failure(let finding): return .failure(finding.naming(header))
    case .success(let fields): return header.value(of: fields)
    }
  }
}
