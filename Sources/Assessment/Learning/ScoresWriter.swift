import CaseModel

/// Writes a scores file as `scores.yaml` has it, with what was learned and why.
struct ScoresWriter {
  let pack: RulePack
  let fitted: [Category: Learner.CategoryScores]
  let hits: [Int: (all: Int, upheld: Int)]

  func text(date: String, decisions: Int) -> String {
    var lines = [
      "# Learned on \(date) from \(decisions) decisions by people, from pack \(pack.version). For review:",
      "# compare it with scores.yaml, and put it in its place (or into site/scores.yaml) when you agree.",
      "prior:",
    ]
    for category in Category.allCases {
      lines.append("  \(category.rawValue): \(Self.number(pack.scores.prior[category] ?? Scores.usualPrior))")
    }
    lines.append("groups:")
    for (group, ceiling) in pack.scores.groups.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(group): \(Self.number(ceiling))")
    }
    lines.append("weights:")
    for (number, rule) in pack.rules.enumerated() { lines.append(weight(number, rule)) }
    lines += textModels()
    return lines.joined(separator: "\n") + "\n"
  }

  private func weight(_ number: Int, _ rule: Rule) -> String {
    let new = fitted[rule.category]?.weights[number] ?? rule.weight
    let group = rule.group.map { ", group: \($0)" } ?? ""
    var line = "  \(rule.id): {weight: \(Self.number(new))\(group)}"
    if abs(new - rule.weight) >= 0.005, let hit = hits[number] {
      line += "  # was \(Self.number(rule.weight)); hit in \(hit.all), \(hit.upheld) of them upheld"
    }
    return line
  }

  private func textModels() -> [String] {
    let models = Category.allCases.compactMap { category -> (Category, TextModel)? in
      guard let fit = fitted[category] else { return pack.scores.text[category].map { (category, $0) } }
      return fit.text.map { (category, $0) }
    }
    guard !models.isEmpty else { return [] }
    var lines = ["text:"]
    for (category, model) in models {
      lines.append("  \(category.rawValue):")
      lines.append("    ceiling: \(Self.number(model.ceiling))")
      lines.append("    words:")
      for (word, weight) in model.words.sorted(by: { $0.key < $1.key }) {
        lines.append("      \"\(word)\": \(Self.number(weight))")
      }
    }
    return lines
  }

  /// Two decimals at most, none too many: `2.4`, `-0.35`, `3.0`.
  static func number(_ value: Double) -> String {
    let thousandths = Scale.thousandths(value)
    let size = thousandths.magnitude
    var digits = String("\(1000 + size % 1000)".dropFirst())
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    return "\(thousandths < 0 ? "-" : "")\(size / 1000).\(digits)"
  }
}
