import CaseModel

/// A rule whose answer needs code.
protocol Detector: Sendable {
  init()
  /// What a rule may say under `options`.
  var optionNames: [String] { get }
  /// What the listing shows of it.
  func examine(_ examination: Examination, options: RuleOptions) -> Finding
}

extension Detector {
  var optionNames: [String] { [] }
}
