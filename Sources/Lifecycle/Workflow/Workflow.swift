import CaseModel
import RuleFiles

/// A state machine as data: `rules/workflows/NAME.yaml`.
public struct Workflow: Sendable {
  public var name: String
  public var title: String
  public var initial: String
  /// States that a case may be put in from outside, such as by triage.
  public var entries: [String]
  /// In the order of the file.
  public var states: [LifeState]
  private let places: [String: Int]

  public init(name: String, title: String, initial: String, entries: [String], states: [LifeState]) {
    self.name = name
    self.title = title
    self.initial = initial
    self.entries = entries
    self.states = states
    places = Dictionary(states.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(state: String) -> LifeState? { places[state].map { states[$0] } }

  /// The state that a case has which somebody put into a bucket: the first one there.
  public func state(in bucket: Bucket) -> LifeState? {
    entries.lazy.compactMap { self[$0] }.first { $0.bucket == bucket } ?? states.first { $0.bucket == bucket }
  }
}

/// Where a case may stand, for whom it waits there, and how it goes on.
public struct LifeState: Sendable {
  public var name: String
  public var bucket: Bucket
  /// What `docket status` answers, as a word.
  public var says: String
  public var waits: Role?
  /// Whether a case may rest here for ever.
  public var final: Bool
  public var clocks: [ClockRule]
  /// By event, in the order in which they are tried.
  public var ways: [String: [Way]]
  public var node: YAMLNode
}

/// A clock that starts when a state is entered.
public struct ClockRule: Sendable {
  public var when: [Guard]
  /// The name of a span of the policy.
  public var after: String
  public var event: String
  /// The states in which it goes on; empty: only its own.
  public var within: [String]

  /// In the place of a span: as long as the measures in force.
  static let measures = "measures"
}

/// One way from a state to another.
public struct Way: Sendable {
  public var when: [Guard]
  public var by: [Role]
  public var need: [Guard]
  public var to: Target
  public var effects: [Effect]
  public var tell: [Telling]
  public var node: YAMLNode

  /// Where it leads.
  public enum Target: Sendable, Hashable {
    case here
    /// Where the last decision found the case.
    case before
    /// Where the appeal found the case.
    case back
    case state(workflow: String, name: String)
  }

  /// Who is told, and by which notice.
  public struct Telling: Sendable, Hashable {
    public var recipient: Recipient
    public var notice: String
  }

  public enum Recipient: Sendable, Hashable {
    case role(Role)
    case actor
    case appellant
    /// Whoever stands against the appellant.
    case other
  }
}
