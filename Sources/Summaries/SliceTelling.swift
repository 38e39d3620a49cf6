import CaseModel

/// Says what a chart of slices shows: which days they are, where the most came in, which are told in part.
struct SliceTelling {
  private let summary: Summary
  private let slices: Slices
  private var zone: SummaryZone { summary.zone }

  init(_ summary: Summary) {
    self.summary = summary
    slices = Slices(of: summary.period, in: summary.zone)
  }

  /// What a column is: cases a day, an hour.
  var unit: String {
    switch summary.sliceSeconds {
    case 3600: "an hour"
    case 86_400: "a day"
    default: "in \(Wording.span(summary.sliceSeconds))"
    }
  }

  /// The first and the last slice's days.
  var ends: [String] {
    let last = Wording.shortDay(summary.period.until.adding(seconds: -1), in: zone)
    return [Wording.shortDay(slices.start(of: 0), in: zone), last]
  }

  /// Slices that reach beyond the period.
  var partial: Set<Int> {
    var found: Set<Int> = []
    if slices.start(of: 0) < summary.period.from { found.insert(0) }
    if slices.start(of: slices.count) > summary.period.until { found.insert(slices.count - 1) }
    return found
  }

  /// How many came in, and when the most and the fewest.
  func words(_ row: Summary.CategoryRow) -> String {
    var parts = [
      "\(Wording.count(row.cases.current, "case")) came in from \(ends[0]) to \(ends[1]), \(Wording.change(row.cases))"
    ]
    let whole = row.slices.indices.filter { !partial.contains($0) }
    if let most = row.slices.indices.max(by: { (row.slices[$0], $1) < (row.slices[$1], $0) }) {
      parts.append("most \(name(most)): \(row.slices[most])")
    }
    if whole.count > 2, let fewest = whole.min(by: { (row.slices[$0], $0) < (row.slices[$1], $1) }) {
      parts.append("fewest \(name(fewest)): \(row.slices[fewest])")
    }
    if !partial.isEmpty { parts.append("what reaches beyond the period is told in part") }
    return parts.joined(separator: "; ")
  }

  private func name(_ index: Int) -> String {
    let start = slices.start(of: index)
    switch summary.sliceSeconds {
    case 3600: return "at \(Wording.hour(start, in: zone))"
    case 86_400: return "on \(Wording.shortDay(start, in: zone))"
    default: return "from \(Wording.shortDay(start, in: zone)) on"
    }
  }

  /// The cases of one slice, as far as the period reaches.
  func query(_ index: Int, of category: CaseModel.Category) -> CaseQuery {
    let end = slices.start(of: index + 1)
    return CaseQuery {
      $0.category = category
      $0.since = max(slices.start(of: index), summary.period.from)
      // A run's own moment ends an open period and belongs to it.
      let isLast = end >= summary.period.until
      $0.until = isLast ? (summary.period.until == summary.asOf ? nil : summary.period.until) : end
    }
  }
}
