import CaseModel
import RuleFiles

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
  /// Where `says` stands.
  var saysNode: YAMLNode

  /// The earliest timer for whoever the state waits for: the end of a measure asks nobody for anything.
  public func awaited(_ timers: [LifeTimer]) -> Timestamp? {
    let lasting = Set(clocks.filter { $0.after == ClockRule.measures }.map(\.event))
    return timers.filter { !lasting.contains($0.event) }.map(\.due).min()
  }
}
