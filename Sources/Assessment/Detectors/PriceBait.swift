import CaseModel

/// The lowest price belongs to an option of another kind than the goods that the title offers.
struct PriceBait: Detector {
  var optionNames: [String] { ["ratio", "foreign_ratio", "samples", "kinds", "absurd_ratio"] }

  private static let accessories = WordList(
    """
    only, accessory, accessories, case, cover, protector, cable, sticker, deposit, screw, bell,
    strap, box only, empty box, spare part, manual, link, film, adapter, remote, zubehor, nur, klingel,
    hulle, schraube, ersatzteil, folie, kabel, anzahlung, аксессуар, чехол, только, наклейка,
    кабель, пленка, винт, запчасть, коробка, solo, accesorio, funda, tornillo,
    pegatina, correa, apenas, somente, acessorio, capa, capinha, parafuso, adesivo, seulement,
    accessoire, coque, vis, solamente, accessorio, custodia, vite, 配件, 仅, 保护膜, 贴膜,
    定金, 螺丝, 壳, aksesuar, sadece, kilif, akcesorium, tylko, etui, 부속, 케이스, 付属品,
    のみ, ケース, فقط, ملحق, غطاء, not the, without, ohne, sans, sin, sem, без
    """)

  /// A sample of what is sold by the metre is honest; beside other goods it may be bait.
  private static let samples = WordList(
    """
    sample, swatch, muster, образец, muestra, amostra, echantillon, campione, 样品, numune, probka, 샘플, サンプル, عينه
    """)

  /// How many times dearer the goods are than what is more likely a part of them than a smaller pack.
  private static let partRatio = 25.0

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let priced = examination.listing.variants.prefix(500).enumerated().compactMap {
      index, variant -> (name: String, price: Double, text: String, index: Int)? in
      guard let price = Numbers.value(variant.price), price > 0 else { return nil }
      return (variant.name ?? "", price, variant.price ?? "", index)
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
    func onlyCheap(_ word: String) -> Bool {
      Self.has(word, in: cheapApart) && !Self.has(word, in: dearApart) && !Self.has(word, in: titleApart)
    }
    if let word = Self.accessories.words.first(where: onlyCheap) {
      return .hit("variants", "\(text): \"\(word)\"")
    }
    if let hit = listed(cheapest.index, besides: dearest.index, examination) {
      return .hit("variants", "\(text): \"\(examination.words(of: hit))\"")
    }
    if let word = Self.samples.words.first(where: onlyCheap) {
      return options.texts["samples"] == ["count"]
        ? .hit("variants", "\(text): \"\(word)\"") : .miss("variants", "a sample of the goods")
    }
    let strange = Self.words(cheapName).subtracting(Self.kindless.set).filter {
      !Self.share([$0], Self.words(dearName)) && !Self.share([$0], Self.words(title))
    }
    if options.texts["kinds"] == ["any"], ratio >= Self.partRatio, let word = strange.min() {
      return .hit("variants", "\(text): \"\(word)\"")
    }
    if Self.isMeasure(cheapName), Self.isMeasure(dearName) {
      return .miss("variants", "the options differ in size or number")
    }
    let cheapWords = Self.words(cheapName)
    let dearWords = Self.words(dearName)
    let titleWords = Self.words(title)
    let isApart =
      !cheapWords.isSubset(of: Self.kindless.set) && !dearWords.isEmpty && !Self.share(cheapWords, dearWords)
      && !Self.share(cheapWords, titleWords)
    let isTitled = Self.share(dearWords, titleWords) || options.texts["kinds"] == ["any"]
    let isNothing =
      !cheapWords.isSubset(of: Self.kindless.set) && !Self.share(cheapWords, dearWords)
      && !Self.share(cheapWords, titleWords) && ratio >= options.number("absurd_ratio", 40)
      && !Self.isMeasure(cheapName)
    if isNothing { return .hit("variants", "\(text): another kind of goods, at next to nothing") }
    if isApart, isTitled, !Self.isMeasure(cheapName) || Self.share(dearWords, titleWords),
      ratio >= options.number("foreign_ratio", 8)
    {
      return .hit("variants", "\(text): another kind of goods")
    }
    return .miss("variants", "the dear and the cheap options are of one kind")
  }

  /// What the pack's own list calls bait, in the cheap option and not in the dear one.
  private func listed(_ cheap: Int, besides dear: Int, _ examination: Examination) -> Hit? {
    let hits = examination.hits(ofList: "search/bait-options").filter { $0.field == .variants }
    func of(_ index: Int) -> [Hit] { hits.filter { examination.text.parts[$0.part].index == index } }
    return of(dear).isEmpty ? of(cheap).first : nil
  }

  /// Whether two names have a word in common, or its beginning: "bici" and "bicicleta".
  private static func share(_ one: Set<String>, _ other: Set<String>) -> Bool {
    if !one.isDisjoint(with: other) { return true }
    return one.contains { word in
      word.count >= 4 && other.contains { $0.hasPrefix(word.prefix(4)) }
    }
  }

  /// Words of size, number, colour and finish: they part options of the same goods.
  private static let kindless = WordList(
    """
    small, mini, medium, large, extra, single, double, triple, half, full, piece, pieces, pack, pair, pairs, trial, travel, size, basic,
    standard, starter, plain, simple, classic, pro, plus, max, lite, kids, adult, red, blue, green, black, white, grey, gray, pink,
    yellow, gold, silver, brown, beige, purple, orange, clear, klein, gross, einzeln, stuck, paar, schwarz, weiss, rot, blau, grun, grau,
    pequeno, pequena, grande, mediano, individual, pieza, rojo, azul, negro, blanco, verde, gris, petit, grande, grand, piece, noir,
    blanc, rouge, bleu, vert, piccolo, singolo, pezzo, nero, bianco, rosso, маленький, большой, средний, штука, черный, белый,
    красный, синий, зеленый, серый, один, пара, kucuk, buyuk, adet, siyah, beyaz, maly, duzy, sztuka, czarny, bialy, with, and, for, the,
    mit, und, con, avec, com, для, set, one, unit, unite, unidad, unidade, color, colour, farbe, couleur, cor, цвет, rose, used, new
    """)

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
  private static func isMeasure(_ name: String) -> Bool { name.contains { ("0"..."9").contains($0) } }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { !$0.isLetter }).map(String.init).filter { $0.utf8.count >= 3 })
  }
}
