import CaseModel

/// The listing sells something else than at the last snapshot.
struct ListingSwapped: Detector {
  var optionNames: [String] { ["likeness"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let earlier = examination.input.earlier.filter { $0.title != nil }
    guard !earlier.isEmpty, let now = examination.listing.title else {
      return .unknown("title", "no earlier snapshot to hold it against")
    }
    var answer = Finding.unknown("title", "the titles are too short to compare, or of other languages")
    for trace in earlier.reversed() {
      guard let before = trace.title, let likeness = Self.likeness(before, now) else { continue }
      guard likeness < options.number("likeness", 0.12) else {
        answer = .miss("title", "the goods are as at earlier snapshots")
        continue
      }
      return .hit(
        "title",
        "was \"\(Excerpt.tidy(String(before.prefix(120))))\" on \(trace.fetchedAt.description.prefix(10)), "
          + "is \"\(Excerpt.tidy(String(now.prefix(120))))\"")
    }
    return answer
  }

  /// The share of words that two titles have in common; nil where that says nothing.
  private static func likeness(_ before: String, _ now: String) -> Double? {
    let old = words(before)
    let new = words(now)
    guard old.count >= 3, new.count >= 3, isNonASCII(before) == isNonASCII(now) else { return nil }
    return Double(old.intersection(new).count) / Double(old.union(new).count)
  }

  static func words(_ text: String) -> Set<String> {
    Set(
      FoldedText.string(of: String(text.prefix(2000))).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        .filter { $0.count >= 3 }.map(String.init))
  }

  private static func isNonASCII(_ text: String) -> Bool {
    text.utf8.count { $0 >= 0x80 } * 3 > text.utf8.count
  }
}
