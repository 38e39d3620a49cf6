import CaseModel

/// Cuts a JSON text into reports: the one value that it holds, or each element of its array, one at a time.
struct JSONSplitter {
  private enum Stage {
    case start, firstElement, element, afterElement, unclosed, trailing, finished
  }

  let limits: IntakeLimits
  private var stage = Stage.start
  private var line = 1
  /// Bytes since the line's start: how far an element is indented.
  private var column = 0
  private var repairs = 0

  init(_ limits: IntakeLimits) { self.limits = limits }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  static func parse(_ bytes: [UInt8], limits: IntakeLimits) -> Result<JSONValue, Finding> {
    do throws(StrictJSON.Failure) {
      return .success(try StrictJSON.parse(bytes, maxDepth: limits.depth))
    } catch {
      return .failure(Finding(error))
    }
  }

  mutating func next(_ source: inout ByteSource) throws(DocketError) -> RawRecord? {
    if stage == .start {
      try source.skipByteOrderMark()
      try skipSpace(&source)
      guard let first = try source.peek() else { return empty(source) }
      guard first == UInt8(ascii: "[") else { return try single(&source) }
      advance(1, &source)
      stage = .firstElement
    }
    if stage == .afterElement { try passDelimiter(&source) }
    switch stage {
    case .firstElement, .element: return try element(&source)
    case .unclosed: return unclosed(source)
    case .trailing: return try trailing(&source)
    default: return nil
    }
  }

  private mutating func skipSpace(_ source: inout ByteSource) throws(DocketError) {
    while let byte = try source.peek(), Self.isSpace(byte) { advance(1, &source) }
  }

  /// Takes bytes and keeps count of lines and columns.
  private mutating func advance(_ count: Int, _ source: inout ByteSource) {
    let (newlines, behind) = source.newlines(in: count)
    line += newlines
    column = newlines > 0 ? behind : column + count
    source.take(count)
  }

  private mutating func empty(_ source: ByteSource) -> RawRecord? {
    stage = .finished
    if source.trouble != nil { return nil }
    return issue(
      Finding(code: "empty-file", found: "an empty file", expected: "a report or a list of reports"))
  }

  private func issue(_ finding: Finding, bytes: [UInt8] = []) -> RawRecord {
    RawRecord(bytes: bytes, line: line, length: bytes.count, content: .failure(finding))
  }

  private mutating func single(_ source: inout ByteSource) throws(DocketError) -> RawRecord {
    stage = .finished
    var collector = RecordCollector(limits)
    let start = line
    repeat {
      collector.append(source.buffer[source.position...])
      source.take(source.available)
    } while try source.fill()
    var record = Self.record(collector, line: start)
    if collector.isTooLarge, case .failure(var finding) = record.content {
      finding.wholeFile = true
      record.content = .failure(finding)
    }
    return record
  }

  private static func record(_ collector: RecordCollector, line: Int) -> RawRecord {
    if collector.isTooLarge {
      return RawRecord(
        bytes: collector.bytes, line: line, length: collector.length,
        content: .failure(.tooLarge(collector.limits.recordBytes)))
    }
    var bytes = collector.bytes
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    var content = parse(bytes, limits: collector.limits)
    if case .failure(var finding) = content, finding.expected == "nothing after the value" {
      finding.remedy =
        "for several reports, put them into one list, or name the file .jsonl and put one a line"
      content = .failure(finding)
    }
    return RawRecord(bytes: bytes, line: line, length: bytes.count, content: content)
  }

  private mutating func element(_ source: inout ByteSource) throws(DocketError) -> RawRecord? {
    try skipSpace(&source)
    guard let first = try source.peek() else {
      stage = .unclosed
      return unclosed(source)
    }
    if first == UInt8(ascii: "]") {
      let wasFirst = stage == .firstElement
      advance(1, &source)
      stage = .trailing
      if wasFirst { return try trailing(&source) }
      return issue(
        Finding(
          code: "json-syntax", column: column, found: "']' after a comma",
          expected: "a report after the comma",
          remedy: "remove the last comma"))
    }
    let start = (line: line, column: column)
    var scan = JSONElementScan()
    var collector = RecordCollector(limits)
    var end = try collect(&source, &collector, &scan, upTo: limits.recordBytes)
    var record = Self.record(collector, line: start.line)
    if case .failure = record.content, let cut = repair(collector.bytes, column: start.column) {
      putBack(collector.bytes[cut...], &source)
      collector.cut(at: cut)
      record = Self.record(collector, line: start.line)
      end = .delimiter
    } else if end == .limit {
      end = try collect(&source, &collector, &scan, upTo: nil)
      record = Self.record(collector, line: start.line)
    }
    stage = end == .delimiter ? .afterElement : .unclosed
    if end != .delimiter, case .failure = record.content { stage = .finished }
    return record
  }

  private mutating func putBack(_ bytes: ArraySlice<UInt8>, _ source: inout ByteSource) {
    for byte in bytes where byte == 0x0A { line -= 1 }
    source.unread(bytes)
  }

  /// What ended the collecting of an element.
  private enum End {
    case delimiter, limit, file
  }

  /// Takes an element up to the comma or bracket behind it, but no more than `limit` bytes.
  private mutating func collect(
    _ source: inout ByteSource, _ collector: inout RecordCollector, _ scan: inout JSONElementScan,
    upTo limit: Int?
  ) throws(DocketError) -> End {
    while try source.peek() != nil {
      if let limit, collector.length >= limit { return .limit }
      let room = min(source.available, limit.map { $0 - collector.length } ?? .max)
      let window = source.position..<source.position + room
      let end = scan.end(in: source.buffer[window])
      let stop = end ?? window.upperBound
      collector.append(source.buffer[source.position..<stop])
      advance(stop - source.position, &source)
      if end != nil { return .delimiter }
    }
    return .file
  }

  /// Where a broken element should end, so that the reports after it survive.
  private mutating func repair(_ bytes: [UInt8], column: Int) -> Int? {
    guard repairs < limits.repairs, let cut = JSONRepair.cut(bytes, column: column) else { return nil }
    repairs += 1
    return cut
  }

  private mutating func passDelimiter(_ source: inout ByteSource) throws(DocketError) {
    try skipSpace(&source)
    switch try source.peek() {
    case UInt8(ascii: ",")?:
      advance(1, &source)
      stage = .element
    case UInt8(ascii: "]")?:
      advance(1, &source)
      stage = .trailing
    case nil: stage = .unclosed
    default: stage = .element
    }
  }

  private mutating func unclosed(_ source: ByteSource) -> RawRecord? {
    stage = .finished
    if source.trouble != nil { return nil }
    return issue(
      Finding(
        code: "json-truncated", column: column + 1, found: "the end", expected: "',' or ']'",
        remedy: "the file was cut short: send it again"))
  }

  private mutating func trailing(_ source: inout ByteSource) throws(DocketError) -> RawRecord? {
    stage = .finished
    try skipSpace(&source)
    guard try source.peek() != nil else { return nil }
    var record = try single(&source)
    record.content = .failure(
      Finding(
        code: "json-syntax", column: column + 1, found: "more after the list", expected: "nothing after ']'"))
    return record
  }
}
