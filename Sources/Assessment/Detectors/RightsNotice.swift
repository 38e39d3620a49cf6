import CaseModel

/// A rights holder's notice that is complete and whose mark or work stands on the page.
struct RightsNotice: Detector {
  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let notices = examination.input.reports.filter { $0.category == .ipInfringement && $0.rights != nil }
    guard
      let notice = notices.first(where: {
        $0.reporter.kind == .rightsHolder && NoticePart.missing(in: $0).isEmpty
      }
      )
    else {
      if let pointer = notices.first(where: { $0.reporter.kind != .rightsHolder }) {
        return .miss("report", "a pointer by a third party (\(pointer.reporter.kind.rawValue)), no notice")
      }
      let lacking = NoticePart.missing(in: notices).map(\.words).joined(separator: ", ")
      return .miss("report", notices.isEmpty ? "no report claims a right" : "the notice lacks \(lacking)")
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
}
