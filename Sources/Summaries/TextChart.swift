import CaseModel

/// Charts for a terminal: in words and numbers, and with block characters where it shows them.
struct TextChart {
  let summary: Summary
  let width: Int
  let utf8: Bool

  func lines(_ chart: DocumentChart) -> [String] {
    switch chart {
    case .flow(let rows): flow(rows)
    case .slices(let rows): slices(rows)
    case .automation(let bands, _): sureness(bands)
    case .durations(let rows): durations(rows)
    // Its table says it all.
    case .spikes: []
    }
  }

  private func flow(_ rows: [Summary.CategoryRow]) -> [String] {
    rows.flatMap { row in
      let flow = row.flow.map { "\($0.0.rawValue) \(Wording.grouped($0.1))" }.joined(separator: ", ")
      let name = Wording.name(row.category) + (utf8 ? " → " : " -> ")
      return DisplayWidth.wrap(name + flow, width - 6, utf8: utf8).enumerated().map {
        ($0 == 0 ? "  " : "      ") + $1
      }
    }
  }

  private func slices(_ rows: [Summary.CategoryRow]) -> [String] {
    var grid = TextGrid([.left, .right, .right, .right, .right, .left], flexible: 5)
    let unit = SliceTelling(summary).unit
    grid.add(["", "reports", "cases", "before", "most", utf8 ? "cases \(unit)" : unit])
    for row in rows {
      grid.add([
        Wording.narrow(row.category), Wording.grouped(row.reports.current),
        Wording.grouped(row.cases.current), Wording.grouped(row.cases.previous),
        Wording.grouped(row.slices.max() ?? 0),
        utf8 && row.cases.current > 0 ? Sparkline.text(row.slices) : "",
      ])
    }
    return grid.lines(width: width, utf8: utf8)
  }

  private func sureness(_ rows: [SurenessRow]) -> [String] {
    var grid = TextGrid([.left, .right, .left])
    let most = rows.map(\.count).max() ?? 0
    for row in rows where row.count > 0 {
      grid.add([
        row.name, Wording.grouped(row.count), utf8 ? Sparkline.bar(row.count, of: most, width: 30) : "",
      ])
    }
    return grid.lines(width: width, utf8: utf8)
  }

  private func durations(_ rows: [Summary.DurationRow]) -> [String] {
    let labels = ["5 min", "1 h", "6 h", "1 d", "3 d", "7 d", "30 d", "more"]
    var grid = TextGrid([.left] + labels.map { _ in .right })
    grid.add(["within"] + labels)
    for row in rows where row.cases.current > 0 {
      grid.add(
        [Wording.name(row.step)] + row.distribution.map { $0 == 0 ? (utf8 ? "·" : "-") : Wording.grouped($0) }
      )
    }
    return grid.lines(width: width, utf8: utf8)
  }
}

extension Summary.SurenessBand {
  /// `90 to 95 % sure`.
  var name: String {
    if from == 0 { return "under \(to) % sure" }
    return to == 100 ? "\(from) % sure and more" : "\(from) to \(to) % sure"
  }
}
