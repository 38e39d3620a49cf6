import CaseModel

/// The same goods listed again by one seller: title and description nearly word for word those of another listing.
struct NearDuplicate: Detector {
  var optionNames: [String] { ["likeness", "title_likeness"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let others = examination.input.sameSeller.filter { $0.subjectKey != examination.input.subject.key }
    guard !others.isEmpty else {
      return .unknown("seller", "no earlier case of another listing by this seller")
    }
    guard let own = ListingSignature.of(examination.listing), let title = examination.listing.title else {
      return .unknown("description", "too few words to compare")
    }
    let words = ListingSwapped.words(title)
    let numbers = Self.numbers(title)
    for other in others.sorted(by: { $0.caseID < $1.caseID }) {
      guard let likeness = ListingSignature.likeness(own, other.signature),
        likeness >= options.number("likeness", 0.85), let otherTitle = other.title
      else { continue }
      let otherWords = ListingSwapped.words(otherTitle)
      let common = Double(words.intersection(otherWords).count)
      guard common >= options.number("title_likeness", 0.8) * Double(words.union(otherWords).count),
        // Another size, model or year is another product.
        numbers == Self.numbers(otherTitle)
      else { continue }
      return .hit(
        "title",
        "\(Numbers.short((likeness * 100).rounded())) % the words of \(other.caseID): "
          + "\"\(Excerpt.tidy(String(otherTitle.prefix(160))))\"")
    }
    return .miss("seller", "unlike the seller's other listings known here")
  }

  private static func numbers(_ title: String) -> Set<String> {
    Set(
      FoldedText.string(of: String(title.prefix(1000))).split(whereSeparator: { !$0.isNumber }).map(
        String.init))
  }
}
