import CaseModel

extension LifeContext {
  /// Nil where a guard holds, else why it does not.
  func refusal(_ asked: Guard) -> LifeRefusal? {
    switch asked {
    case .reason:
      return event.text("reason") == nil ? no(asked, "a decision says why", "give a reason") : nil
    case .measureKnown:
      guard let measure = event.text("measure"), policy.measures[measure] == nil else { return nil }
      return no(
        asked, "'\(measure.prefix(80))' is no measure of the policy",
        "one of \(policy.measures.keys.sorted().joined(separator: ", "))")
    case .categoryKnown:
      let known = event.text("category").flatMap { CaseModel.Category(rawValue: $0) } != nil
      let names = CaseModel.Category.allCases.map(\.rawValue).joined(separator: ", ")
      return known ? nil : no(asked, "the new category is missing or unknown", "one of \(names)")
    case .measureEndsAccount:
      let planned = life.proposal.map { [$0.measure, $0.storeMeasure].compactMap { $0 } } ?? plannedMeasures
      return holds(asked, planned.contains { policy.measures[$0]?.priorNotice ?? false })
    case .secondPersonMissing:
      return holds(asked, needsSecond(plannedMeasures))
    case .secondPerson:
      guard let proposal = life.proposal else { return no(asked, "nothing is proposed", nil) }
      return Identity.same(proposal.by, event.by)
        ? no(
          asked, "a measure of this weight needs a second person, and \(proposal.by) proposed it",
          "ask a colleague")
        : nil
    case .undoInTime: return undoRefusal
    case .undoesDismissal: return holds(asked, lastDecision?.verdict == "dismiss")
    case .restoresDecision: return holds(asked, isDecidedBeforeDismissal)
    case .sellerWasAsked:
      return holds(asked, value.history.contains { ["ask-seller", "decided:uphold"].contains($0.event) })
    case .needsPerson:
      let always = Policy.covers(
        rules.triage.alwaysHuman, category: finding, subReason: value.assessment?.subReason)
      // What a seller sends is for a person to read.
      let answered = life.statements.contains { $0.role == .seller }
      return holds(asked, always || answered || needsSecond(plannedMeasures))
    case .silenceUpholds:
      return holds(asked, policy.silenceAlwaysUpholds || value.assessment?.outcome == .confirmed)
    case .pageConfirms:
      // Over a right its holder disposes; what a page shows of anything else nobody takes back.
      return holds(asked, value.assessment?.outcome == .confirmed && finding != .ipInfringement)
    case .listingWasRemoved: return holds(asked, isBackAfterRemoval)
    case .pointsFell: return holds(asked, !lapsedMeasures.isEmpty)
    case .pointsRose: return holds(asked, !returningMeasures.isEmpty)
    default: return partyRefusal(asked)
    }
  }

  /// Whether a measure on the listing is in force for so long that the marketplace has carried it out.
  private var isBackAfterRemoval: Bool {
    life.measures.contains { one in
      guard one.isInForce, !(policy.measures[one.measure]?.onStore ?? true),
        let carriedOut = end(of: "removal_carried_out", from: one.at)
      else { return false }
      return carriedOut <= now
    }
  }

  func no(_ asked: Guard, _ what: String, _ remedy: String?, _ facts: [String: JSONValue] = [:])
    -> LifeRefusal
  {
    LifeRefusal(asked.rawValue, what, remedy: remedy, facts: facts)
  }

  /// For conditions that choose a way: nobody reads why they do not hold.
  func holds(_ asked: Guard, _ condition: Bool) -> LifeRefusal? {
    condition ? nil : no(asked, "'\(asked.rawValue)' does not hold for this case", nil)
  }

  private var lastDecision: CaseDecision? { life.decisions.last { $0.undoneAt == nil } }

  /// Whether the last decision dismissed what had been upheld before it.
  private var isDecidedBeforeDismissal: Bool {
    guard let last = lastDecision, last.verdict == "dismiss" else { return false }
    return rules.workflows[last.before.workflow]?[last.before.state]?.says == "upheld"
  }

  private var undoRefusal: LifeRefusal? {
    guard let decision = lastDecision else {
      return no(.undoInTime, "there is no decision to undo", nil)
    }
    guard let end = end(of: "undo", from: decision.at), now < end else {
      return no(
        .undoInTime, "the decision of \(decision.at) can no longer be undone", "reopen the case instead")
    }
    return nil
  }

