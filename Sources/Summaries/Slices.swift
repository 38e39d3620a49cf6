import CaseModel

/// A period cut into slices for small charts: hours up to two days, days up to five weeks, else up to thirty spans of days.
///
/// Days are the calendar's of the zone, as for what is unusual: where a period begins or ends within one, its slice is that
/// part of it.
struct Slices: Sendable {
  private static let day: Int64 = 86_400

  /// Of a slice; a day on which the clocks are changed is longer or shorter.
  let seconds: Int64
  /// Where each begins, and where the last one ends.
  private let edges: [Timestamp]

  var count: Int { edges.count - 1 }

  init(of period: SummaryPeriod, in zone: SummaryZone = .utc) {
    let words = PeriodWords(zone: zone)
    let length = max(1, period.seconds)
    if length <= 2 * Self.day {
      seconds = 3600
      // Whole hours of the zone's clocks, which may be half an hour off those of UTC.
      let local = zone.local(period.from).seconds
      let first = period.from.adding(seconds: -(local % 3600 + 3600) % 3600)
      edges = Self.edges(from: first, until: period.until, limit: 64) { $0.adding(seconds: 3600) }
      return
    }
    let first = words.midnight(before: period.from)
    let whole = (period.until.seconds(since: first) + Self.day - 1) / Self.day
    // One more for the part of a day at either end.
    let days = whole <= 36 ? 1 : (whole + 29) / 30
    seconds = days * Self.day
    edges = Self.edges(from: first, until: period.until, limit: 64) { start in
      var end = start
      if days > 14 {
        end = words.midnight(before: start.adding(seconds: days * Self.day + Self.day / 2))
      } else {
        for _ in 0..<days { end = words.nextDay(end) }
      }
      return end
    }
  }

  private static func edges(
    from first: Timestamp, until end: Timestamp, limit: Int, next: (Timestamp) -> Timestamp
  ) -> [Timestamp] {
    var edges = [first, next(first)]
    while let last = edges.last, last < end, edges.count <= limit { edges.append(next(last)) }
    return edges
  }

  func start(of index: Int) -> Timestamp { edges[min(count, max(0, index))] }

  func index(of moment: Timestamp) -> Int {
    // The first edge that lies behind the moment ends its slice.
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return min(count - 1, max(0, low - 1))
  }
}
