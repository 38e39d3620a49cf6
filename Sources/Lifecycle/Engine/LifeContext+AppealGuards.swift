import CaseModel

extension LifeContext {
  func appealRefusal(_ asked: Guard) -> LifeRefusal? {
    switch asked {
    case .appealInTime: return appealWindow
    case .firstAppeal:
      let since = life.decisions.last?.at ?? Timestamp(milliseconds: 0)
      let earlier = life.appeals.contains { appeal in
        appeal.role == event.actor.role && appeal.by == event.actor.key && appeal.outcome != "withdrawn"
          && appeal.filedAt >= since
      }
      return earlier ? no(asked, "an appeal was decided before: it is final", nil) : nil
    case .statementGiven:
      return event.text("text") == nil ? no(asked, "an appeal says what was wrong", "give a statement") : nil
    case .appealLength: return tooLong(asked, limit: policy.appeal)
    case .appealLanguage:
      guard !policy.appeal.languages.isEmpty, let language = event.actor.language,
        !policy.appeal.languages.contains(language)
      else { return nil }
      return no(
        asked,
        "appeals are taken in \(policy.appeal.languages.joined(separator: ", ")), not in \(language.prefix(20))",
        "write it in one of these")
    case .notFirstDecider:
      let first = life.decisions.filter { $0.undoneAt == nil }.contains { decision in
        Identity.same(decision.by, event.by) || Identity.same(decision.secondedBy, event.by)
      }
      return first ? no(asked, "who decided first does not decide the appeal", "ask a colleague") : nil
    case .notOverturnedBefore:
      guard let filed = life.appeals.last(where: { $0.outcome == "overturned" })?.filedAt else { return nil }
      let first = life.decisions.contains { decision in
        decision.at <= filed
          && (Identity.same(decision.by, event.by) || Identity.same(decision.secondedBy, event.by))
      }
      return first
        ? no(asked, "an appeal overturned what you decided on this case before", "ask a colleague") : nil
    case .ownAppeal:
      let open = life.appeals.last
      return open?.role == event.actor.role && open?.by == event.actor.key && open?.by != nil
        ? nil : no(asked, "only who appealed can withdraw it", nil)
    case .disputeAppeal: return holds(asked, life.appeals.last?.against.workflow == "dispute")
    case .refusedDispute:
      let against = life.appeals.last?.against
      return holds(asked, against?.workflow == "dispute" && against?.state == "refused")
    case .storeMeasure:
      let store = life.measures.contains {
        $0.isInForce && policy.measures[$0.measure]?.blocksAccount ?? false
      }
      return holds(asked, store && life.appeals.last?.role == .seller)
    case .sellerAppeals: return holds(asked, life.appeals.last?.role == .seller)
    case .reporterAppeals:
      return holds(asked, [.reporter, .rightsHolder].contains(life.appeals.last?.role))
    default: return disputeRefusal(asked)
    }
  }

  /// Against a dispute's outcome and against a moderation decision different times run.
  private var appealWindow: LifeRefusal? {
    let start: Timestamp?
    let clock: String
    if life.workflow == "dispute" {
      start = life.state == "refused" ? life.since : life.dispute?.endedAt
      clock = "appeal_dispute"
    } else {
      let decided = life.decisions.last { $0.undoneAt == nil }?.at ?? value.history.last { $0.to != nil }?.at
      // Whose report came after the end learnt of it only then.
      let seen = value.history.last { $0.event == "looked-again" }?.at
      start = [decided, seen].compactMap { $0 }.max()
      clock = "appeal_moderation"
    }
    guard let start, policy.span(clock) != nil else { return nil }
    guard let end = end(of: clock, from: start), said < end else {
      return no(
        .appealInTime,
        "the time to appeal is over: it ran from \(start) for \(policy.span(clock)?.description ?? "")", nil)
    }
    return nil
  }
}
