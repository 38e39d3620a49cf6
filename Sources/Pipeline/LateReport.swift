import CaseModel
import Lifecycle

/// What a report does that comes after its case was closed: the page is looked at again, and the case opens where it shows
/// what its end did not take into account.
struct LateReport: Sendable {
  let engine: LifeEngine
  let by: String
  let now: Timestamp

  /// In the history of a case that stays closed.
  static let staysClosed = "looked-again"

  /// Whether a case is one for which this is asked.
  static func isLate(_ one: Case) -> Bool { one.version > 0 && one.bucket == .closed && one.kind == nil }

  /// The case opened again, or closed as it was with a line that says what was looked at.
  ///
  /// - Parameter weighed: the same case as weighing it anew would have it.
  func settle(_ old: Case, weighed: Case, state: PageState) -> Case {
    var seen = weighed
    if case .read = state {
    } else {
      (seen.assessment, seen.foundCategory) = (old.assessment, old.foundCategory)
    }
    seen.bucket = .closed
    seen.clock = old.clock
    seen.attempts = old.attempts
    seen.history.removeAll { $0.at == now && $0.event == "assessed" }
    for name in events(old, weighed: weighed, state: state) {
      let event = LifeEvent(
        name, at: now, actor: Party(role: .machine, id: by),
        body: .object([JSONMember("reason", .string(reason(weighed, state)))]))
      if case .success(let outcome) = engine.apply(event, to: seen, now: now) { return outcome.value }
    }
    var closed = old
    closed.snapshots = weighed.snapshots
    closed.history.append(
      HistoryEntry(at: now, event: Self.staysClosed, by: by, reason: reason(weighed, state)))
    return closed
  }

  /// What may open the case, in the order of trying; none where its end stands.
  private func events(_ old: Case, weighed: Case, state: PageState) -> [String] {
    let life = engine.settled(old, now: now).life
    let says = life.flatMap { engine.rules.workflows[$0.workflow]?[$0.state]?.says }
    let asksForPerson = [.violation, .review, .escalated].contains(weighed.bucket)
    guard case .read = state else {
      // Nobody has judged it, and the page does not answer: a person does.
      let isJudged = ["upheld", "not-upheld", "restored"].contains(says ?? "")
      if case .gone = state { return [] }
      return isJudged ? [] : ["reported-again"]
    }
    switch says {
    case "upheld":
      // A page that was fetched before the decision shows nothing of what became of the listing.
      guard let decided = life?.decisions.last?.at, let seen = weighed.snapshots.last?.fetchedAt,
        seen > decided
      else { return [] }
      if Resemblance.isNear(old.listing, weighed.listing) {
        return weighed.bucket == .violation && !isFresh(life)
          ? ["came-back", "reported-again"] : ["came-back"]
      }
      return asksForPerson ? ["reported-again"] : []
    case "not-upheld", "restored":
      let isWorse = weighed.bucket == .violation && old.assessment?.outcome != .confirmed
      let isNew = isWorse || isChanged(old, weighed) || !(weighed.reports.last?.attachments ?? []).isEmpty
      return asksForPerson && isNew ? ["reported-again"] : []
    default:
      return asksForPerson || weighed.bucket == .needsInfo ? ["reported-again"] : []
    }
  }

  private func isChanged(_ old: Case, _ weighed: Case) -> Bool {
    guard let before = old.traces?.last, let after = weighed.traces?.last else { return true }
    return !before.isSame(as: after)
  }

  /// Whether the decision is so young that it may not have been carried out yet.
  private func isFresh(_ life: CaseLife?) -> Bool {
    guard let decision = life?.decisions.last(where: { $0.undoneAt == nil }),
      let span = engine.rules.policy.span("removal_carried_out")
    else { return false }
    return now < engine.rules.calendars.end(of: span, from: decision.at)
  }

  private func reason(_ weighed: Case, _ state: PageState) -> String {
    let page: String
    switch state {
    case .read: page = weighed.assessment?.reason ?? "it was read, and not weighed"
    case .gone(let why): page = "the listing no longer exists (\(why))"
    case .blocked(let why), .wall(let why, _), .unavailable(let why, _):
      page = "it could not be had (\(why))"
    }
    return "a report came after the end of the case; the page was looked at again: \(page)"
  }
}
