import CaseModel

/// Weighs listings with one rule pack: a pure function, callable from any number of threads.
public struct Assessor: Sendable {
  public let pack: RulePack

  public init(pack: RulePack) { self.pack = pack }

  /// Weighs what the page shows against the reported category and all others.
  public func assess(_ input: AssessmentInput) -> Assessment {
    guard let listing = input.listing else { return withoutListing(input) }
    let examination = Examination(input, listing, pack)
    RuleEvaluator(examination).evaluate()
    return Verdict(examination).assessment()
  }

  /// Nothing to weigh: the prior alone, and never cleared.
  private func withoutListing(_ input: AssessmentInput) -> Assessment {
    let scale = Scale(input.category, pack.scores, findings: [])
    let thresholds = pack.scores.thresholds[input.category] ?? Scores.usualThresholds
    let claims = input.reports.prefix(50).map {
      Assessment.Claim(
        report: $0.id, claim: Claims.name($0), verdict: .pageUnavailable,
        note: "there is no page to hold it against")
    }
    return Assessment(
      probability: scale.probability, outcome: .undetermined, rulePack: pack.version, prior: scale.prior,
      sum: scale.sum, confirmedFrom: thresholds.confirmed, clearedTo: thresholds.cleared, signals: [],
      claims: claims.isEmpty ? nil : Array(claims),
      reason: input.pageUnavailable ? "the page could not be had" : "there is no listing to judge")
  }
}
