import CaseModel

/// What decisions taught, and how sure that is: `docket learn`.
public struct LearningReport: Sendable {
  let decisions: Int
  let upheld: Int
  let changes: [WeightChange]
  let untouched: [String]
  let before: [Category: ModelQuality]
  let after: [Category: ModelQuality]
  let overallBefore: ModelQuality
  let overallAfter: ModelQuality
  let textModels: [Category: Int]
  let rulePack: String
  let file: String?

  public init(
    decisions: Int, upheld: Int, changes: [WeightChange], untouched: [String],
    before: [Category: ModelQuality], after: [Category: ModelQuality], overallBefore: ModelQuality,
    overallAfter: ModelQuality, textModels: [Category: Int], rulePack: String, file: String?
  ) {
    self.decisions = decisions
    self.upheld = upheld
    self.changes = changes
    self.untouched = untouched
    self.before = before
    self.after = after
    self.overallBefore = overallBefore
    self.overallAfter = overallAfter
    self.textModels = textModels
    self.rulePack = rulePack
    self.file = file
  }

  /// Thresholds, calibration and changed weights, as tables.
  public func text(width: Int = 80, utf8: Bool = true) -> String {
    let head =
      "\(Wording.count(decisions, "decision")) by people, \(upheld) upheld, rules of pack \(inert(rulePack, utf8))"
    var lines = DisplayWidth.wrap(head, width, utf8: utf8)
    lines += ["", "at the policy's thresholds, on cases that the fit had not seen:"]
    lines += thresholdTable(width, utf8)
    lines += ["", "calibration (said: the mean probability; upheld: the share that people upheld):"]
    lines += calibrationTable(width, utf8)
    lines += ["", changes.isEmpty ? "no weight changes" : "weights that change:"]
    lines += changeTable(width, utf8)
    let words = Category.allCases.compactMap { category in
      textModels[category].map { "\(Wording.name(category)) \($0) words" }
    }
    if !words.isEmpty { lines += ["", "text models that help: " + words.joined(separator: ", ")] }
    if !untouched.isEmpty {
      lines += DisplayWidth.wrap(
        "\(untouched.count) rules hit in no decided case and keep their weights", width, utf8: utf8)
    }
    if let file { lines.append("written for review: \(inert(file, utf8))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func inert(_ text: String, _ utf8: Bool) -> String { Inert.terminal(text, utf8: utf8, limit: 300) }

  private func thresholdTable(_ width: Int, _ utf8: Bool) -> [String] {
    var grid = TextGrid([.left, .left, .right, .right, .right, .right, .right], flexible: 0)
    grid.add(["category", "scores", "cases", "precision", "recall", "cleared right", "Brier"])
    func add(_ name: String, _ scores: String, _ quality: ModelQuality) {
      grid.add([
        name, scores, "\(quality.cases)", Self.share(quality.precision), Self.share(quality.recall),
        Self.share(quality.clearedPrecision), quality.brier.map(Explanation.threeDecimals) ?? "?",
      ])
    }
    for category in Category.allCases {
      guard let old = before[category], let new = after[category] else { continue }
      add(Wording.short(category), "now", old)
      add("", "learned", new)
    }
    add("all", "now", overallBefore)
    add("", "learned", overallAfter)
    return grid.lines(width: width, utf8: utf8)
  }

  private func calibrationTable(_ width: Int, _ utf8: Bool) -> [String] {
    var grid = TextGrid([.left, .right, .right, .right, .right, .right, .right])
    grid.add(["probability", "now", "said", "upheld", "learned", "said", "upheld"])
    for index in 0..<10 {
      let bins = (overallBefore.bins[index], overallAfter.bins[index])
      guard bins.0.count + bins.1.count > 0 else { continue }
      grid.add([
        "0.\(index) to \(index == 9 ? "1.0" : "0.\(index + 1)")", "\(bins.0.count)",
        Self.share(bins.0.meanProbability), Self.share(bins.0.shareUpheld), "\(bins.1.count)",
        Self.share(bins.1.meanProbability), Self.share(bins.1.shareUpheld),
      ])
    }
    grid.add([
      "off by", "", Self.share(overallBefore.calibrationError), "", "",
      Self.share(overallAfter.calibrationError),
    ])
    return grid.lines(width: width, utf8: utf8)
  }

  private func changeTable(_ width: Int, _ utf8: Bool) -> [String] {
    var grid = TextGrid([.left, .left, .right, .right, .right, .right], flexible: 0)
    guard !changes.isEmpty else { return [] }
    grid.add(["rule", "category", "now", "learned", "hits", "upheld"])
    for change in changes.prefix(60) {
      grid.add([
        inert(change.rule, utf8), Wording.short(change.category),
        Contributions.text(Contributions.cents(change.old)),
        Contributions.text(Contributions.cents(change.new)),
        "\(change.hits)", "\(change.upheld)",
      ])
    }
    if changes.count > 60 { grid.add(["and \(changes.count - 60) more"]) }
    return grid.lines(width: width, utf8: utf8)
  }

  /// `97 %`, `–` where there is nothing to divide by.
  private static func share(_ value: Double?) -> String {
    value.map { "\(Int(($0 * 100).rounded())) %" } ?? "-"
  }
}
