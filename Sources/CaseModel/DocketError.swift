/// An error as data: what was wrong, where, and what to do about it.
public struct DocketError: Error, Sendable, Hashable {
  /// A stable name for programs, such as `json-syntax` or `field-missing`.
  public let code: String
  /// What was found, in one sentence.
  public let what: String
  /// The place: a file, a field, a line; nil where there is none.
  public let place: Place?
  /// What the reader can do; nil where nothing is to be done.
  public let remedy: String?
  /// How a command that cannot go on because of it ends.
  public let exit: ExitCode
  /// What its sentence names, for whoever says it in another language: times, amounts and numbers, as text.
  public let facts: [String: JSONValue]

  public init(
    code: String, what: String, place: Place? = nil, remedy: String? = nil, exit: ExitCode,
    facts: [String: JSONValue] = [:]
  ) {
    self.facts = facts
    self.code = code
    self.what = what
    self.place = place
    self.remedy = remedy
    self.exit = exit
  }

  /// Where something was found wrong.
  public struct Place: Sendable, Hashable {
    public var file: String
    /// Counted from 1.
    public var line: Int?
    /// In characters, counted from 1.
    public var column: Int?
    /// The line itself, to be printed above a caret.
    public var source: String?
    /// How many characters the caret spans.
    public var width: Int

    public init(file: String, line: Int? = nil, column: Int? = nil, source: String? = nil, width: Int = 1) {
      self.file = file
      self.line = line
      self.column = column
      self.source = source
      self.width = width
    }
  }
}

extension DocketError: CustomStringConvertible {
  /// `file:line:column: what`, then the line with a caret, then what to do.
  public var description: String {
    guard let place else { return remedy.map { "\(what); \($0)" } ?? what }
    var text = place.file
    if let line = place.line { text += ":\(line)" }
    if let column = place.column { text += ":\(column)" }
    text += ": \(what)"
    if let source = place.source, let line = place.line, let column = place.column {
      let number = "\(line)"
      let margin = String(repeating: " ", count: 4 + number.count)
      let caret = String(repeating: "^", count: max(1, place.width))
      text += "\n    \(number) | \(source)\n\(margin) | "
      text += String(repeating: " ", count: max(0, column - 1)) + caret
      if let remedy { text += " \(remedy)" }
      return text
    }
    return remedy.map { "\(text); \($0)" } ?? text
  }
}
