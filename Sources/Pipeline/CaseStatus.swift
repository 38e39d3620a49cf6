import CaseModel
import Lifecycle

/// The answer of `docket status`: where a case stands, since when, until when, and whether anything is asked.
public struct CaseStatus: Sendable {
  public var reference: String
  public var kind: String
  public var state: String
  /// A word such as `waiting-for-other-party`.
  public var says: String
  public var sentence: String
  public var since: Timestamp?
  public var due: Timestamp?
  public var received: Timestamp?
  public var decided: Timestamp?

  init(_ value: Case, engine: LifeEngine, now: Timestamp, language: String = NoticeBook.fallback) {
    let settled = engine.settled(value, now: now)
    let life = settled.life
    let found = life.flatMap { engine.rules.workflows[$0.workflow]?[$0.state] }
    reference = value.id
    kind = value.kind?.rawValue ?? "complaint"
    state = life?.state ?? value.bucket.rawValue
    says = found?.says ?? "in-process"
    sentence = engine.rules.notices.word("status.\(says)", in: language)
    since = value.life?.since ?? value.history.last { $0.to != nil }?.at
    due = life.flatMap { life in value.bucket == .deferred ? nil : found?.awaited(life.timers) }
    received = value.reports.map(\.submittedAt).min() ?? value.life?.dispute?.openedAt
    decided = life?.decisions.last { $0.undoneAt == nil }?.at
  }

  public var text: String {
    var lines = ["\(reference): \(sentence)"]
    if let received { lines.append("  received  \(received)") }
    if let since { lines.append("  since     \(since)") }
    if let decided { lines.append("  decided   \(decided)") }
    if let due { lines.append("  until     \(due)") }
    return lines.joined(separator: "\n")
  }

  public var json: JSONValue {
    .object([
      "reference": .string(reference), "kind": .string(kind), "state": .string(state),
      "status": .string(says),
      "sentence": .string(sentence), "received": received.map { .string($0.description) },
      "since": since.map { .string($0.description) }, "decided": decided.map { .string($0.description) },
      "due": due.map { .string($0.description) },
    ])
  }
}
