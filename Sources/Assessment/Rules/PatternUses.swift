/// Who wants to know of a pattern's hits.
struct PatternUses: Sendable {
  struct RuleUse: Sendable {
    enum Role: UInt8, Sendable {
      case match, also, unless
    }
    var rule: Int32
    var role: Role
    /// Which of the rule's `also` or `unless` cues.
    var cue: UInt8
  }

  struct BrandUse: Sendable {
    var brand: Int32
    var naming: Brand.Naming
  }

  let rules: Grouped<RuleUse>
  let brands: Grouped<BrandUse>
  /// The numbers of the word lists that hold a pattern.
  let lists: Grouped<Int32>
  /// Patterns of the marketplaces' own words.
  let own: Set<Int>
}

/// The word lists by their paths under `lists/`.
struct ListRegistry: Sendable {
  var numbers: [String: Int] = [:]
  var patterns: [[Int]] = []

  func patterns(of name: String) -> [Int]? { numbers[name].map { patterns[$0] } }
}
