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

  /// - Parameter name: how the case was asked for; a report's id where it is about that one.
  init(
    _ value: Case, name: String = "", engine: LifeEngine, now: Timestamp,
    language: String = NoticeBook.fallback
  ) {
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
    let isEnd = found?.final == true && says != "duplicate"
    if let appeal = life?.appeals.last, appeal.outcome == "overturned", !appeal.compensation.isEmpty, isEnd {
      sentence += " " + engine.rules.notices.word("status.compensated", in: language)
    }
    decided = isEnd ? since : life?.decisions.last { $0.undoneAt == nil }?.at
    answerLate(value, name: name, engine: engine, language: language)
  }

  /// The status of the first complaint, for somebody who has made it again.
  mutating func isFollowing(duplicate: Case, engine: LifeEngine, language: String = NoticeBook.fallback) {
    sentence = engine.rules.notices.word("status.duplicate", in: language) + " " + sentence
    received = duplicate.reports.first?.submittedAt ?? received
  }

  /// A report that came after the end of its case has dates of its own.
  private mutating func answerLate(_ value: Case, name: String, engine: LifeEngine, language: String) {
    guard let report = value.reports.dropFirst().first(where: { $0.id == name }) else { return }
    received = report.submittedAt
    let added = "report \(name) about the same"
    guard let came = value.history.last(where: { $0.event == "report-added" && $0.reason == added })?.at
    else { return }
    if let decided, decided <= came, value.bucket == .closed {
      sentence = engine.rules.notices.word("status.decided-before", in: language) + " " + sentence
      let seen = value.history.last { $0.event == LateReport.staysClosed && $0.at >= came }
      since = seen?.at ?? came
    } else if let moment = since, moment < came, value.bucket != .closed {
      since = came
    }
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
