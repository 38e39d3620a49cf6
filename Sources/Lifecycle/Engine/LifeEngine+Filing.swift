import CaseModel

extension LifeEngine {
  /// The receipt that a reporter gets (DSA, article 16(4)); nil where no address was given.
  public func receipt(for report: Report, of value: Case, now: Timestamp) -> Notice? {
    guard let email = report.reporter.email else { return nil }
    let policy = rules.policy
    guard policy.receipts else { return nil }
    return Notice(
      id: receiptID(report, value), template: "report-received",
      to: Party(role: .reporter, id: report.reporter.id, name: report.reporter.name, email: email),
      address: email, language: language(of: report), at: now,
      fields: [
        // Who complains again is answered on the first complaint.
        "case": .string(value.duplicateOf ?? value.id), "url": .string(value.subject.url),
        "category": .string(value.category.rawValue),
      ])
  }

  private func receiptID(_ report: Report, _ value: Case) -> String {
    "\(value.id).receipt.\(Fingerprint.of(report.id))@\(rules.policy.mail.domain)"
  }

  private func answerID(_ report: Report, _ value: Case, at: Timestamp) -> String {
    "\(value.id).answer.\(Fingerprint.of(report.id)).\(at.seconds)@\(rules.policy.mail.domain)"
  }

  private func language(of report: Report) -> String {
    report.other?["language"]?.string ?? rules.policy.languages.first ?? NoticeBook.fallback
  }

  /// What reporters hear of where triage filed a case: that something is missing, or that nothing was found.
  public func answers(to value: Case, reason: String?, now: Timestamp) -> [Notice] {
    let template: String
    switch value.bucket {
    case .needsInfo: template = "reporter-asked"
    case .noViolation, .gone: template = "reporter-not-found"
    default: return []
    }
    guard rules.policy.receipts else { return [] }
    var seen: Set<String> = []
    return value.reports.compactMap { report in
      guard let email = report.reporter.email, seen.insert(email.lowercased()).inserted else { return nil }
      var fields: [String: JSONValue] = [
        "case": .string(value.id), "url": .string(value.subject.url),
        "category": .string(value.category.rawValue),
        "by_machine": "yes",
      ]
      if value.bucket == .needsInfo, let reason { fields["reason"] = .string(reason) }
      if let due = value.clock?.due { fields["due"] = .string(due.description) }
      if let span = rules.policy.span("appeal_moderation") {
        fields["appeal_until"] = .string(rules.calendars.end(of: span, from: now).description)
      }
      return Notice(
        id: answerID(report, value, at: now), template: template,
        to: Party(role: .reporter, id: report.reporter.id, name: report.reporter.name, email: email),
        address: email,
        language: language(of: report), at: now, fields: fields)
    }
  }

  /// What a reporter hears whose report came after the end of its case, where that end stands.
  public func lateAnswer(to report: Report, of value: Case, now: Timestamp) -> Notice? {
    guard let email = report.reporter.email, rules.policy.receipts else { return nil }
    let tongue = language(of: report)
    var fields: [String: JSONValue] = [
      "case": .string(value.id), "url": .string(value.subject.url),
      "category": .string(value.category.rawValue), "by_machine": "yes",
    ]
    if let life = settled(value, now: now).life, let state = rules.workflows[life.workflow]?[life.state] {
      fields["status"] = .string(rules.notices.word("status.\(state.says)", in: tongue))
    }
    if let span = rules.policy.span("appeal_moderation") {
      fields["appeal_until"] = .string(rules.calendars.end(of: span, from: now).description)
    }
    return Notice(
      id: answerID(report, value, at: now), template: "reporter-known",
      to: Party(role: .reporter, id: report.reporter.id, name: report.reporter.name, email: email),
      address: email, language: tongue, at: now, fields: fields)
  }

  /// A party with the address and language that a case knows of them: never of somebody of another name.
  public func known(_ party: Party, in value: Case, now: Timestamp) -> Party {
    guard let id = party.id else { return party }
    let context = LifeContext(
      rules: rules, event: LifeEvent("found", at: now, actor: party), value: value, account: AccountView(),
      now: now)
    guard context.isParty else { return party }
    var found = party
    let known = context.life.parties.first { $0.role == party.role && $0.id == id }
    let report = value.reports.first {
      [.reporter, .rightsHolder].contains(party.role) && $0.reporter.id == id
    }
    found.language = party.language ?? known?.language ?? report.map { language(of: $0) }
    found.email = known?.email ?? report?.reporter.email ?? (known == nil ? nil : context.relay(party))
    return found
  }

  /// The warning to a reporter, or that their reports wait for a time; nil where no address was given.
  public func misuseNotice(_ step: MisuseStep, for report: Report, of value: Case, now: Timestamp) -> Notice?
  {
    guard let email = report.reporter.email else { return nil }
    var fields: [String: JSONValue] = ["case": .string(value.id)]
    if let until = step.until { fields["until"] = .string(until.description) }
    if let span = rules.policy.span("appeal_moderation") {
      fields["appeal_until"] = .string(rules.calendars.end(of: span, from: now).description)
    }
    return Notice(
      id: misuseID(report, value, until: step.until),
      template: step.until == nil ? "misuse-warning" : "misuse-suspension",
      to: Party(role: .reporter, id: report.reporter.id, name: report.reporter.name, email: email),
      address: email, language: language(of: report), at: now, fields: fields)
  }

  private func misuseID(_ report: Report, _ value: Case, until: Timestamp?) -> String {
    let end = until.map { ".\($0.seconds)" } ?? ""
    return "\(value.id).misuse.\(Fingerprint.of(report.id))\(end)@\(rules.policy.mail.domain)"
  }

  /// What somebody hears whose event was refused.
  public func refusal(
    of id: String, event: String, reference: String?, to party: Party, because error: DocketError,
    now: Timestamp
  ) -> Notice? {
    guard let email = party.email else { return nil }
    var fields: [String: JSONValue] = ["reason": .string(error.what), "event": .string(event)]
    if let remedy = error.remedy { fields["remedy"] = .string(remedy) }
    if let reference { fields["reference"] = .string(String(reference.prefix(128))) }
    return Notice(
      id: "event.\(Fingerprint.of(id)).refused@\(rules.policy.mail.domain)", template: "event-refused",
      to: party,
      address: email, language: party.language ?? rules.policy.languages.first ?? NoticeBook.fallback,
      at: now,
      fields: fields)
  }

  /// Whether a durable case calls for a message; `form` is what became of a Message-ID in a file's name.
  public func hasCalled(for name: String, in value: Case, form: (String) -> String) -> Bool {
    if value.life?.notices.contains(where: { form($0.id) == name }) ?? false { return true }
    return value.reports.contains { report in
      form(receiptID(report, value)) == name
        || (value.life?.misuse ?? []).contains { form(misuseID(report, value, until: $0.until)) == name }
        || value.history.contains { form(answerID(report, value, at: $0.at)) == name }
    }
  }
}
