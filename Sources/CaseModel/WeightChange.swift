/// What decisions taught about one rule.
public struct WeightChange: Sendable, Hashable {
  public var rule: String
  public var category: Category
  public var old: Double
  public var new: Double
  /// Decided cases in which it hit, and how many of those were upheld.
  public var hits: Int
  public var upheld: Int

  public init(rule: String, category: Category, old: Double, new: Double, hits: Int, upheld: Int) {
    self.rule = rule
    self.category = category
    self.old = old
    self.new = new
    self.hits = hits
    self.upheld = upheld
  }
}
