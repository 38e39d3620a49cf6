import CaseModel
import RuleFiles

extension Scores {
  func write(to writer: inout CacheWriter) {
    for category in Category.allCases {
      writer.double(prior[category] ?? Self.usualPrior)
      let thresholds = thresholds[category] ?? Self.usualThresholds
      writer.double(thresholds.confirmed)
      writer.double(thresholds.cleared)
      writer.list(text[category].map { [$0] } ?? []) { writer, model in
        writer.double(model.ceiling)
        Self.write(model.words, &writer)
      }
    }
    Self.write(groups, &writer)
  }

  static func read(_ reader: inout CacheReader) -> Scores? {
    var scores = Scores()
    for category in Category.allCases {
      guard let prior = reader.double(), let confirmed = reader.double(), let cleared = reader.double(),
        let models = reader.list(model)
      else { return nil }
      scores.prior[category] = prior
      scores.thresholds[category] = Thresholds(confirmed: confirmed, cleared: cleared)
      scores.text[category] = models.first
    }
    guard let groups = numbers(&reader) else { return nil }
    scores.groups = groups
    return scores
  }

  private static func model(_ reader: inout CacheReader) -> TextModel? {
    guard let ceiling = reader.double(), let words = numbers(&reader) else { return nil }
    return TextModel(ceiling: ceiling, words: words)
  }

  private static func write(_ numbers: [String: Double], _ writer: inout CacheWriter) {
    writer.list(numbers.sorted { $0.key < $1.key }) {
      $0.string($1.key)
      $0.double($1.value)
    }
  }

  private static func numbers(_ reader: inout CacheReader) -> [String: Double]? {
    let pairs = reader.list { reader -> (String, Double)? in
      guard let name = reader.string(), let value = reader.double() else { return nil }
      return (name, value)
    }
    return pairs.map { Dictionary($0) { first, _ in first } }
  }
}
