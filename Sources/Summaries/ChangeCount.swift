import CaseModel

/// Gathers listings that are no longer what was reported.
struct ChangeCount: Sendable {
  private static let listed = 6
  private var counts: [ListingChange.Kind: Summary.Compared] = [:]
  private var latest: [Summary.ChangedLine] = []

  mutating func add(_ reading: CaseReading, side: (Timestamp) -> Bool?) {
    guard let change = reading.facts.change, let inCurrent = side(change.at) else { return }
    counts[change.kind, default: Summary.Compared()].add(inCurrent: inCurrent)
    // That a listing is gone is no news by itself: the bucket says it.
    guard inCurrent, change.kind != .vanished else { return }
    let line = Summary.ChangedLine(kind: change.kind, at: change.at, line: Summary.CaseLine(reading))
    let place = latest.firstIndex { ($0.at, line.line.id) < (line.at, $0.line.id) } ?? latest.count
    latest.insert(line, at: place)
    if latest.count > Self.listed { latest.removeLast() }
  }

  func finish() -> Summary.ChangedListings {
    Summary.ChangedListings(
      counts: ListingChange.Kind.allCases.compactMap { kind in
        counts[kind].map { Summary.ChangeCount(kind: kind, cases: $0) }
      }, latest: latest)
  }
}
