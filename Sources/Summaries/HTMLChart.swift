import CaseModel

/// The page's charts: small multiples rather than layers, labels rather than legends.
struct HTMLChart {
  private static let spikesDrawn = 6

  let zone: SummaryZone
  let document: SummaryDocument

  func html(_ chart: DocumentChart) -> String {
    switch chart {
    case .flow(let rows):
      FlowChart(rows, layout: .page).html + "\n" + FlowChart(rows, layout: .phone).html + Self.flowKey
    case .slices(let rows): multiples(slices(rows))
    case .automation(let bands, let checks):
      multiples([
        bands.contains { $0.cases > 0 } ? RowChart.sureness(bands).html : "",
        checks.isEmpty ? "" : RowChart.errorRates(checks),
      ])
    case .spikes(let spikes): multiples(spikes.prefix(Self.spikesDrawn).map(spike))
    case .durations(let rows): multiples(rows.filter { $0.cases.current > 0 }.map(duration))
    }
  }

  private static let flowKey =
    "<p class=\"soft\">Ribbons are as thick as their number of cases: "
    + "<span class=\"key wait\"></span> waits for a person, <span class=\"key other\"></span> waits for a page or a seller, "
    + "<span class=\"key bar\"></span> settled.</p>"

  private func multiples(_ figures: [String]) -> String {
    let drawn = figures.filter { !$0.isEmpty }
    return drawn.isEmpty ? "" : "<div class=\"multiples\">\n\(drawn.joined(separator: "\n"))\n</div>"
  }

  private func slices(_ rows: [Summary.CategoryRow]) -> [String] {
    let scale = rows.compactMap { $0.slices.max() }.max() ?? 1
    let seconds = document.summary.sliceSeconds
    let unit = seconds == 3600 ? "an hour" : seconds == 86_400 ? "a day" : "in \(Wording.span(seconds))"
    let period = document.summary.period
    let last = Wording.shortDay(period.until.adding(seconds: -1), in: zone)
    return rows.filter { $0.cases.current > 0 }.map { row in
      let name = Wording.name(row.category)
      let most = row.slices.max() ?? 0
      return BarChart(
        title: name,
        words: "\(name): \(Wording.count(row.cases.current, "case")) came in, at most \(most) \(unit)",
        axis: "\(Wording.count(row.cases.current, "case")), \(Wording.change(row.cases)); cases \(unit)",
        counts: row.slices, scale: scale,
        labels: [Wording.shortDay(period.from, in: zone), last]
      ).html
    }
  }

  private func spike(_ spike: Summary.Spike) -> String {
    // Rounded: a day on which the clocks are changed has 23 or 25 hours.
    let start = Int(clamping: (spike.from.seconds(since: spike.seriesFrom) + 43_200) / 86_400)
    let length = Int(clamping: (spike.until.seconds(since: spike.from) + 43_200) / 86_400)
    let end = spike.seriesFrom.adding(seconds: Int64(spike.series.count) * 86_400 - 43_200)
    let own = spike.kind == .category ? Category(rawValue: spike.name).map { Wording.name($0) } : nil
    let name = "<bdi>\(Inert.html(own ?? spike.name, limit: 60))</bdi>"
    let noun = spike.kind == .reporter ? "report" : "case"
    let usual = Wording.decimal(spike.median)
    return BarChart(
      title: spike.kind == .reporter ? name : "\(spike.kind.rawValue) \(name)",
      words:
        "\(spike.kind.rawValue) \(spike.name): \(Wording.count(spike.count, noun)) on \(document.when(spike)), usually \(usual) a day",
      axis: "\(Wording.count(spike.count, noun)) on \(document.when(spike)); usual \(usual) a day",
      counts: spike.series, marked: max(0, start)..<(max(0, start) + max(1, length)), usual: spike.median,
      labels: [Wording.shortDay(spike.seriesFrom, in: zone), Wording.shortDay(end, in: zone)]
    ).html
  }

  private func duration(_ row: Summary.DurationRow) -> String {
    let labels = ["5 min", "1 h", "6 h", "1 d", "3 d", "7 d", "30 d", "more"]
    let parts = zip(labels, row.distribution).filter { $0.1 > 0 }.map { "\($0.1) up to \($0.0)" }
    let name = Wording.name(row.step)
    let half = row.medianSeconds.map { ", half within \(Wording.span($0))" } ?? ""
    return BarChart(
      title: name, words: "Time \(name): \(parts.joined(separator: ", "))",
      axis: "cases by time up to\(half)",
      counts: row.distribution, labels: labels, labelsEach: true
    ).html
  }
}
