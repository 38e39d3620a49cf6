import CaseModel

/// Holds what reports say against the page, claim by claim.
enum Claims {
  /// What a report claims, in a few words.
  static func name(_ report: Report) -> String {
    report.reason.map { "\(report.category.rawValue): \($0.prefix(80))" } ?? report.category.rawValue
  }

  static func judge(_ examination: Examination, confirmed: Category?) -> [Assessment.Claim] {
    []
  }
}
