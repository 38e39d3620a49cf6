/// One observed fact that speaks for or against a category.
public struct Signal: Sendable, Hashable, Codable {
  public var rule: String
  public var category: Category
  public var subReason: String?
  /// What it contributes in log-odds, after its group's ceiling.
  public var weight: Double
  /// What it would contribute without the ceiling; absent where the ceiling took nothing.
  public var uncapped: Double?
  /// The group whose ceiling holds it.
  public var group: String?
  public var field: String
  /// The page's own words, or the fact that a detector found.
  public var excerpt: String

  enum CodingKeys: String, CodingKey {
    case rule, category, weight, uncapped, group, field, excerpt
    case subReason = "sub_reason"
  }

  public init(
    rule: String, category: Category, subReason: String? = nil, weight: Double, uncapped: Double? = nil,
    group: String? = nil, field: String, excerpt: String
  ) {
    self.rule = rule
    self.category = category
    self.subReason = subReason
    self.weight = weight
    self.uncapped = uncapped
    self.group = group
    self.field = field
    self.excerpt = excerpt
  }
}
