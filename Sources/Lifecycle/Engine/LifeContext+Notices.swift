import CaseModel

extension LifeContext {
  mutating func tell(_ telling: Way.Telling) {
    let parties = Self.distinct(recipients(telling.recipient))
    for (index, party) in parties.enumerated() {
      let address = party.email ?? relay(party)
      guard address != nil || party.role != .reporter else { continue }
      let number = parties.count > 1 ? ".\(index + 1)" : ""
      let id =
        "\(value.id).\(life.moves).\(telling.notice).\(party.role.rawValue)\(number)@\(policy.mail.domain)"
      notices.append(
        Notice(
          id: id, template: telling.notice, to: party, address: address,
          language: language(of: party), at: now, fields: fields(for: party)))
      life.notices = Array(
        (life.notices + [SentNotice(id: id, notice: telling.notice, to: party.role, at: now)]).suffix(
          Self.kept))
    }
  }

  private func language(of party: Party) -> String {
    party.language ?? (party.role == .seller ? value.listing?.language : nil) ?? policy.languages.first
      ?? NoticeBook.fallback
  }

  /// The marketplace's own address for a party that it knows by id alone.
  func relay(_ party: Party) -> String? {
    // An account that is a page's address holds what that one ends with.
    let account =
      party.role == .seller ? SellerAddress.plain(sellerAccount, key: value.subject.key, of: value) : nil
    guard let id = party.id ?? account, !policy.mail.relay.isEmpty else { return nil }
    return policy.mail.relay.replacing("{role}", with: party.role.rawValue)
      .replacing("{id}", with: RelayName.of(id))
  }

  private func recipients(_ recipient: Way.Recipient) -> [Party] {
    switch recipient {
    case .role(let role): return parties(role)
    case .actor:
      let actor = event.actor
      let known = actor.key.flatMap { key in
        (life.parties + reporters { _ in true }).first { same($0.role, actor.role) && $0.key == key }
      }
      var party = known ?? actor
      party.role = actor.role
      party.email = actor.email ?? known?.email
      return [party]
    case .appellant:
      guard let appeal = life.appeals.last else { return [] }
      let by = appeal.by
      let known = by.flatMap { by in parties(appeal.role).first { $0.key == by } }
      let isAddress = by?.contains("@") ?? false
      return [known ?? Party(role: appeal.role, id: isAddress ? nil : by, email: isAddress ? by : nil)]
    case .other:
      switch life.appeals.last?.role {
      case .seller:
        return life.workflow == "dispute" || life.dispute != nil ? parties(.buyer) : parties(.reporter)
      case nil: return []
      default: return parties(.seller)
      }
    }
  }

  /// Who complains of a right is a reporter too.
  private func same(_ left: Role, _ right: Role) -> Bool {
    left == right || Set([left, right]).isSubset(of: [.reporter, .rightsHolder])
  }

  private func parties(_ role: Role) -> [Party] {
    let known = life.parties.filter { $0.role == role }
    switch role {
    case .reporter: return reporters { _ in true }
    case .rightsHolder:
      let holders = reporters { $0.kind == .rightsHolder || $0.kind == .trustedFlagger }
      return known + (holders.isEmpty ? reporters { _ in true } : holders)
    case .seller: return known.isEmpty ? [Party(role: .seller)] : known
    default: return known
    }
  }

  private func reporters(_ wanted: (Reporter) -> Bool) -> [Party] {
    value.reports.filter { wanted($0.reporter) }.map { report in
      Party(
        role: .reporter, id: report.reporter.id, name: report.reporter.name, email: report.reporter.email,
        language: report.other?["language"]?.string ?? report.other?["reporter"]?["language"]?.string)
    }
  }

  /// One notice for each person, however often they complained.
  private static func distinct(_ parties: [Party]) -> [Party] {
    var seen: Set<String> = []
    return parties.filter { seen.insert($0.email?.lowercased() ?? $0.id ?? "\($0.role.rawValue)").inserted }
  }

  /// Why a decision was taken that this event made; with two persons it is the first who gives the facts.
  private var decided: String? {
    guard let verdict, let last = life.decisions.last, last.verdict == verdict else { return nil }
    return last.reason
  }

