/// Who wants to know of a pattern's hits.
struct PatternUses: Sendable {
  struct RuleUse: Sendable {
    enum Role: UInt8, Sendable {
      case match, also, unless
    }
    var rule: Int32
    var role: Role
    /// Which of the rule's `also` cues.
    var cue: UInt8
  }

  struct BrandUse: Sendable {
    var brand: Int32
    var naming: Brand.Naming
  }

  var rules: [[RuleUse]] = []
  var brands: [[BrandUse]] = []
  var lists: [[Int32]] = []
  /// Patterns of the marketplaces' own words.
  var own: Set<Int> = []

  init(count: Int) {
    rules = Array(repeating: [], count: count)
    brands = Array(repeating: [], count: count)
    lists = Array(repeating: [], count: count)
  }
}

/// The word lists by their paths under `lists/`.
struct ListRegistry: Sendable {
  var numbers: [String: Int] = [:]
  var patterns: [[Int]] = []

  func patterns(of name: String) -> [Int]? { numbers[name].map { patterns[$0] } }
}
