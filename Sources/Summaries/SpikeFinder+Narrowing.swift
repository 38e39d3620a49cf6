extension SpikeFinder {
  /// So much of what came in beyond the usual must fall into fewer days for these alone to be told.
  private static let bulk = 0.6

  /// The same finding told by the fewest days that hold the bulk of it: a flood of one day with a busy week around it is
  /// that day's.
  func narrowest(of one: Candidate, in candidates: [Candidate], _ held: [Holder]) -> Candidate {
    let wanted = excess(one, held) * Self.bulk
    return candidates.filter {
      $0.name == one.name && $0.span.count < one.span.count && one.span.contains($0.span.lowerBound)
        && one.span.contains($0.span.upperBound - 1) && excess($0, held) >= wanted
    }.min { ($0.span.count, $0.logChance) < ($1.span.count, $1.logChance) } ?? one
  }

  private func excess(_ one: Candidate, _ held: [Holder]) -> Double {
    let count = held.reduce(0) { $0 + (one.span.contains($1.unit) ? 1 : 0) }
    return Double(count) - one.baseline.rate * Double(one.span.count)
  }
}
