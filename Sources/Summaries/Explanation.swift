import CaseModel
import Foundation

/// Why a case stands where it stands, as a sum that adds up: `docket explain`.
public struct Explanation: Sendable {
  let subject: Case
  let utf8: Bool
  let width: Int

  public init(_ subject: Case, width: Int = 100, utf8: Bool = true) {
    self.subject = subject
    self.width = max(60, min(400, width))
    self.utf8 = utf8
  }

  public static func render(_ subject: Case, width: Int = 100, utf8: Bool = true) -> String {
    Explanation(subject, width: width, utf8: utf8).text()
  }

  public static func renderForSeller(
    _ subject: Case, sentences: [String: String] = [:], width: Int = 100, utf8: Bool = true
  ) -> String {
    Explanation(subject, width: width, utf8: utf8).forSeller(sentences: sentences)
  }

  /// The sum line by line, with what was looked for, the thresholds, and what would change the outcome.
  public func text() -> String {
    var lines = header()
    guard let assessment = subject.assessment else {
      if subject.kind == .dispute {
        return
          (lines
          + CaseCourse(subject: subject, utf8: utf8).lines(atMost: 40).map {
            DisplayWidth.fit($0, width, utf8: utf8)
          }).joined(separator: "\n") + "\n"
      }
      lines.append(
        "  never weighed: " + inert(subject.history.last { $0.reason != nil }?.reason ?? "no page yet"))
      return lines.joined(separator: "\n") + "\n"
    }
    lines += sumLines(assessment)
    lines += DisplayWidth.wrap(inert(assessment.reason), width - 2, utf8: utf8).map { "  " + $0 }
    lines += claims(assessment)
    lines += elsewhere(assessment)
    return lines.map(\.trimmedRight).joined(separator: "\n") + "\n"
  }

