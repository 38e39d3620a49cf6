import CaseModel

/// A rights holder's notice that is complete and whose mark or work stands on the page.
struct RightsNotice: Detector {
  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let notices = examination.input.reports.filter { $0.category == .ipInfringement && $0.rights != nil }
    guard
      let notice = notices.first(where: { $0.reporter.kind == .rightsHolder && Self.missingParts($0).isEmpty }
      )
    else {
      return .miss("report", notices.isEmpty ? "no report claims a right" : "no notice is complete")
    }
    guard let owner = notice.rights?.owner else { return .miss("report", "the notice names no owner") }
    let words = FoldedText.string(of: owner).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(
      String.init
    )
    .filter { $0.utf8.count >= 4 && !Self.legalForms.set.contains($0) }
    let page = FoldedText.string(
      of: ([examination.listing.title ?? "", examination.listing.brand ?? ""]
        + examination.listing.imageTexts.prefix(50))
        .joined(separator: " "))
    let type = notice.rights?.type?.rawValue ?? "right"
    guard let word = words.first(where: { page.holds($0) }) else {
      return .miss("report", "the owner of the \(type) is not named on the page")
    }
    return .hit(
      "report",
      "complete notice of a \(type) by \(Excerpt.tidy(String(owner.prefix(80)))); \"\(word)\" stands on the page"
    )
  }

  private static let legalForms = WordList(
    """
    gmbh, inc, ltd, limited, corp, corporation, company, group, holding, brands, international, example,
    entertainment, studio, studios, design, designs, store, shop, official, home, toys, games, club
    """)

  /// What a notice needs (Digital Services Act, article 16(2)) and a report of an infringement lacks.
  static func missingParts(_ report: Report) -> [String] {
    guard report.category == .ipInfringement else { return [] }
    func lacks(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
    var missing: [String] = []
    if lacks(report.description), lacks(report.rights?.statement) { missing.append("explanation") }
    if lacks(report.reporter.email) { missing.append("reporter.email") }
    if lacks(report.rights?.owner), lacks(report.reporter.name) { missing.append("rights.owner") }
    if report.rights?.type == nil { missing.append("rights.type") }
    if report.rights?.type != .copyright, lacks(report.rights?.registration) {
      missing.append("rights.registration")
    }
    if lacks(report.rights?.statement) { missing.append("rights.statement") }
    return missing
  }
}
