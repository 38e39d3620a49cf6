/// What is wrong with one record, before it is known which bytes it has.
struct Finding: Error, Sendable, Hashable {
  var code: String
  /// Lines after the record's first.
  var lineOffset = 0
  var column: Int?
  var field: String?
  var found: String
  var expected: String
  var remedy: String?
  /// Whether nothing in the whole file can be read because of it.
  var wholeFile = false
}

extension Finding {
  init(_ failure: StrictJSON.Failure) {
    self.init(
      code: failure.code, lineOffset: failure.line - 1, column: failure.column, field: failure.field,
      found: failure.found, expected: failure.expected)
  }

  init(_ trouble: ByteSource.Trouble) {
    self.init(code: trouble.code, found: trouble.found, expected: trouble.expected, remedy: trouble.remedy)
  }

  static func tooLarge(_ limit: Int) -> Finding {
    Finding(
      code: "record-too-large", found: "a report of more than \(limit) bytes", expected: "at most \(limit)",
      remedy: "shorten the report; send files as attachments")
  }
}
