import CaseModel

/// All texts of a listing in one run of bytes, folded once, with the way back to field and words.
struct ListingText {
  /// One text of the listing.
  struct Part {
    var field: ListingField
    /// Which of the field's texts.
    var index: Int
    /// Its bytes in `source`.
    var range: Range<Int>
  }

  private(set) var source: [UInt8] = []
  private(set) var parts: [Part] = []
  /// As folded, parts set apart by a separator that no expression crosses.
  private(set) var plain = FoldedText()
  /// The readings that undo what hides words; empty for a text that hides none.
  private(set) var unhidden: [FoldedText] = []

  static let separator: [UInt8] = [0x0A, 0x01, 0x0A]
  private static let longestPart = 200_000
  private static let longest = 600_000

  init(_ listing: Listing) {
    add(.title, 0, listing.title)
    add(.brand, 0, listing.brand)
    for (index, attribute) in listing.attributes.prefix(300).enumerated() {
      add(
        .attributes, index, attribute.name.isEmpty ? attribute.value : "\(attribute.name): \(attribute.value)"
      )
    }
    for (index, variant) in listing.variants.prefix(500).enumerated() { add(.variants, index, variant.name) }
    add(.description, 0, listing.description)
    for (index, text) in listing.imageTexts.prefix(300).enumerated() { add(.images, index, text) }
    add(.seller, 0, listing.seller?.name)
    for (index, text) in listing.reviews.prefix(300).enumerated() { add(.reviews, index, text) }
    for (index, text) in listing.questions.prefix(200).enumerated() { add(.questions, index, text) }
    for (index, text) in listing.state.prefix(300).enumerated() { add(.state, index, text) }
    let path = Self.withoutRoot(listing.categoryPath.prefix(12))
    if !path.isEmpty { add(.category, 0, path.joined(separator: " > ")) }
    unhide()
  }

  private static let roots = WordList(
    """
    home, home page, homepage, main, start, startseite, accueil, inicio, início, главная, домой, 首页, 首頁, all, all categories,
    все категории, todas las categorias, toutes les categories, alle kategorien, home page principale, pagina iniziale, ana sayfa,
    strona glowna, strona główna, ホーム, トップ, 홈, الرئيسيه, الصفحه الرئيسيه, shop, store, catalog, каталог, 全部分类
    """)

  /// A trail often begins with the site's front page, whose name ("Home") is no department.
  static func withoutRoot(_ path: ArraySlice<String>) -> ArraySlice<String> {
    guard path.count > 1, let first = path.first, roots.set.contains(FoldedText.string(of: first)) else {
      return path
    }
    return path.dropFirst()
  }

  private mutating func add(_ field: ListingField, _ index: Int, _ text: String?) {
    guard let text, !text.isEmpty, source.count < Self.longest else { return }
    append(field, index, text.utf8.prefix(Self.longestPart), mark: 0)
    if text.utf8.contains(0xAE) { addTurned(field, index, text.prefix(Self.longestPart)) }
  }

  private mutating func append(
    _ field: ListingField, _ index: Int, _ bytes: some Collection<UInt8>, mark: UInt8
  ) {
    let start = source.count
    source.append(contentsOf: bytes)
    parts.append(Part(field: field, index: index, range: start..<source.count))
    source.append(0x0A)
    let folded = FoldedText(bytes)
    plain.bytes.append(contentsOf: folded.bytes)
    plain.marks.append(contentsOf: mark == 0 ? folded.marks : folded.marks.map { $0 | mark })
    plain.origin.reserveCapacity(plain.origin.count + folded.origin.count + 3)
    for place in folded.origin { plain.origin.append(place + Int32(start)) }
    for byte in Self.separator { plain.append(byte, origin: Int32(source.count - 1), mark: 0) }
  }

  private static let turn: Unicode.Scalar = "\u{202E}"
  private static let turnsBack: Unicode.Scalar = "\u{202C}"

  /// What stands behind the sign that turns Latin writing round is added once more, as readers see it.
  private mutating func addTurned(_ field: ListingField, _ index: Int, _ text: Substring) {
    let pieces = text.unicodeScalars.split(
      separator: Self.turn, maxSplits: 8, omittingEmptySubsequences: false)
    for piece in pieces.dropFirst() {
      let run = piece.prefix { $0 != Self.turnsBack && $0 != "\n" }.prefix(400)
      guard run.count >= 3, source.count < Self.longest else { continue }
      var seen = String.UnicodeScalarView()
      seen.append(contentsOf: run.reversed())
      append(field, index, String(seen).utf8, mark: FoldedText.Mark.afterInvisible)
    }
  }

  private mutating func unhide() {
    guard let first = plain.deobfuscated(one: UInt8(ascii: "i")) else { return }
    unhidden.append(first.text)
    if first.ambiguous, let second = plain.deobfuscated(one: UInt8(ascii: "l")) {
      unhidden.append(second.text)
    }
  }

  /// The part in which a byte of the source stands; nil between parts.
  func part(at place: Int) -> Int? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low < parts.count, parts[low].range.contains(place) else { return nil }
    return low
  }

  /// The texts of a field as they stand on the page.
  func texts(_ field: ListingField) -> [String] {
    parts.filter { $0.field == field }.map { String(decoding: source[$0.range], as: UTF8.self) }
  }

  /// The characters between two places of the source.
  func distance(_ from: Int, _ to: Int) -> Int {
    guard from < to else { return 0 }
    if to - from > 4000 { return to - from }
    return source[from..<to].count { $0 & 0xC0 != 0x80 }
  }
}
