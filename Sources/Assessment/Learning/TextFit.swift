/// Fits a text model to what the rules leave unexplained.
enum TextFit {
  private static let fewestDocuments = 4
  private static let mostWords = 20_000
  private static let kept = 150
  private static let smallest = 0.05

  /// - Parameter rows: a listing's words, the sum that the rules give it, and whether it was upheld.
  static func fit(_ rows: [(words: Set<String>, sum: Double, upheld: Bool)]) -> TextModel? {
    var counts: [String: Int] = [:]
    for row in rows { for word in row.words { counts[word, default: 0] += 1 } }
    let vocabulary = counts.filter { $0.value >= fewestDocuments && $0.value < rows.count }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostWords).map(\.key)
    guard !vocabulary.isEmpty else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0 + 1) })
    // The rules' own sum is a feature of its own, large enough to be nearly free: words explain only the rest.
    let features = rows.map { row in
      [(feature: 0, value: row.sum * 10)]
        + row.words.compactMap { numbers[$0].map { (feature: $0, value: 1.0) } }
    }
    guard
      let model = LogisticRegression.fit(
        rows: features, labels: rows.map(\.upheld), features: vocabulary.count + 1, cost: 0.05)
    else { return nil }
    let weighed = vocabulary.enumerated().map {
      (word: $1, weight: (model.weights[$0 + 1] * 100).rounded() / 100)
    }
    .filter { abs($0.weight) >= smallest }
    .sorted { (abs($1.weight), $0.word) < (abs($0.weight), $1.word) }.prefix(kept)
    guard !weighed.isEmpty else { return nil }
    return TextModel(
      ceiling: TextModel.usualCeiling,
      words: Dictionary(uniqueKeysWithValues: weighed.map { ($0.word, $0.weight) }))
  }
}
