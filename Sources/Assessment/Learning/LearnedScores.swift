import CaseModel

/// What decisions taught: new scores, and how much better they are.
public struct LearnedScores: Sendable {
  public var decisions: Int
  public var upheld: Int
  /// Every weight that moves, the largest move first.
  public var changes: [WeightChange]
  /// Rules that hit in no decided case and so keep their weights.
  public var untouched: [String]
  /// By category: the present scores, and the learned ones on cases that they had not seen.
  public var before: [Category: ModelQuality]
  public var after: [Category: ModelQuality]
  public var overallBefore: ModelQuality
  public var overallAfter: ModelQuality
  /// Categories whose text model is kept, with its number of words.
  public var textModels: [Category: Int]
  /// The whole scores file, for review.
  public var yaml: String
}
