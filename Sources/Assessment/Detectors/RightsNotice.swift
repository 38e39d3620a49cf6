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
    let page = FoldedText.string(
      of: ([examination.listing.title ?? "", examination.listing.brand ?? ""]
        + examination.listing.imageTexts.prefix(50))
        .joined(separator: " "))
    let type = notice.rights?.type?.rawValue ?? "right"
    if let mark = notice.rights?.mark.map({ FoldedText.string(of: $0) }), !mark.isEmpty {
      guard Self.stands(mark, on: page) else {
        return .miss("report", "the \(type) is not named on the page")
      }
      return hit(type, owner, mark)
    }
    let words = Self.quoted(notice) + Self.words(of: owner)
    guard let word = words.first(where: { Self.stands($0, on: page) }) else {
      return .miss("report", "neither the \(type) nor its owner is named on the page")
    }
    return hit(type, owner, word)
  }

  private func hit(_ type: String, _ owner: String, _ word: String) -> Finding {
    .hit(
      "report",
      "complete notice of a \(type) by \(Excerpt.tidy(String(owner.prefix(80)))); \"\(word.prefix(60))\" stands on the page"
    )
  }

  /// Whether a name stands among a text's words, not inside another ("KOVA" is not in "KOVAQ").
  private static func stands(_ name: String, on page: String) -> Bool {
    guard !name.isEmpty else { return false }
    let isUnspaced = name.unicodeScalars.contains { Script($0.value) == .unspaced }
    if isUnspaced { return page.holds(name) }
    func words(_ text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }
    let (wanted, all) = (words(name), words(page))
    guard !wanted.isEmpty, wanted.count <= all.count else { return false }
    return (0...(all.count - wanted.count)).contains { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  private static func words(of owner: String) -> [String] {
    FoldedText.string(of: owner).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
      .filter { $0.utf8.count >= 4 && !legalForms.set.contains($0) }
  }

  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "„": "“", "«": "»", "「": "」", "‘": "’",
  ]

  /// Names in quotation marks: how a notice tells which mark it is about.
  private static func quoted(_ notice: Report) -> [String] {
    var result: [String] = []
    let text = [notice.rights?.statement, notice.description].compactMap { $0?.prefix(4000) }.joined(
      separator: "\n")
    var rest = text[...]
    while result.count < 8, let start = rest.firstIndex(where: { quotes[$0] != nil }),
      let close = quotes[rest[start]]
    {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: close) else { continue }
      let name = FoldedText.string(of: String(rest[..<end]))
      if name.count >= 3, name.count <= 40, !name.contains("\n") { result.append(name) }
      rest = rest[rest.index(after: end)...]
    }
    return result
  }

  private static let legalForms = WordList(
    """
    gmbh, inc, ltd, limited, corp, corporation, company, group, holding, brands, international, example,
    entertainment, studio, studios, design, designs, store, shop, official, home, toys, games, club
    """)
}
