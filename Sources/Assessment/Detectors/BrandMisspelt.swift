import CaseModel

/// A word of the title that is one letter away from a brand of fashion, on goods that such brands sell: "Hermez", "Channnel".
struct BrandMisspelt: Detector {
  var optionNames: [String] { ["goods", "unless"] }

  private static let kinds: Set<String> = [
    "fashion", "bags", "shoes", "watches", "eyewear", "perfume", "jewellery",
  ]
  private static let shortest = 6

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard let title = examination.listing.title else { return .unknown("title", "the page shows no title") }
    let isOfGoods = options.list("goods").flatMap { examination.hits(ofList: $0) }.contains {
      $0.field == .title
    }
    guard isOfGoods else { return .miss("title", "no goods that are copied") }
    let known = Set(
      examination.mentions.filter { $0.hit.field == .title || $0.hit.field == .brand }
        .map { FoldedText.string(of: examination.words(of: $0.hit)) })
    guard known.isEmpty else { return .miss("title", "the title names a brand as it is written") }
    let ordinary = Set(options.list("unless").map { FoldedText.string(of: $0) })
    let own = FoldedText.string(
      of: (examination.listing.brand ?? "") + " " + (examination.listing.seller?.name ?? ""))
    let folded = FoldedText(String(title.prefix(400)).utf8)
    let plain = Self.words(folded)
    // Letters set apart hide a name that need not be whole: "H e r m s".
    let joined = folded.deobfuscated(one: UInt8(ascii: "i")).map { Self.words($0.text) } ?? []
    for word in plain + joined.filter({ !plain.contains($0) }) {
      let letters = Array(word.utf8)
      let least = plain.contains(word) ? Self.shortest : Self.shortest - 1
      guard letters.count >= least, letters.count <= 20, !ordinary.contains(word), !own.holds(word),
        letters.allSatisfy({ (0x61...0x7A).contains($0) })
      else { continue }
      for name in examination.pack.visualNames.values.map({ $0 }).sorted(by: { $0.folded < $1.folded })
      where Self.isOneAway(letters, Array(name.folded.utf8)) {
        let brand = examination.pack.brands[name.number]
        guard !Self.kinds.isDisjoint(with: brand.categories) else { continue }
        return .hit(
          "title", "\"\(word)\", one letter from \(brand.name): \(Excerpt.tidy(String(title.prefix(160))))")
      }
    }
    return .miss("title", "no name of a brand with a letter changed")
  }

  private static func words(_ text: FoldedText) -> [String] {
    String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: { !$0.isLetter }).prefix(60)
      .map(String.init)
  }

  /// One letter more, less or other, but no plural, no other ending and no other first letter: those are words of their own.
  private static func isOneAway(_ word: [UInt8], _ name: [UInt8]) -> Bool {
    guard name.count >= shortest, abs(word.count - name.count) <= 1, word != name, word.first == name.first
    else {
      return false
    }
    let prefix = zip(word, name).prefix { $0 == $1 }.count
    let suffix = zip(word.reversed(), name.reversed()).prefix { $0 == $1 }.count
    if word.count == name.count { return prefix + suffix >= name.count - 1 }
    let shorter = min(word.count, name.count)
    return prefix < shorter && prefix + suffix >= shorter
  }
}
