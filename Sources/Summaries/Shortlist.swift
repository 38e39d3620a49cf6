import CaseModel

/// The few first cases by some order, kept while many go by.
struct Shortlist: Sendable {
  private(set) var lines: [Summary.CaseLine] = []
  private let limit: Int
  private let precedes: @Sendable (Summary.CaseLine, Summary.CaseLine) -> Bool

  init(limit: Int, by precedes: @escaping @Sendable (Summary.CaseLine, Summary.CaseLine) -> Bool) {
    self.limit = limit
    self.precedes = precedes
  }

  mutating func offer(_ line: Summary.CaseLine) {
    if lines.count == limit, let last = lines.last, !precedes(line, last) { return }
    let place = lines.firstIndex { precedes(line, $0) } ?? lines.count
    lines.insert(line, at: place)
    if lines.count > limit { lines.removeLast() }
  }

  static func oldest(limit: Int) -> Shortlist {
    Shortlist(limit: limit) { ($0.cameIn, $0.id) < ($1.cameIn, $1.id) }
  }

  /// The earliest deadline first.
  static func mostPressing(limit: Int) -> Shortlist {
    Shortlist(limit: limit) { left, right in
      let ends = (left.due ?? .distantFuture, right.due ?? .distantFuture)
      if ends.0 != ends.1 { return ends.0 < ends.1 }
      return (right.priority, left.id) < (left.priority, right.id)
    }
  }

  /// The highest priority first, then what is due first, then the oldest.
  static func mostUrgent(limit: Int) -> Shortlist {
    Shortlist(limit: limit) { left, right in
      if left.priority != right.priority { return left.priority > right.priority }
      let ends = (left.due ?? .distantFuture, right.due ?? .distantFuture)
      if ends.0 != ends.1 { return ends.0 < ends.1 }
      return (left.cameIn, left.id) < (right.cameIn, right.id)
    }
  }
}

extension Timestamp {
  /// Later than every moment that RFC 3339 can write.
  static let distantFuture = Timestamp(milliseconds: 1 << 60)
}
