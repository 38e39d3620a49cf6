import CaseModel

/// Why an event does nothing: a name for programs, a sentence for people of the house, and what it names, from which a
/// notice tells it in its reader's language.
public struct LifeRefusal: Error, Sendable, Hashable {
  public var code: String
  public var what: String
  public var remedy: String?
  /// Times, amounts and numbers, as text; events, reasons and kinds of files as lists.
  public var facts: [String: JSONValue]

  public init(_ code: String, _ what: String, remedy: String? = nil, facts: [String: JSONValue] = [:]) {
    self.code = code
    self.what = what
    self.remedy = remedy
    self.facts = facts
  }

  public var error: DocketError {
    DocketError(code: code, what: what, remedy: remedy, exit: .badInput, facts: facts)
  }
}
