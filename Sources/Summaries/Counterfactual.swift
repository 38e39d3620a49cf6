import CaseModel
import Foundation

/// What the outcome would be without one rule, its group's ceiling reckoned anew.
struct Counterfactual: Sendable, Hashable {
  let rule: String
  let probability: Double
  let outcome: Assessment.Outcome

  var words: String {
    switch outcome {
    case .confirmed: "still confirmed"
    case .cleared: "cleared"
    case .undetermined: "a person would look"
    }
  }

  /// The rule that carries most of the outcome: of those that change it alone, or of all, the heaviest.
  static func strongest(_ assessment: Assessment) -> Counterfactual? {
    let heaviestFirst = assessment.signals.indices.sorted { left, right in
      let sizes = (abs(assessment.signals[left].weight), abs(assessment.signals[right].weight))
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : left < right
    }
    let all = heaviestFirst.prefix(50).map { without($0, assessment) }
    return all.first { $0.outcome != assessment.outcome } ?? all.first
  }

  private static func without(_ index: Int, _ assessment: Assessment) -> Counterfactual {
    let signal = assessment.signals[index]
    var sum = assessment.sum - signal.weight
    if let group = signal.group {
      let members = assessment.signals.filter { $0.group == group }
      if members.contains(where: { $0.uncapped != nil }) {
        let ceiling = members.reduce(0) { $0 + $1.weight }
        let others =
          members.reduce(0) { $0 + ($1.uncapped ?? $1.weight) } - (signal.uncapped ?? signal.weight)
        sum = assessment.sum - ceiling + (ceiling >= 0 ? min(others, ceiling) : max(others, ceiling))
      }
    }
    let probability = 1 / (1 + exp(-sum))
    let outcome: Assessment.Outcome =
      probability >= assessment.confirmedFrom
      ? .confirmed : probability <= assessment.clearedTo ? .cleared : .undetermined
    return Counterfactual(rule: signal.rule, probability: probability, outcome: outcome)
  }
}
