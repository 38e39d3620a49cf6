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
