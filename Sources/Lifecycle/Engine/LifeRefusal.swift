import CaseModel

/// Why an event does nothing: a name for programs, a sentence for the one who sent it.
public struct LifeRefusal: Error, Sendable, Hashable {
  public var code: String
  public var what: String
  public var remedy: String?

  public init(_ code: String, _ what: String, remedy: String? = nil) {
    self.code = code
    self.what = what
    self.remedy = remedy
  }

  public var error: DocketError { DocketError(code: code, what: what, remedy: remedy, exit: .badInput) }
}
