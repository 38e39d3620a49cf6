import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Guesses which department unseen goods belong to, by the letters of their names.
///
/// A naive Bayes model over runs of three and four letters (of pairs, in writing without spaces), trained when it is first
/// asked on the departments' own words in all their languages and on the names of a public taxonomy. "кроссовок" is near
/// "кроссовки", "saucepan" near "saucepans" and "frying pan". It speaks only where it is sure.
final class DepartmentModel: Sendable {
  /// One word of a title and the department that its letters point at.
  struct Vote: Equatable {
    var word: String
    var department: Int
    /// 0…1.
    var certainty: Double
  }

  private struct Trained {
    var counts: [UInt64: [Int: Double]] = [:]
    var totals: [Double] = []
    /// The beginnings of all words that it was trained on.
    var stems: Set<String> = []
  }

  /// What it learns from, a text a line, by department.
  let texts: [String]
  private var departments: Int { texts.count }
  private let trained = Locked<Trained?>(nil)

  /// Only so much of what a run of letters says is news: its neighbours say nearly the same.
  private static let independence = 0.45
  private static let smoothing = 0.05
  private static let coverage = 0.65
  private static let shortest = 5
  private static let longestStem = 12

  init(texts: [String]) { self.texts = texts }

  convenience init(departments: Int, texts: [(department: Int, text: String)]) {
    var joined = Array(repeating: "", count: departments)
    for one in texts where one.department < departments { joined[one.department] += one.text + "\n" }
    self.init(texts: joined)
  }

  /// The votes of a title's words, each word once, in their order; words that it knows too little of give none.
  func votes(_ title: String) -> [Vote] {
    guard !texts.isEmpty else { return [] }
    return trained.withLock { model in
      let known = model ?? train()
      model = known
      var seen: Set<String> = []
      return Self.words(FoldedText.string(of: String(title.prefix(400)))).filter { seen.insert($0).inserted }
        .prefix(40).compactMap { vote($0, known) }
    }
  }

  private func train() -> Trained {
    var model = Trained(totals: Array(repeating: 0, count: departments))
    var seen: Set<String> = []
    for (department, text) in texts.enumerated() {
      for word in Self.words(FoldedText.string(of: text)) where seen.insert("\(department) \(word)").inserted
      {
        for length in Self.shortest...max(Self.shortest, min(Self.longestStem, word.count)) {
          model.stems.insert(String(word.prefix(length)))
        }
        for gram in Set(Self.grams(word)) {
          model.counts[gram, default: [:]][department, default: 0] += 1
          model.totals[department] += 1
        }
      }
    }
    return model
  }

  private func vote(_ word: String, _ model: Trained) -> Vote? {
    let grams = Self.grams(word)
    let known = grams.compactMap { model.counts[$0] }
    guard !grams.isEmpty, Double(known.count) >= Self.coverage * Double(grams.count) else { return nil }
    // A name ("Intel") may be made of known runs by chance; goods begin as their kin do.
    if !Self.isUnspaced(word), !model.stems.contains(Self.stem(word)) { return nil }
    let size = Self.smoothing * Double(model.counts.count)
    var scores = (0..<departments).map { department -> Double in
      let total = log(model.totals[department] + size)
      return known.reduce(0) { $0 + log(($1[department] ?? 0) + Self.smoothing) - total } * Self.independence
    }
    guard let best = scores.max(), let department = scores.firstIndex(of: best) else { return nil }
    scores = scores.map { exp($0 - best) }
    return Vote(word: word, department: department, certainty: 1 / scores.reduce(0, +))
  }

  /// Words of five letters and more; each run of writing without spaces counts as one.
  private static func words(_ folded: String) -> [String] {
    folded.split(whereSeparator: { !$0.isLetter }).map(String.init)
      .filter { $0.count >= (isUnspaced($0) ? 2 : shortest) && !idle.set.contains($0) }
  }

  /// All but what endings change.
  private static func stem(_ word: String) -> String {
    String(word.prefix(min(longestStem, max(shortest, word.count - 3))))
  }

  private static func isUnspaced(_ word: String) -> Bool {
    word.unicodeScalars.first.map { Script($0.value) == .unspaced && $0.value >= 0x2E80 } ?? false
  }

  private static func grams(_ word: String) -> [UInt64] {
    let unspaced = isUnspaced(word)
    let letters = unspaced ? word.unicodeScalars.map(\.value) : [0] + word.unicodeScalars.map(\.value) + [0]
    var result: [UInt64] = []
    for size in unspaced ? 2...2 : 3...4 where letters.count >= size {
      for start in 0...letters.count - size {
        result.append(
          letters[start..<start + size].reduce(UInt64(size)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
      }
    }
    return result
  }

  /// Words that stand with goods of every kind.
  private static let idle = WordList(
    """
    with, from, your, this, that, these, high, quality, size, sizes, color, colour, black, white, blue, green,
    silver, gold, mini, large, small, long, short, hand, made, handmade, portable, electric, wireless, smart,
    digital, professional, original, genuine, brand, adult, adults, kids, children, women, mens, woman, unisex,
    piece, pieces, pack, sets, type, style, light, home, house, parts, accessories, replacement, para, avec, pour,
    ohne, fuer, senza, color, couleur, negro, blanco, preto, branco, noir, blanc, schwarz, weiss, черный, белый,
    синий, красный, новый, набор, штук, комплект, размер, цвет, детский, женский, мужской, портативный, stück,
    steel, stainless, plastic, wooden, leather, cotton, metal, glass, silicone, rubber, waterproof, travel
    """)
}
