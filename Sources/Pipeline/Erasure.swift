import CaseModel

/// Takes out of a case what tells who somebody is and what they said, and leaves what was done and why.
enum Erasure {
  /// Whether a person is meant: by the id, or by the e-mail address in any case of letters.
  static func isMeant(_ person: String, id: String?, email: String?) -> Bool {
    id == person || email?.lowercased() == person.lowercased()
  }

  static func isMeant(_ reporter: Reporter, by person: String) -> Bool {
    isMeant(person, id: reporter.id, email: reporter.email)
  }

  /// The case without one person, on whatever side of it they stand.
  static func erased(_ one: Case, of person: String) -> Case {
    var new = one
    var ids: Set<String> = [person]
    for index in new.reports.indices where isMeant(new.reports[index].reporter, by: person) {
      if let id = new.reports[index].reporter.id { ids.insert(id) }
      new.reports[index] = erased(new.reports[index])
    }
    for party in one.life?.parties ?? [] where isMeant(person, id: party.id, email: party.email) {
      if let id = party.id { ids.insert(id) }
    }
    eraseLife(&new) { party in
      isMeant(person, id: party.id, email: party.email) || ids.contains(party.id ?? "")
    } statement: {
      ids.contains($0.by ?? "")
    }
    for index in new.history.indices where ids.contains(where: { names(new.history[index].by, $0) }) {
      new.history[index].by = "erased"
    }
    return new
  }

  /// Whether a history's line was written by an id, such as `u-77` or `reporter:u-77`.
  private static func names(_ by: String, _ id: String) -> Bool { by == id || by.hasSuffix(":" + id) }

  /// The case without any reporter or buyer.
  static func erased(_ one: Case) -> Case {
    var new = one
    new.reports = one.reports.map(erased)
    let roles: Set<Role> = [.reporter, .buyer, .rightsHolder]
    eraseLife(&new) {
      roles.contains($0.role)
    } statement: {
      roles.contains($0.role)
    }
    return new
  }

  private static func eraseLife(
    _ one: inout Case, party isMeant: (Party) -> Bool, statement isTheirs: (Statement) -> Bool
  ) {
    guard var life = one.life else { return }
    if life.parties.contains(where: { $0.role == .buyer && isMeant($0) }) { eraseOrder(&life.dispute) }
    for index in life.parties.indices where isMeant(life.parties[index]) {
      life.parties[index] = Party(role: life.parties[index].role, language: life.parties[index].language)
    }
    for index in life.statements.indices where isTheirs(life.statements[index]) {
      life.statements[index].by = nil
      life.statements[index].text = nil
      life.statements[index].files = []
    }
    for index in life.misuse.indices {
      let name = life.misuse[index].reporter
      guard isMeant(Party(role: .reporter, id: name, email: name)) else { continue }
      life.misuse[index].reporter = ""
    }
    for index in life.appeals.indices {
      let appeal = life.appeals[index]
      guard isMeant(Party(role: appeal.role, id: appeal.by)) else { continue }
      life.appeals[index].by = nil
      life.appeals[index].statement = ""
      life.appeals[index].files = []
    }
    one.life = life
  }

  /// Where a buyer lives and which parcel was theirs; what the dispute was about and how it ended stays.
  private static func eraseOrder(_ dispute: inout Dispute?) {
    dispute?.order.city = nil
    dispute?.order.country = nil
    dispute?.order.tracking?.number = nil
    dispute?.order.tracking?.city = nil
    dispute?.order.tracking?.country = nil
    dispute?.returnTracking = nil
    dispute?.signals.removeAll()
  }

  /// The report without its reporter's data and words; its id and digest stay, so that it is known when it comes again.
  static func erased(_ report: Report) -> Report {
    var report = report
    report.reporter = Reporter(kind: report.reporter.kind)
    report.description = nil
    report.orderID = nil
    report.attachments = nil
    report.other = nil
    report.rights?.statement = nil
    return report
  }

  /// Every attachment that a case names, its reports' and its parties'.
  static func attachments(of one: Case) -> [Attachment] {
    one.reports.flatMap { $0.attachments ?? [] } + (one.life?.statements.flatMap(\.files) ?? [])
      + (one.life?.appeals.flatMap(\.files) ?? [])
  }
}
