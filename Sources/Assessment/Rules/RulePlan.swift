/// In which order the rules of a pack are asked, and what is known of each before any listing.
struct RulePlan: Sendable {
  /// A rule that is answered by phrases.
  struct Phrased: Sendable {
    var rule: Int
    var fieldBits: UInt16
    /// As an answer names where it looked.
    var field: String
    var anyBrand: Bool
  }

  private(set) var phrased: [Phrased] = []
  /// Rules that a detector answers.
  private(set) var detecting: [Int] = []
  private(set) var composites: [Int] = []
  /// Rules by id.
  private(set) var numbers: [String: Int] = [:]

  init(_ rules: [Rule]) {
    numbers.reserveCapacity(rules.count)
    for (index, rule) in rules.enumerated() {
      if numbers[rule.id] == nil { numbers[rule.id] = index }
      if rule.detector != nil {
        detecting.append(index)
      } else if rule.match.isPresent {
        phrased.append(
          .init(
            rule: index, fieldBits: rule.fieldBits,
            field: rule.fields.count == 1 ? rule.fields[0].rawValue : "any", anyBrand: rule.match.anyBrand))
      }
      if !rule.requires.isEmpty { composites.append(index) }
    }
  }
}
