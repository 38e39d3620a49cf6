import CaseModel

/// What follows triage, as data: `rules/lifecycle.yaml`.
public struct LifePolicy: Sendable, Hashable {
  public var version = ""
  /// By name; a clock that never runs has none.
  public var clocks: [String: Span?] = [:]
  public var appeal = TextLimit(characters: 1000, files: 5)
  public var statement = TextLimit(characters: 5000, files: 20)
  public var file = FileLimit()
  /// Whether a seller's silence upholds what nobody could confirm.
  public var silenceAlwaysUpholds = false
  public var silenceRefunds = true
  public var charactersRefused: Set<Unicode.Scalar> = []
  public var measures: [String: Measure] = [:]
  public var points = PointsPolicy()
  public var misuse = Misuse()
  public var disputeReasons: [String: DisputeReason] = [:]
  public var disputeSignals: [PhraseSignal] = []
  /// Words that deny what follows them, and those with which it is meant all the same.
  public var disputeNegations: Set<String> = []
  public var disputeConditions: Set<String> = []
  public var manyDisputes = 20
  public var compensationMost = Money(units: 200_000, currency: "USD")
  public var couponSize = Money(units: 50_000, currency: "USD")
  public var mail = MailPolicy()
  public var languages = ["en"]
  /// Whether reporters hear that their report arrived, and what triage made of it.
  public var receipts = true

  public init() {}

  /// What a text and its files may be.
  public struct TextLimit: Sendable, Hashable {
    public var characters: Int
    /// Empty: any.
    public var languages: [String] = []
    public var files: Int

    public init(characters: Int, languages: [String] = [], files: Int) {
      self.characters = characters
      self.languages = languages
      self.files = files
    }
  }

  public struct FileLimit: Sendable, Hashable {
    public var bytes = 10_485_760
    public var types: Set<String> = []
    public init() {}
  }

  /// What the marketplace does, and what that asks for.
  public struct Measure: Sendable, Hashable {
    public var onStore = false
    public var undo: String?
    public var lasts: Span?
    /// Whether the account cannot be entered while it is in force.
    public var blocksAccount = false
    public var secondPerson = false
    public var priorNotice = false
    public init() {}
  }

  public struct Misuse: Sendable, Hashable {
    public var unfounded = 5
    public var share = 0.8
    /// From so many unfounded reports on, after a warning, the next ones wait.
    public var suspendFrom = 10
    public var suspension: Span? = Span(90, .days)
    /// Categories whose reports never wait, whoever sends them.
    public var exempt: Set<CaseModel.Category> = []
    public init() {}
  }

  /// A reason for a dispute.
  public struct DisputeReason: Sendable, Hashable {
    public enum Refund: String, Sendable, Hashable, CaseIterable {
      case full, partial
      case withReturn = "return"
    }
    public var refund: Refund
    public var wants: [String]
    public var category: CaseModel.Category
  }

  /// Words by which a side gives itself away.
  public struct PhraseSignal: Sendable, Hashable {
    public var id: String
    public var speaksFor: DisputeSignal.Side
    public var saidBy: Role
    /// In lower case.
    public var phrases: [String]
    /// What is no signal, although a phrase stands in it.
    public var unless: [String] = []
  }

  public func span(_ clock: String) -> Span? { clocks[clock] ?? nil }
}