  func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 600) }

  private func header() -> [String] {
    let dot = utf8 ? " · " : " - "
    var parts = [
      subject.category.rawValue, inert(subject.subject.key), Wording.count(subject.reports.count, "report"),
    ]
    if let probability = subject.assessment?.probability {
      parts.append("\(subject.bucket.rawValue), \(Wording.percent(probability))")
    } else {
      parts.append(subject.bucket.rawValue)
    }
    return [DisplayWidth.fit(parts.joined(separator: dot), width, utf8: utf8)]
  }

  private func sumLines(_ assessment: Assessment) -> [String] {
    let sum = Contributions(assessment)
    var grid = TextGrid([.right, .left, .left, .left], flexible: 3)
    grid.add([Contributions.text(sum.prior), "prior"])
    for (signal, cents) in zip(assessment.signals, sum.signals) {
      grid.add([
        Contributions.text(cents), inert(signal.rule), inert(signal.field),
        inert(signal.excerpt),
      ])
      if let note = ceiling(signal) { grid.add(["", "", "", note]) }
    }
    if sum.unexplained != 0 {
      grid.add([
        Contributions.text(sum.unexplained), "(unexplained)", "", "the signals do not account for this",
      ])
    }
    for rule in assessment.considered ?? [] {
      let unknown = rule.answer == .unknown
      grid.add([unknown ? " ?  " : " 0.00", inert(rule.rule), inert(rule.field), considered(rule)])
    }
    for rule in assessment.suppressed ?? [] {
      grid.add([utf8 ? " –  " : " -  ", inert(rule.rule), "", "suppressed by \(inert(rule.by))"])
    }
    let total = DisplayWidth.padLeft(Contributions.text(sum.total), weightWidth(sum, assessment))
    let arrow = utf8 ? "→" : "->"
    let closing =
      "  \(total)  \(arrow) \(Self.threeDecimals(assessment.probability))   \(outlook(assessment))"
    return grid.lines(width: width, utf8: utf8) + closingLines(closing)
  }

  private func closingLines(_ closing: String) -> [String] {
    guard DisplayWidth.of(closing) > width else { return [closing] }
    let wrapped = DisplayWidth.wrap(closing, width - 2, utf8: utf8)
    return wrapped.enumerated().map { ($0 == 0 ? "  " : "         ") + $1 }
  }

  /// As wide as the grid's first column, so that the sum stands under its parts.
  private func weightWidth(_ sum: Contributions, _ assessment: Assessment) -> Int {
    var widths = ([sum.prior, sum.total, sum.unexplained] + sum.signals).map { Contributions.text($0).count }
    widths.append(5)
    return widths.max() ?? 5
  }

  private func considered(_ rule: Assessment.Considered) -> String {
    let note = inert(rule.note)
    switch rule.answer {
    case .miss: return note.isEmpty ? "looked for, not found" : note
    case .unknown: return note.lowercased().hasPrefix("unknown") ? note : "unknown: \(note)"
    }
  }

  private func ceiling(_ signal: Signal) -> String? {
    guard let uncapped = signal.uncapped else { return nil }
    let group = signal.group.map { ", ceiling of \(inert($0))" } ?? ", under its group's ceiling"
    return "was \(Contributions.text(Contributions.cents(uncapped)))\(group)"
  }

  private func outlook(_ assessment: Assessment) -> String {
    var parts: [String] = []
    switch assessment.outcome {
    case .confirmed:
      parts.append(
        "confirmed from \(Self.shortest(assessment.confirmedFrom))"
          + Self.passed(assessment.sum - Self.logOdds(assessment.confirmedFrom)))
    case .cleared:
      parts.append(
        "cleared to \(Self.shortest(assessment.clearedTo))"
          + Self.passed(Self.logOdds(assessment.clearedTo) - assessment.sum))
    case .undetermined:
      let range =
        "between \(Self.shortest(assessment.clearedTo)) and \(Self.shortest(assessment.confirmedFrom))"
      let more = Contributions.text(
        Contributions.cents(Self.logOdds(assessment.confirmedFrom) - assessment.sum))
      let less = Contributions.text(Contributions.cents(Self.logOdds(assessment.clearedTo) - assessment.sum))
      parts.append("a person looks \(range); \(more) would confirm it, \(less) clear it")
    }
    if let without = Counterfactual.strongest(assessment) {
      parts.append(
        "without \(inert(without.rule)) \(Self.threeDecimals(without.probability)), \(without.words)")
    }
    return parts.joined(separator: "; ")
  }

  private static func logOdds(_ probability: Double) -> Double { log(probability / (1 - probability)) }

  /// How far beyond its threshold a sum is, in the weights' own measure; nothing where thresholds are odd.
  private static func passed(_ distance: Double) -> String {
    guard distance.isFinite, distance >= 0, distance < 1000 else { return "" }
    let text = Contributions.text(Contributions.cents(distance))
    return ", passed by \(text.drop { $0 == "+" })"
  }

  /// So many that an explanation stays on a screen however many reported.
  private static let mostClaims = 8

  private func claims(_ assessment: Assessment) -> [String] {
    guard let claims = assessment.claims, !claims.isEmpty else { return [] }
    var grid = TextGrid([.left, .left, .left, .left], flexible: 3, indent: 4)
    let grouped = GroupedClaim.of(claims)
    for group in grouped.prefix(Self.mostClaims) {
      let verdict = group.claim.verdict.rawValue.split(separator: "_").joined(separator: " ")
      let reports = group.count == 1 ? inert(group.claim.report) : Wording.count(group.count, "report")
      grid.add([verdict, reports, inert(group.claim.claim), inert(group.claim.note ?? "")])
    }
    let left = grouped.count - Self.mostClaims
    if left > 0 {
      grid.add(["", "", "and \(Wording.count(left, "claim")) more", "docket show --json tells them"])
    }
    return ["  the reports' claims, held against the page:"] + grid.lines(width: width, utf8: utf8)
  }

  private func elsewhere(_ assessment: Assessment) -> [String] {
    guard let others = assessment.elsewhere, !others.isEmpty else { return [] }
    var grid = TextGrid([.left, .left, .left, .left], flexible: 3, indent: 4)
    for signal in others.prefix(12) {
      grid.add([signal.category.rawValue, inert(signal.rule), inert(signal.field), inert(signal.excerpt)])
    }
    return ["  seen as well, for other categories:"] + grid.lines(width: width, utf8: utf8)
  }

  /// `0.957`, never more certain than `>0.999` or `<0.001` unless it is.
  static func threeDecimals(_ probability: Double) -> String {
    guard probability.isFinite else { return "?" }
    if probability > 0.9995, probability < 1 { return ">0.999" }
    if probability < 0.0005, probability > 0 { return "<0.001" }
    let thousandths = Int((min(1, max(0, probability)) * 1000).rounded())
    let digits = "\(thousandths % 1000)"
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// A threshold with two decimals, three where it needs them.
  static func shortest(_ threshold: Double) -> String {
    let text = threeDecimals(threshold)
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }
}
