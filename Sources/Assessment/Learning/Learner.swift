import CaseModel

/// Refits a pack's scores to what people decided: a pure function of pack and cases.
public struct Learner: Sendable {
  let pack: RulePack
  let folds: Int

  /// A category with fewer decisions of either kind keeps its scores.
  static let fewest = 5
  /// A text model needs more of them.
  static let fewestForText = 30

  public init(pack: RulePack, folds: Int = 5) {
    self.pack = pack
    self.folds = max(2, min(20, folds))
  }

  /// New scores, cross-validated. Cases may come in any order; equal cases give equal bytes.
  ///
  /// - Parameter date: named in the file's first line.
  public func learn(_ cases: [LearningCase], date: String) -> LearnedScores {
    let examples = cases.sorted { ($0.id, $0.category.rawValue) < ($1.id, $1.category.rawValue) }
      .compactMap { example($0) }
    var before: [Category: ModelQuality] = [:]
    var after: [Category: ModelQuality] = [:]
    var fitted: [Category: CategoryScores] = [:]
    for category in Category.allCases {
      let own = examples.filter { $0.category == category }
      guard !own.isEmpty else { continue }
      before[category] = quality(own) { _ in present(category) }
      guard hasEnough(own) else { continue }
      let plain = crossValidated(own, category, text: false)
      let withText = own.count >= Self.fewestForText ? crossValidated(own, category, text: true) : nil
      let helps = (withText?.brier ?? 1) < (plain.brier ?? 1) * 0.99
      after[category] = helps ? withText : plain
      fitted[category] = fit(own, category, text: helps)
    }
    return result(examples, before: before, after: after, fitted: fitted, date: date)
  }

  // MARK: - Examples

  /// A decided case as the rules see it.
  struct Example {
    var category: Category
    var upheld: Bool
    var fold: Int
    /// Rules of the category that hit and were not silenced, with their findings.
    var findings: [(rule: Int, finding: Finding)]
    var words: Set<String>
  }

  private func example(_ one: LearningCase) -> Example? {
    guard let listing = one.input.listing else { return nil }
    let examination = Examination(one.input, listing, pack)
    RuleEvaluator(examination).evaluate()
    let findings = Verdict(examination).findings(of: one.category)
    return Example(
      category: one.category, upheld: one.upheld, fold: Self.fold(one.source, folds), findings: findings,
      words: TextWords.all(examination.text))
  }

  /// Cases of one source fall into one fold, by a hash that is the same everywhere.
  private static func fold(_ source: String, _ folds: Int) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in source.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int((hash ^ (hash >> 32)) % UInt64(folds))
  }

  private func hasEnough(_ examples: [Example]) -> Bool {
    let upheld = examples.count(where: \.upheld)
    return upheld >= Self.fewest && examples.count - upheld >= Self.fewest
  }

  // MARK: - Fitting

  /// The scores of one category: what fitting gives and judging needs.
  struct CategoryScores {
    /// By the rule's number in the pack.
    var weights: [Int: Double]
    var text: TextModel?
  }

  private func rules(of category: Category) -> [Int] {
    pack.rules.indices.filter { pack.rules[$0].category == category }
  }

  private func present(_ category: Category) -> CategoryScores {
    CategoryScores(
      weights: Dictionary(uniqueKeysWithValues: rules(of: category).map { ($0, pack.rules[$0].weight) }),
      text: pack.scores.text[category])
  }

  func fit(_ examples: [Example], _ category: Category, text: Bool) -> CategoryScores {
    let rules = rules(of: category)
    let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let rows = examples.map { example in
      WeightFit.Row(rules: example.findings.compactMap { numbers[$0.rule] }, upheld: example.upheld)
    }
    let weights = WeightFit.fit(
      rows, prior: pack.scores.prior[category] ?? Scores.usualPrior,
      present: rules.map { pack.rules[$0].weight }, against: rules.map { pack.rules[$0].against })
    var scores = CategoryScores(weights: [:], text: nil)
    for (rule, weight) in zip(rules, weights) { scores.weights[rule] = (weight * 100).rounded() / 100 }
    if text {
      scores.text = TextFit.fit(examples.map { ($0.words, self.sum($0, category, scores), $0.upheld) })
    }
    return scores
  }

  private func sum(_ example: Example, _ category: Category, _ scores: CategoryScores) -> Double {
    scale(example, category, scores).sum
  }

  // MARK: - Judging

  /// The very sum that weighing would give under these scores.
  private func scale(_ example: Example, _ category: Category, _ scores: CategoryScores) -> Scale {
    let findings = example.findings.map { hit -> (rule: Rule, finding: Finding) in
      var rule = pack.rules[hit.rule]
      rule.weight = scores.weights[hit.rule] ?? rule.weight
      return (rule, hit.finding)
    }
    let text = scores.text?.signal(example.words, category).map { [$0] } ?? []
    return Scale(category, pack.scores, findings: findings, extra: text)
  }

  private func quality(_ examples: [Example], scores: (Int) -> CategoryScores) -> ModelQuality {
    var quality = ModelQuality()
    var byFold: [Int: CategoryScores] = [:]
    for example in examples {
      let own = byFold[example.fold] ?? scores(example.fold)
      byFold[example.fold] = own
      let thresholds = pack.scores.thresholds[example.category] ?? Scores.usualThresholds
      quality.add(
        probability: scale(example, example.category, own).probability, upheld: example.upheld,
        confirmedFrom: thresholds.confirmed, clearedTo: thresholds.cleared)
    }
    return quality
  }

  private func crossValidated(_ examples: [Example], _ category: Category, text: Bool) -> ModelQuality {
    quality(examples) { fold in fit(examples.filter { $0.fold != fold }, category, text: text) }
  }
}
