import CaseModel

/// From a listing's findings to the assessment: sums, thresholds, and the reason in one sentence.
struct Verdict {
  let examination: Examination
  private let pack: RulePack
  private let scales: [Category: Scale]
  private let found: [Category: [(rule: Rule, finding: Finding)]]
  private let suppressed: [Assessment.Suppressed]

  init(_ examination: Examination) {
    self.examination = examination
    pack = examination.pack
    let rules = examination.pack.rules
    let numbers = examination.findings.filter { $0.value.answer == .hit }.map(\.key).sorted()
    let hits = Set(numbers.map { rules[$0].id })
    let silencers = numbers.map { rules[$0] }.filter { !$0.silences.isEmpty }
    var suppressed: [Assessment.Suppressed] = []
    var found: [Category: [(rule: Rule, finding: Finding)]] = [:]
    for number in numbers {
      guard let finding = examination.findings[number] else { continue }
      let rule = rules[number]
      if let by = rule.suppressedBy.first(where: { hits.contains($0) }) ?? Self.silencer(of: rule, silencers)
      {
        suppressed.append(.init(rule: rule.id, by: by))
      } else {
        found[rule.category, default: []].append((rule, finding))
      }
    }
    self.suppressed = suppressed
    self.found = found
    let scores = examination.pack.scores
    let words = scores.text.isEmpty ? [] : TextWords.all(examination.text)
    scales = Dictionary(
      uniqueKeysWithValues: Category.allCases.map { category in
        let text = scores.text[category]?.signal(words, category).map { [$0] } ?? []
        return (category, Scale(category, scores, findings: found[category] ?? [], extra: text))
      })
  }

  /// The rule that says why nothing of a whole sub-reason counts.
  private static func silencer(of rule: Rule, _ silencers: [Rule]) -> String? {
    guard let reason = rule.subReason, rule.silences.isEmpty else { return nil }
    return silencers.first { $0.category == rule.category && $0.silences.contains(reason) }?.id
  }

  /// Hits of a category's rules that no other rule silences, by the rules' numbers.
  func findings(of category: Category) -> [(rule: Int, finding: Finding)] {
    let own = Set(found[category]?.map(\.rule.id) ?? [])
    return pack.rules.indices.filter { own.contains(pack.rules[$0].id) }.compactMap { number in
      examination.findings[number].map { (number, $0) }
    }
  }

  func assessment() -> Assessment {
    let input = examination.input
    let category = weighed()
    let scale = scales[category] ?? Scale(category, pack.scores, findings: [])
    let thresholds = thresholds(category)
    let outcome = outcome(scale, thresholds)
    let elsewhere = Category.allCases.filter { $0 != category }.flatMap { scales[$0]?.signals ?? [] }
    let claims = Claims.judge(examination, signals: scales)
    let missing = NoticePart.missing(in: input.reports)
    var assessment = Assessment(
      probability: scale.probability, outcome: outcome, rulePack: pack.version,
      foundCategory: outcome == .confirmed ? category : nil,
      subReason: scale.signals.first { $0.weight > 0 && $0.subReason != nil }?.subReason, prior: scale.prior,
      sum: scale.sum, confirmedFrom: thresholds.confirmed, clearedTo: thresholds.cleared,
      signals: scale.signals,
      elsewhere: elsewhere.isEmpty ? nil : elsewhere, considered: considered(category, input.category),
      suppressed: suppressed.isEmpty ? nil : suppressed, claims: claims.isEmpty ? nil : claims,
      reason: reason(category, outcome, scale, thresholds))
    assessment.missingParts = missing.isEmpty ? nil : missing.map(\.rawValue)
    return assessment
  }

  private func thresholds(_ category: Category) -> Scores.Thresholds {
    pack.scores.thresholds[category] ?? Scores.usualThresholds
  }

  private func isConfirmed(_ category: Category) -> Bool {
    guard let scale = scales[category] else { return false }
    return scale.probability >= thresholds(category).confirmed && scale.signals.contains { $0.weight > 0 }
  }

  /// The reported category, unless it is not confirmed and another is; then the one with the largest sum.
  private func weighed() -> Category {
    let reported = examination.input.category
    if isConfirmed(reported) { return reported }
    let others = Category.allCases.filter { $0 != reported && isConfirmed($0) }
    return others.max { (scales[$0]?.sum ?? 0) < (scales[$1]?.sum ?? 0) } ?? reported
  }

  private func outcome(_ scale: Scale, _ thresholds: Scores.Thresholds) -> Assessment.Outcome {
    if isConfirmed(scale.category) { return .confirmed }
    guard examination.listing.complete, worstOther(scale.category) == nil else { return .undetermined }
    return scale.probability <= thresholds.cleared ? .cleared : .undetermined
  }

  /// Another category in which the page is under suspicion: reported or not, a person must look.
  private func worstOther(_ category: Category) -> Category? {
    Category.allCases.filter { $0 != category }.filter { other in
      guard let scale = scales[other] else { return false }
      return scale.probability > thresholds(other).cleared && scale.signals.contains { $0.weight > 0 }
    }.max { (scales[$0]?.sum ?? 0) < (scales[$1]?.sum ?? 0) }
  }

  /// Notable rules of the weighed and the reported category that did not hit.
  private func considered(_ category: Category, _ reported: Category) -> [Assessment.Considered]? {
    var result: [Assessment.Considered] = []
    for (index, rule) in pack.rules.enumerated() where rule.category == category || rule.category == reported
    {
      guard rule.notable || rule.detector != nil, let finding = examination.findings[index] else { continue }
      switch finding.answer {
      case .hit: continue
      case .miss:
        result.append(.init(rule: rule.id, answer: .miss, field: finding.field, note: finding.excerpt))
      case .unknown:
        result.append(.init(rule: rule.id, answer: .unknown, field: finding.field, note: finding.excerpt))
      }
    }
    return result.isEmpty ? nil : result
  }

  private func reason(
    _ category: Category, _ outcome: Assessment.Outcome, _ scale: Scale, _ thresholds: Scores.Thresholds
  ) -> String {
    let reported = examination.input.category
    switch outcome {
    case .confirmed:
      let names = scale.signals.filter { $0.weight > 0 }.prefix(3).map(\.rule).joined(separator: ", ")
      let instead = category == reported ? "" : ", not \(reported.rawValue) as reported"
      return "the page shows \(category.rawValue)\(instead): \(names)"
    case .cleared:
      let against = scale.signals.contains { $0.weight > 0 }
      return "the page is whole and \(against ? "too little" : "nothing") on it supports the report"
    case .undetermined:
      if !examination.listing.complete {
        return "the page was not seen whole: \(examination.listing.incompleteBecause ?? "incomplete")"
      }
      if let other = worstOther(category), scale.probability <= thresholds.cleared {
        let names = scales[other]?.signals.filter { $0.weight > 0 }.prefix(3).map(\.rule).joined(
          separator: ", ")
        return "nothing supports the report, but the page may show \(other.rawValue): \(names ?? "")"
      }
      let names = scale.signals.filter { $0.weight > 0 }.prefix(3).map(\.rule).joined(separator: ", ")
      return "the evidence is mixed: \(names.isEmpty ? "the prior alone" : names)"
    }
  }
}
