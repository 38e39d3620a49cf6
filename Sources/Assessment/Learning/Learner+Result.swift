import CaseModel

extension Learner {
  func result(
    _ examples: [Example], before: [Category: ModelQuality], after: [Category: ModelQuality],
    fitted: [Category: CategoryScores], date: String
  ) -> LearnedScores {
    var hits: [Int: (all: Int, upheld: Int)] = [:]
    for example in examples {
      for (rule, _) in example.findings {
        hits[rule, default: (0, 0)].all += 1
        if example.upheld { hits[rule, default: (0, 0)].upheld += 1 }
      }
    }
    let changes = changes(fitted, hits)
    let text = Dictionary(
      uniqueKeysWithValues: fitted.compactMap { category, scores in
        scores.text.map { (category, $0.words.count) }
      })
    var merged = after
    for (category, quality) in before where merged[category] == nil { merged[category] = quality }
    return LearnedScores(
      decisions: examples.count, upheld: examples.count(where: \.upheld), changes: changes,
      untouched: pack.rules.indices.filter { hits[$0] == nil }.map { pack.rules[$0].id }, before: before,
      after: merged, overallBefore: ModelQuality(joining: Category.allCases.compactMap { before[$0] }),
      overallAfter: ModelQuality(joining: Category.allCases.compactMap { merged[$0] }), textModels: text,
      yaml: ScoresWriter(pack: pack, fitted: fitted, hits: hits).text(
        date: date, decisions: examples.count))
  }

  private func changes(
    _ fitted: [Category: CategoryScores], _ hits: [Int: (all: Int, upheld: Int)]
  ) -> [WeightChange] {
    var changes: [WeightChange] = []
    for (number, rule) in pack.rules.enumerated() {
      guard let new = fitted[rule.category]?.weights[number], abs(new - rule.weight) >= 0.005 else {
        continue
      }
      let hit = hits[number] ?? (0, 0)
      changes.append(
        WeightChange(
          rule: rule.id, category: rule.category, old: rule.weight, new: new, hits: hit.all,
          upheld: hit.upheld))
    }
    return changes.sorted { (abs($1.new - $1.old), $0.rule) < (abs($0.new - $0.old), $1.rule) }
  }
}
