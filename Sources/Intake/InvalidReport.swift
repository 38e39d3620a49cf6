import CaseModel

/// Something in an input that is no valid report: its bytes, and what is wrong with them.
public struct InvalidReport: Sendable, Hashable {
  /// Byte for byte as received; only a beginning where `length` is more.
  public var bytes: [UInt8]
  /// How many bytes there were.
  public var length: Int
  /// The input's name.
  public var file: String
  /// The line of the mistake, counted from 1.
  public var line: Int
  /// In characters, counted from 1; nil where the whole record is meant.
  public var column: Int?
  /// The member's name, with dots; nil where no one member is at fault.
  public var field: String?
  public var found: String
  public var expected: String
  /// A stable name for programs, such as `json-syntax` or `field-missing`.
  public var code: String
  public var remedy: String?
  /// Whether nothing in the file can be read because of it: the whole file belongs into `invalid`.
  public var wholeFile: Bool

  public init(
    bytes: [UInt8], length: Int? = nil, file: String, line: Int, column: Int? = nil, field: String? = nil,
    found: String, expected: String, code: String, remedy: String? = nil, wholeFile: Bool = false
  ) {
    self.bytes = bytes
    self.length = max(length ?? bytes.count, bytes.count)
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.found = found
    self.expected = expected
    self.code = code
    self.remedy = remedy
    self.wholeFile = wholeFile
  }

  /// A report that was read well and must be refused all the same, such as for its address.
  public init(
    _ error: DocketError, refusing bytes: [UInt8], file: String, line: Int, field: String, found: String
  ) {
    self.init(
      bytes: bytes, file: file, line: line, field: field, found: "\"\(Excerpt.plain(found))\"",
      expected: error.what, code: error.code, remedy: error.remedy)
  }

  /// An event that was read well and that its case cannot take.
  public init(_ error: DocketError, refusing event: CaseEvent, bytes: [UInt8], file: String, line: Int) {
    self.init(
      bytes: bytes, file: file, line: line, field: "event",
      found: "\(Excerpt.plain(event.event)): \(error.what)",
      expected: "an event that the case can take now", code: error.code, remedy: error.remedy)
  }

  /// Another report than the one that came before with its id.
  public init(conflict report: Report, bytes: [UInt8], file: String, line: Int) {
    self.init(
      bytes: bytes, file: file, line: line, field: "id",
      found: "\"\(Excerpt.plain(report.id))\", with other content",
      expected: "an id that no other report has", code: "id-conflict",
      remedy: "give the new report an id of its own")
  }

  init(_ finding: Finding, of record: RawRecord, file: String) {
    self.init(
      bytes: record.bytes, length: record.length, file: file, line: record.line + finding.lineOffset,
      column: finding.column, field: finding.field, found: finding.found, expected: finding.expected,
      code: finding.code, remedy: finding.remedy, wholeFile: finding.wholeFile)
  }

  /// What is wrong, in one sentence.
  public var message: String {
    var text = field.map { "\($0): " } ?? ""
    text += "found \(found), expected \(expected)"
    if length > bytes.count { text += " (only the first \(bytes.count) of \(length) bytes were kept)" }
    return text
  }

  /// The content of the `.error.json` beside the bytes.
  public var json: JSONValue {
    .object([
      "file": .string(file), "line": .number("\(line)"), "column": column.map { .number("\($0)") },
      "field": field.map { .string($0) }, "found": .string(found), "expected": .string(expected),
      "code": .string(code), "message": .string(message), "remedy": remedy.map { .string($0) },
      "bytes": .number("\(length)"), "kept_bytes": length > bytes.count ? .number("\(bytes.count)") : nil,
    ])
  }

  /// The same as an error for people.
  public var error: DocketError {
    DocketError(
      code: code, what: message, place: .init(file: file, line: line, column: column), remedy: remedy,
      exit: .badInput)
  }
}
