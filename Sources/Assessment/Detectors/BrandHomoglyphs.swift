import CaseModel

/// A brand's name with letters of another alphabet, digits for letters, or something invisible inside.
struct BrandHomoglyphs: Detector {
  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard examination.listing.title != nil else { return .unknown("title", "the page shows no title") }
    for mention in examination.mentions where mention.hit.hidden || isWide(mention, examination) {
      guard ListingField.sellers.contains(mention.hit.field) else { continue }
      if mention.naming == .weak, mention.hit.range.count < 3 { continue }
      if isPlainlyUnspaced(examination.words(of: mention.hit)) { continue }
      let name = examination.pack.brands[mention.brand].name
      return .hit(
        mention.hit.field,
        "\(name) as \"\(examination.words(of: mention.hit))\": \(writing(mention.hit, examination)); "
          + examination.excerpt(of: mention.hit))
    }
    if let found = VisualBrands.find(in: examination).first {
      return .hit(.title, "\(found.brand) as \"\(found.words)\": letters that look alike")
    }
    return .miss("title", "no brand in disguise")
  }

  /// Full-width letters are ordinary in East Asian writing and a disguise elsewhere.
  private func isWide(_ mention: BrandMention, _ examination: Examination) -> Bool {
    guard mention.hit.isWide else { return false }
    return !FoldedText.bytes(of: examination.listing.title ?? "").contains { $0 >= 0xE3 && $0 <= 0xED }
  }

  /// Signs that are written without spaces look like nothing else: "戴森" or "哆啦A梦" hides no brand.
  private func isPlainlyUnspaced(_ words: String) -> Bool {
    guard words.unicodeScalars.contains(where: { Script($0.value) == .unspaced }) else { return false }
    return words.unicodeScalars.allSatisfy { scalar in
      Script(scalar.value) == .unspaced || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
  }

  private func writing(_ hit: Hit, _ examination: Examination) -> String {
    let words = examination.words(of: hit)
    if let odd = words.unicodeScalars.first(where: { $0.value >= 0x370 && Script($0.value) != .unspaced }) {
      let script: String =
        switch Script(odd.value) {
        case .cyrillic: "Cyrillic "
        case .greek: "Greek "
        default: ""
        }
      if Script(odd.value) != .none { return "\(script)\(odd)" }
    }
    return hit.writing ?? "full-width letters"
  }
}
