import CaseModel

/// Words that people's decisions have shown to speak for or against a category beside all rules.
struct TextModel: Sendable {
  /// The most that all words together add or take away: a hint, never a verdict.
  var ceiling: Double
  var words: [String: Double]

  static let rule = "text-model"
  static let usualCeiling = 1.0

  /// What the words of a listing add up to, with the heaviest of them; nil where they say nothing.
  func signal(_ found: Set<String>, _ category: Category) -> Signal? {
    let hits = found.compactMap { word in words[word].map { (word: word, weight: $0) } }
      .sorted { (abs($1.weight), $0.word) < (abs($0.weight), $1.word) }
    // Added up in a fixed order: floating-point sums depend on it.
    let sum = hits.reduce(0) { $0 + $1.weight }
    let weight = Scale.rounded(max(-ceiling, min(ceiling, sum)))
    guard weight != 0 else { return nil }
    let shown = hits.prefix(5).map { "\"\($0.word)\"" }.joined(separator: ", ")
    let uncapped = Scale.rounded(sum)
    return Signal(
      rule: Self.rule, category: category, weight: weight, uncapped: uncapped == weight ? nil : uncapped,
      group: Self.rule, field: "text", excerpt: "words as in cases decided before: \(shown)")
  }
}
