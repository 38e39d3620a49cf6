import CaseModel

/// How the reporters of one case are named before people: by pseudonym, unless their own ids are asked for.
struct ReporterNaming {
  private let pseudonyms: Pseudonym?
  /// What each of them is called by others in the case, and what is shown in its place.
  private var names: [String: String] = [:]

  init(_ subject: Case, _ pseudonyms: Pseudonym?) {
    self.pseudonyms = pseudonyms
    guard let pseudonyms else { return }
    let roles: Set<Role> = [.reporter, .buyer, .rightsHolder]
    let parties = (subject.life?.parties ?? []).filter { roles.contains($0.role) }.map { party in
      Reporter(id: party.id, kind: .buyer, email: party.email)
    }
    for reporter in subject.reports.prefix(10_000).map(\.reporter) + parties {
      let name = pseudonyms.name(of: reporter)
      for own in [reporter.id, reporter.email].compactMap({ $0 }) where !own.isEmpty { names[own] = name }
    }
  }

  /// Nil for one who gave no name.
  func name(of reporter: Reporter) -> String? {
    guard let pseudonyms else { return reporter.id }
    let name = pseudonyms.name(of: reporter)
    return name == "anonymous" ? nil : name
  }

  /// Who wrote a line of the history: an id such as `u-77`, also after a role as in `reporter:u-77`.
  func name(by: String) -> String {
    if let name = names[by] { return name }
    guard let colon = by.firstIndex(of: ":") else { return by }
    let id = String(by[by.index(after: colon)...])
    return names[id].map { by[...colon] + $0 } ?? by
  }
}
