import CaseModel

/// A brand's name with letters of another alphabet, digits for letters, or something invisible inside.
struct BrandHomoglyphs: Detector {
  var optionNames: [String] { ["deliberate"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard examination.listing.title != nil else { return .unknown("title", "the page shows no title") }
    for mention in examination.mentions where mention.hit.hidden || isWide(mention, examination) {
      guard ListingField.sellers.contains(mention.hit.field), !isOrnament(mention.hit, examination) else {
        continue
      }
      if mention.naming == .weak, mention.hit.range.count < 3 { continue }
      if options.texts["deliberate"] == ["only"], !isDeliberate(mention.hit, examination) { continue }
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

  /// Where half of a text is in fancy letters they are for looks; where the name alone is, they hide it.
  private func isOrnament(_ hit: Hit, _ examination: Examination) -> Bool {
    let isFancy: (Unicode.Scalar) -> Bool = { $0.value >= 0x1D400 && $0.value <= 0x1D7FF }
    guard examination.words(of: hit).unicodeScalars.contains(where: isFancy) else { return false }
    let text = examination.text
    let part = String(decoding: text.source[text.parts[hit.part].range].prefix(2000), as: UTF8.self)
    let letters = part.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count(where: isFancy) * 2 > letters.count
  }

  /// Whether nobody writes so by a slip of the keyboard: in a text of the other alphabet a slip is likely.
  private func isDeliberate(_ hit: Hit, _ examination: Examination) -> Bool {
    let odd = examination.words(of: hit).unicodeScalars.filter {
      Script($0.value) == .cyrillic || Script($0.value) == .greek
    }
    guard let alphabet = odd.first.map({ Script($0.value) }) else { return true }
    let title = (examination.listing.title ?? "").unicodeScalars.filter { Script($0.value) == alphabet }
    return title.count <= odd.count + 2
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
