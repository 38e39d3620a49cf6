import CaseModel

/// The lowest price belongs to an option of another kind than the goods that the title offers.
struct PriceBait: Detector {
  var optionNames: [String] { ["ratio", "foreign_ratio"] }

  private static let accessories = WordList(
    """
    only, accessory, accessories, case, cover, protector, cable, sticker, sample, deposit, screw, bell,
    strap, box only, empty box, spare part, manual, link, film, adapter, remote, zubehor, nur, klingel,
    hulle, schraube, ersatzteil, folie, kabel, anzahlung, muster, аксессуар, чехол, только, наклейка,
    кабель, пленка, образец, винт, запчасть, коробка, solo, accesorio, funda, muestra, tornillo,
    pegatina, correa, apenas, somente, acessorio, capa, capinha, amostra, parafuso, adesivo, seulement,
    accessoire, coque, echantillon, vis, solamente, accessorio, custodia, campione, vite, 配件, 仅, 保护膜, 贴膜,
    样品, 定金, 螺丝, 壳, aksesuar, sadece, kilif, numune, akcesorium, tylko, etui, probka, 부속, 샘플, 케이스, 付属品,
    のみ, ケース, فقط, ملحق, غطاء, عينه, not the, without, ohne, sans, sin, sem, без
    """)

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let priced = examination.listing.variants.prefix(500).compactMap {
      variant -> (name: String, price: Double, text: String)? in
      guard let price = Numbers.value(variant.price), price > 0 else { return nil }
      return (variant.name ?? "", price, variant.price ?? "")
    }
    guard priced.count >= 2 else { return .unknown("variants", "the page shows no options with prices") }
    let sorted = priced.sorted { $0.price < $1.price }
    let cheapest = sorted[0]
    let median = sorted[sorted.count / 2]
    let dearest = sorted[sorted.count - 1]
    let reference = sorted.count == 2 ? dearest : median
    let ratio = max(reference.price, dearest.price / 2) / cheapest.price
    guard ratio >= options.number("ratio", 4) else {
      return .miss("variants", "the options' prices lie together")
    }
    let currency = examination.listing.currency
    let text =
      "\"\(Excerpt.tidy(cheapest.name))\" at \(Money.shown(cheapest.text, currency)), \"\(Excerpt.tidy(dearest.name))\" at \(Money.shown(dearest.text, currency))"
    let cheapName = FoldedText.string(of: cheapest.name)
    let dearName = FoldedText.string(of: dearest.name)
    let title = FoldedText.string(of: examination.listing.title ?? "")
    let (cheapApart, dearApart, titleApart) = (
      Self.apart(cheapName), Self.apart(dearName), Self.apart(title)
    )
    if let word = Self.accessories.words.first(where: {
      Self.has($0, in: cheapApart) && !Self.has($0, in: dearApart) && !Self.has($0, in: titleApart)
    }) {
      return .hit("variants", "\(text): \"\(word)\"")
    }
    if Self.isMeasure(cheapName), Self.isMeasure(dearName) {
      return .miss("variants", "the options differ in size or number")
    }
    let cheapWords = Self.words(cheapName)
    let dearWords = Self.words(dearName)
    let foreign =
      !cheapWords.isEmpty && !dearWords.isEmpty && cheapWords.isDisjoint(with: dearWords)
      && cheapWords.isDisjoint(with: Self.words(title)) && !dearWords.isDisjoint(with: Self.words(title))
    if foreign, ratio >= options.number("foreign_ratio", 8) {
      return .hit("variants", "\(text): another kind of goods")
    }
    return .miss("variants", "the dear and the cheap options are of one kind")
  }

  private static func has(_ word: String, in text: String) -> Bool {
    guard let first = word.unicodeScalars.first, Script(first.value).hasWordBoundaries else {
      return text.holds(word)
    }
    return text.holds(" \(word)")
  }

  /// A name with a space before each word, so that one can be looked for by its beginning.
  private static func apart(_ text: String) -> String {
    " " + String(text.map { $0.isLetter || $0.isNumber ? $0 : " " })
  }

  /// Whether a name tells a size, a capacity or a number of pieces apart from others.
  private static func isMeasure(_ name: String) -> Bool { name.contains { $0.isNumber } }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { !$0.isLetter }).map(String.init).filter { $0.utf8.count >= 4 })
  }
}
