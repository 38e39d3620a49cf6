import CaseModel

/// The listing sells something else than at the last snapshot.
struct ListingSwapped: Detector {
  var optionNames: [String] { ["likeness"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard let before = examination.input.previousListing?.title, let now = examination.listing.title else {
      return .unknown("title", "no earlier snapshot to hold it against")
    }
    let old = Self.words(before)
    let new = Self.words(now)
    guard old.count >= 3, new.count >= 3 else {
      return .unknown("title", "the titles are too short to compare")
    }
    let common = old.intersection(new).count
    let likeness = Double(common) / Double(old.union(new).count)
    guard likeness < options.number("likeness", 0.12) else {
      return .miss("title", "the goods are as at the last snapshot")
    }
    guard Self.isNonASCII(before) == Self.isNonASCII(now) else {
      return .unknown("title", "another language than before")
    }
    return .hit(
      "title",
      "was \"\(Excerpt.tidy(String(before.prefix(120))))\", is \"\(Excerpt.tidy(String(now.prefix(120))))\"")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(
      FoldedText.string(of: String(text.prefix(2000))).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        .filter { $0.count >= 3 }.map(String.init))
  }

  private static func isNonASCII(_ text: String) -> Bool {
    text.utf8.count { $0 >= 0x80 } * 3 > text.utf8.count
  }
}
