/// What a rule answered for one listing.
struct Finding: Sendable {
  enum Answer: Sendable {
    case hit, miss, unknown
  }

  var answer: Answer
  var field: String
  /// The page's own words, or the fact found; for a miss or unknown, why.
  var excerpt: String

  static func hit(_ field: String, _ excerpt: String) -> Finding {
    Finding(answer: .hit, field: field, excerpt: excerpt)
  }

  static func hit(_ field: ListingField, _ excerpt: String) -> Finding { .hit(field.rawValue, excerpt) }

  static func miss(_ field: String, _ note: String = "looked for, not found") -> Finding {
    Finding(answer: .miss, field: field, excerpt: note)
  }

  static func unknown(_ field: String, _ note: String) -> Finding {
    Finding(answer: .unknown, field: field, excerpt: note)
  }
}
