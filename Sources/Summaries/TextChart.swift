import CaseModel

/// Charts of block characters, for terminals that show them.
struct TextChart {
  let width: Int

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
      let name = Wording.name(row.category) + " → "
      return DisplayWidth.wrap(name + flow, width - 4).enumerated().map { ($0 == 0 ? "  " : "      ") + $1 }
    }
  }

  private func slices(_ rows: [Summary.CategoryRow]) -> [String] {
    var grid = TextGrid([.left, .left, .left, .right], flexible: 1)
    for row in rows where row.cases.current > 0 {
      grid.add([
        Wording.name(row.category), Sparkline.text(row.slices), "most \(row.slices.max() ?? 0)",
        "(\(Wording.change(row.cases)))",
      ])
    }
    return grid.lines(width: width, utf8: true)
  }

  private func sureness(_ bands: [Summary.SurenessBand]) -> [String] {
    var grid = TextGrid([.left, .right, .left])
    let most = bands.map(\.cases).max() ?? 0
    for band in bands where band.cases > 0 {
      grid.add([
        band.name, Wording.grouped(band.cases), Sparkline.bar(band.cases, of: most, width: 30),
      ])
    }
    return grid.lines(width: width, utf8: true)
  }

  private func durations(_ rows: [Summary.DurationRow]) -> [String] {
    let labels = ["5 min", "1 h", "6 h", "1 d", "3 d", "7 d", "30 d", "more"]
    var grid = TextGrid([.left] + labels.map { _ in .right })
    grid.add(["within"] + labels)
    for row in rows where row.cases.current > 0 {
      grid.add([Wording.name(row.step)] + row.distribution.map { $0 == 0 ? "·" : Wording.grouped($0) })
    }
    return grid.lines(width: width, utf8: true)
  }
}

extension Summary.SurenessBand {
  /// `90 to 95 % sure`.
  var name: String {
    if from == 0 { return "under \(to) % sure" }
    return to == 100 ? "\(from) % sure and more" : "\(from) to \(to) % sure"
  }
}
