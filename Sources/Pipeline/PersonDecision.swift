import CaseModel

/// What a person last decided of a case, as its history tells; the machine's own verdicts are never one.
struct PersonDecision: Sendable, Hashable {
  enum Verdict: Sendable, Hashable {
    case upheld, dismissed
  }

  var verdict: Verdict
  var by: String
  var at: Timestamp
  /// The category in which it was upheld, or of which it was acquitted.
  var category: Category
  /// Where the case lay when it was decided.
  var from: Bucket?

  /// Nil where nobody has decided, where the last decision left it open, or where only the machine did.
  init?(_ one: Case) {
    guard
      let entry = one.history.last(where: { $0.event.hasPrefix("decided:") && !Self.isMachine($0.by) })
    else { return nil }
    let word = entry.event.dropFirst("decided:".count)
    if word.hasPrefix("uph") {
      verdict = .upheld
    } else if word.hasPrefix("dismiss") {
      verdict = .dismissed
    } else {
      return nil
    }
    by = entry.by
    at = entry.at
    from = entry.from
    category = verdict == .upheld ? one.foundCategory ?? one.category : one.category
  }

  static func isMachine(_ name: String) -> Bool {
    let first = name.lowercased().prefix { $0 != " " && $0 != ":" }
    return ["docket", "policy", "clock", "machine", ""].contains(String(first))
  }

  /// Whether a bucket says the opposite.
  func contradicts(_ bucket: Bucket) -> Bool {
    switch verdict {
    case .upheld: bucket == .noViolation
    case .dismissed: bucket == .violation
    }
  }

  /// `upheld by ann`.
  var words: String { "\(verdict == .upheld ? "upheld" : "dismissed") by \(by)" }
}
