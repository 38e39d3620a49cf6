import CaseModel

/// A case whose outcome a person decided: what learning is done on.
public struct LearningCase: Sendable {
  public var id: String
  /// Cases of one source (a seller, a shop) stay on one side of a cross-validation's cut.
  public var source: String
  /// The category that was decided about.
  public var category: Category
  public var upheld: Bool
  public var input: AssessmentInput

  public init(id: String, source: String, category: Category, upheld: Bool, input: AssessmentInput) {
    self.id = id
    self.source = source
    self.category = category
    self.upheld = upheld
    self.input = input
  }
}