  /// What a notice may name; a seller's never holds who complained.
  private func fields(for party: Party) -> [String: JSONValue] {
    var fields: [String: JSONValue] = ["case": .string(value.id), "since": .string(now.description)]
    func set(_ key: String, _ text: String?) {
      if let text, !text.isEmpty { fields[key] = .string(text) }
    }
    set("title", value.listing?.title.map { String($0.prefix(200)) } ?? life.dispute?.order.title)
    set(
      "url",
      party.role == .seller
        ? SellerAddress.plain(value.subject.url, key: value.subject.key, of: value) : value.subject.url)
    set("category", finding.rawValue)
    // What it was reported for, whatever the page shows, unless a person found that another reason was meant.
    let isCorrected = value.history.contains { $0.event == "recategorise" }
    set("reported", (isCorrected ? finding : value.category).rawValue)
    set("name", party.name)
    set("reason", decided ?? event.text("reason") ?? life.decisions.last?.reason)
    set(
      "text",
      [.seller, .buyer].contains(event.actor.role) || party.role != .seller ? event.text("text") : nil)
    set("due", state?.awaited(life.timers)?.description)
    set("by_machine", life.decisions.last?.automated == true ? "yes" : nil)
    let decision = life.decisions.last { $0.undoneAt == nil }
    set("measure", life.state == "asked" || life.state == "reminded" ? chosenMeasure : decision?.measure)
    set("store_measure", decision?.storeMeasure)
    set("ground", decision?.category?.rawValue ?? finding.rawValue)
    func until(_ measure: String?) -> String? {
      life.measures.last { $0.measure == measure && $0.isInForce }?.until?.description
    }
    set("measure_until", until(decision?.measure))
    set("store_until", until(decision?.storeMeasure))
    // Of a dispute the outcome is appealed, once it has ended.
    if let decision, let start = life.dispute == nil ? decision.at : life.dispute?.endedAt {
      let clock = life.dispute == nil ? "appeal_moderation" : "appeal_dispute"
      set("appeal_until", end(of: clock, from: start)?.description)
    }
    if let penalty = life.points.last, penalty.undoneAt == nil {
      set("points", penalty.points > 0 ? "\(penalty.points)" : nil)
      set("strike", penalty.severity == .serious ? "\(policy.points.strikesEndAccount)" : nil)
    }
    set(
      "signals",
      value.assessment.map {
        $0.signals.filter { $0.weight > 0 }.prefix(5).map { "\($0.field): \($0.excerpt.prefix(200))" }.joined(
          separator: "\n")
      })
    dispute(&fields, for: party)
    if let appeal = life.appeals.last {
      set("appeal_reason", appeal.reason)
      set("lifted", life.misuse.contains { $0.liftedAt == now } ? "yes" : nil)
      if !appeal.compensation.isEmpty {
        fields["coupons"] = .array(appeal.compensation.map { .string($0.amount.description) })
        // They are valid from when they are issued.
        if event.name == "coupons-issued" {
          set("valid_until", appeal.compensation.first?.validUntil.description)
        }
      }
    }
    if party.role == .seller, life.dispute == nil { hideReporters(in: &fields) }
    return fields
  }

  /// Takes who complained out of what a seller reads; what the seller said comes back as it was, else it would tell by
  /// what is missing in it.
  private func hideReporters(in fields: inout [String: JSONValue]) {
    let names = PersonalNames.reporters(of: value)
    for key in ["reason", "text", "appeal_reason", "signals"] {
      guard let text = fields[key]?.string, event.actor.role != .seller || text != event.text(key) else {
        continue
      }
      // A page's own addresses and numbers are what it is complained of.
      if key == "signals" {
        fields[key] = .string(names.scrub(text))
        continue
      }
      // Addresses and accounts first: a name within one would leave the rest of it standing. Numbers last: one may stand
      // in an id.
      var plain = PersonalData.withoutAddresses(text, butOf: policy.mail.domain)
      plain = names.scrub(PersonalData.without("account", ofReportersOf: value, in: plain))
      fields[key] = .string(PersonalData.without("number", ofReportersOf: value, in: plain))
    }
  }

  private func dispute(_ fields: inout [String: JSONValue], for party: Party) {
    guard let dispute = life.dispute else { return }
    fields["order"] = .string(dispute.order.id)
    fields["dispute_reason"] = .string(
      rules.notices.word("reason.\(dispute.reason)", in: language(of: party)))
    for (key, offer) in [
      ("claim", dispute.claim), ("offer", dispute.offers.last), ("judgement", dispute.judgement?.proposal),
    ] {
      fields[key] = offer.map { .string($0.refund.description) }
      // Whoever agrees must know that the goods are to go back.
      if offer?.withReturn ?? false { fields["\(key)_return"] = true }
    }
    if let settlement = dispute.settlement { fields["settlement"] = .string(settlement.refund.description) }
    if dispute.order.freeReturn == true { fields["free_return"] = true }
    if let refusal = dispute.refusal, event.name == "open-dispute" {
      let why = openingRefusal ?? LifeRefusal(refusal, refusal)
      fields["refusal"] = .string(why.code)
      fields["facts"] = .object(why.facts.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) })
      fields["reason"] = .string(why.what)
      if let remedy = why.remedy { fields["remedy"] = .string(remedy) }
    }
    if let protection = dispute.order.protectionEndsAt {
      fields["protection"] = .string(protection.description)
    }
    if let wants = policy.disputeReasons[dispute.reason]?.wants {
      fields["wants"] = .array(
        wants.map { .string(rules.notices.word("evidence.\($0)", in: language(of: party))) })
    }
  }
}
