import CaseModel

/// What followed triage, a line a thing: what the sides said and asked for, what was decided and called for.
struct CaseCourse: Sendable {
  let subject: Case
  let utf8: Bool

  /// The newest of each kind last; empty for a case that nobody has taken further.
  func lines(atMost limit: Int) -> [String] {
    guard let life = subject.life else { return [] }
    var fixed: [String] = []
    if let dispute = life.dispute { fixed += self.dispute(dispute) }
    if let proposal = life.proposal { fixed.append("waits for a second person: " + decision(proposal)) }
    var dated: [(Timestamp, String)] = []
    dated += life.statements.map { ($0.at, statement($0)) }
    dated += life.decisions.map { ($0.at, "decided: " + decision($0)) }
    dated += life.appeals.map { ($0.filedAt, appeal($0)) }
    dated += life.measures.map { ($0.at, measure($0)) }
    let newest = dated.sorted { $0.0 < $1.0 }.suffix(max(0, limit - fixed.count))
    var lines = fixed.prefix(max(limit, 1)) + newest.map { "\(Wording.shortMoment($0.0))  \($0.1)" }
    let hidden = dated.count - newest.count
    if hidden > 0 { lines.append("and \(hidden) earlier: docket show \(subject.id) --json") }
    return lines.map { "  " + $0 }
  }

  private func inert(_ text: String, limit: Int = 300) -> String {
    Inert.terminal(text, utf8: utf8, limit: limit)
  }

  // MARK: - A dispute

  private func dispute(_ one: Dispute) -> [String] {
    var lines = ["\(inert(one.reason)): the buyer asks for \(offer(one.claim)) of \(one.order.total)"]
    lines.append(order(one.order))
    if let refusal = one.refusal { lines.append("not opened: \(inert(refusal))") }
    lines += one.signals.map { signal in
      "speaks for the \(signal.side.rawValue): \(inert(signal.rule)), \"\(inert(signal.excerpt, limit: 120))\""
    }
    if let last = one.offers.last {
      let earlier = one.offers.count > 1 ? " (offer \(one.offers.count))" : ""
      lines.append("the seller offers \(offer(last))\(earlier)")
    }
    if let judged = one.judgement {
      lines.append(
        "judged \(judged.valid ? "valid" : "not valid"), \(offer(judged.proposal)), by \(inert(judged.by)): "
          + inert(judged.reason))
    }
    if let settled = one.settlement {
      lines.append("settled by \(inert(one.settledBy ?? "nobody")): \(offer(settled))")
    }
    if let tracking = one.returnTracking { lines.append("return under way: \(inert(tracking))") }
    return lines
  }

  private func order(_ order: Order) -> String {
    var parts = ["order \(inert(order.id))"]
    if let shipped = order.shippedAt { parts.append("shipped \(Wording.shortMoment(shipped))") }
    if let tracking = order.tracking { parts.append("tracking says \(tracking.status.rawValue)") }
    if let confirmed = order.receiptConfirmedAt {
      parts.append("receipt confirmed \(Wording.shortMoment(confirmed))")
    }
    if let end = order.protectionEndsAt { parts.append("protected until \(Wording.shortMoment(end))") }
    return parts.joined(separator: ", ")
  }

  private func offer(_ offer: Offer) -> String {
    offer.withReturn ? "\(offer.refund) against the goods" : "\(offer.refund)"
  }

  // MARK: - Any case

  private func statement(_ one: Statement) -> String {
    var line = "\(inert(one.event)) of the \(Self.name(one.role))"
    if let text = one.text { line += ": \(inert(text))" }
    if !one.files.isEmpty {
      line += " [" + one.files.map { inert($0.path, limit: 80) }.joined(separator: ", ") + "]"
    }
    return line
  }

  private func decision(_ one: CaseDecision) -> String {
    var parts = [inert(one.verdict)]
    parts += [one.measure, one.storeMeasure].compactMap { $0 }.map { inert($0) }
    var line = parts.joined(separator: ", ") + " by \(inert(one.by))"
    if let second = one.secondedBy { line += " and \(inert(second))" }
    if !one.reason.isEmpty { line += ": \(inert(one.reason))" }
    return one.undoneAt.map { "\(line) (undone \(Wording.shortMoment($0)))" } ?? line
  }

  private func appeal(_ one: Appeal) -> String {
    let outcome = one.outcome.map { inert($0) } ?? "open"
    return "appeal of the \(Self.name(one.role)), \(outcome): \(inert(one.statement))"
  }

  private func measure(_ one: AppliedMeasure) -> String {
    let standing: String
    if let undone = one.undoneAt {
      standing = "undone \(Wording.shortMoment(undone))"
    } else if let ended = one.endedAt {
      standing = "over since \(Wording.shortMoment(ended))"
    } else if let until = one.until {
      standing = "in force until \(Wording.shortMoment(until))"
    } else {
      standing = "in force"
    }
    return "measure \(inert(one.measure)), \(standing)"
  }

  private static func name(_ role: Role) -> String {
    role.rawValue.replacing("_", with: " ")
  }
}
