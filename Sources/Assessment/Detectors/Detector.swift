import CaseModel

/// A rule whose answer needs code.
protocol Detector: Sendable {
  init()
  /// What the listing shows of it.
  func examine(_ examination: Examination, options: RuleOptions) -> Finding
}