  private func partyRefusal(_ asked: Guard) -> LifeRefusal? {
    switch asked {
    case .textOrFile:
      return event.text("text") == nil && event.files.isEmpty
        ? no(asked, "there is neither a text nor a file", "say something, or add a file") : nil
    case .statementLength: return tooLong(asked, limit: policy.statement)
    case .filesAllowed: return filesRefusal
    case .charactersAllowed:
      return ["text", "reason"].lazy.compactMap { event.text($0) }.compactMap {
        Characters.refusal($0, policy)
      }.first
    case .onlyReporter:
      let others = value.reports.contains { $0.reporter.id == nil || $0.reporter.id != event.actor.id }
      return others
        ? no(asked, "others complain of the same listing", "your own report alone is withdrawn") : nil
    case .partyOfCase:
      return isParty ? nil : no(asked, "nobody of that name has a part in this case", nil)
    case .ipComplaint:
      let right = value.category == .ipInfringement || value.foundCategory == .ipInfringement
      return right
        ? nil : no(asked, "a counter-notice answers a complaint about a right", "answer or appeal instead")
    case .counterNoticeInTime: return counterNoticeRefusal
    case .firstCounterNotice:
      let earlier = life.statements.contains { $0.event == "counter-notice" }
      return earlier
        ? no(asked, "a counter-notice was filed before", "appeal against the decision instead") : nil
    default: return appealRefusal(asked)
    }
  }

  func tooLong(_ asked: Guard, limit: LifePolicy.TextLimit) -> LifeRefusal? {
    let text = event.text("text") ?? ""
    // A letter with a hundred marks on it is one character to a reader, and a hundred to whoever must store it.
    let count = max(text.count, text.unicodeScalars.count / 4)
    if count > limit.characters {
      return no(
        asked, "the text has \(count) characters, and \(limit.characters) are allowed", "make it shorter",
        ["count": .string("\(count)"), "most": .string("\(limit.characters)")])
    }
    if life.statements.count >= Self.kept {
      return LifeRefusal(
        "statements-many", "\(Self.kept) statements were made on this case already",
        remedy: "wait for its decision")
    }
    return nil
  }

  private var filesRefusal: LifeRefusal? {
    let limit = event.name == "appeal" ? policy.appeal.files : policy.statement.files
    if event.files.count > limit {
      return no(
        .filesAllowed, "\(event.files.count) files, and \(limit) are allowed", "send fewer",
        ["count": .string("\(event.files.count)"), "most": .string("\(limit)")])
    }
    return event.files.lazy.compactMap { FileRefusal.of($0, policy) }.first
  }

  /// The seller may be known by nothing but the listing; a reporter by the report.
  var isParty: Bool {
    let actor = event.actor
    if actor.role == .seller {
      // Whoever bears the name that the page gives its seller is the seller, whoever spoke first.
      if isSellerOfPage(actor.id) { return true }
      if !life.parties.contains(where: { $0.role == .seller && $0.id != nil }) { return true }
    }
    if let key = actor.key, life.parties.contains(where: { $0.role == actor.role && $0.key == key }) {
      return true
    }
    // Carriers, payments and the platform's own people are no parties, and speak for themselves.
    guard [.reporter, .rightsHolder].contains(actor.role) else {
      return ![.buyer, .seller].contains(actor.role)
    }
    return value.reports.contains { report in
      (report.reporter.id != nil && report.reporter.id == actor.id)
        || (report.reporter.email != nil && report.reporter.email?.lowercased() == actor.email?.lowercased())
    }
  }

  private func isSellerOfPage(_ id: String?) -> Bool {
    guard value.kind != .dispute, let id, !id.isEmpty else { return false }
    let seller = value.listing?.seller
    let path = seller?.url.map { $0.prefix { $0 != "?" && $0 != "#" } } ?? ""
    let last = path.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? "" }
    return [last, value.sellerAccount].contains { Identity.same($0, id) }
  }

  private var counterNoticeRefusal: LifeRefusal? {
    guard let decision = life.decisions.last(where: { $0.undoneAt == nil && $0.verdict != "dismiss" }),
      let end = end(of: "counter_notice", from: decision.at), said < end
    else {
      return no(
        .counterNoticeInTime, "the time for a counter-notice is over", "appeal against the decision instead")
    }
    return nil
  }
}
