import CaseModel

/// The page's charts: small multiples rather than layers, labels rather than legends.
struct HTMLChart {
  private static let spikesDrawn = 6

  let page: HTMLSummary
  var document: SummaryDocument { page.document }
  var zone: SummaryZone { page.zone }
  var commands: CommandList { page.commands }

  func html(_ chart: DocumentChart) -> String {
    switch chart {
    case .flow(let rows):
      FlowChart(rows, layout: .page, link: flowLink).html + "\n"
        + FlowChart(rows, layout: .phone, link: flowLink).html + Self.flowKey
    case .slices(let rows):
      multiples(slices(rows)) + (SliceTelling(document.summary).partial.isEmpty ? "" : Self.partKey)
    case .automation(let rows, let checks):
      multiples([
        rows.contains { $0.count > 0 } ? RowChart.sureness(rows, commands) : "",
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

  private static let partKey =
    "<p class=\"soft more\">Hollow columns reach beyond the period, and are told in part.</p>"

  private func flowLink(_ category: CaseModel.Category?, _ bucket: Bucket?) -> String {
    commands.reference(
      document.inPeriod {
        $0.category = category
        $0.bucket = bucket
      })
  }

  private func multiples(_ figures: [String]) -> String {
    let drawn = figures.filter { !$0.isEmpty }
    return drawn.isEmpty ? "" : "<div class=\"multiples\">\n\(drawn.joined(separator: "\n"))\n</div>"
  }

  private func slices(_ rows: [Summary.CategoryRow]) -> [String] {
    let scale = rows.compactMap { $0.slices.max() }.max() ?? 1
    let telling = SliceTelling(document.summary)
    return rows.filter { $0.cases.current > 0 }.map { row in
      let name = Wording.name(row.category)
      let query = document.inPeriod { $0.category = row.category }
      let axis: [SummaryDocument.Phrase] =
        [.number(row.cases.current, query), .text(row.cases.current == 1 ? " case, " : " cases, ")]
        + document.change(row.cases, CaseQuery { $0.category = row.category })
        + [.text("; cases \(telling.unit)")]
      return BarChart(
        title: name, words: "\(name): \(telling.words(row))", axis: page.html(axis), counts: row.slices,
        scale: scale, labels: telling.ends, partial: telling.partial,
        link: { commands.reference(telling.query($0, of: row.category)) }
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
    let usual = "usual \(Wording.decimal(spike.median)) a day"
    let days = [spike.seriesFrom, end].map { Wording.shortDay($0, in: zone) }
    let most = spike.series.enumerated().max { ($0.element, $1.offset) < ($1.element, $0.offset) }
    let peak = most.map { Wording.shortDay(day($0.offset, of: spike), in: zone) } ?? ""
    let words =
      "\(spike.kind.rawValue) \(spike.name): \(Wording.count(spike.count, noun)) on \(document.when(spike)), \(usual); "
      + "a day from \(days[0]) to \(days[1]), most on \(peak): \(most?.element ?? 0)"
    let axis: [SummaryDocument.Phrase] = [
      .number(spike.count, document.query(spike)),
      .text(" \(noun)\(spike.count == 1 ? "" : "s") on \(document.when(spike)); \(usual)"),
    ]
    return BarChart(
      title: spike.kind == .reporter ? name : "\(spike.kind.rawValue) \(name)", words: words,
      axis: page.html(axis), counts: spike.series,
      marked: max(0, start)..<(max(0, start) + max(1, length)), usual: spike.median, labels: days,
      link: { commands.reference(document.query(spike, from: day($0, of: spike))) }
    ).html
  }

  private func day(_ index: Int, of spike: Summary.Spike) -> Timestamp {
    PeriodWords(zone: zone).midnight(before: spike.seriesFrom.adding(seconds: Int64(index) * 86_400 + 43_200))
  }

  private func duration(_ row: Summary.DurationRow) -> String {
    let labels = ["5 min", "1 h", "6 h", "1 d", "3 d", "7 d", "30 d", "more"]
    let parts = zip(labels, row.distribution).filter { $0.1 > 0 }.map {
      $0.0 == "more" ? "\(Wording.grouped($0.1)) longer" : "\(Wording.grouped($0.1)) up to \($0.0)"
    }
    let name = Wording.name(row.step)
    let half = row.medianSeconds.map { "half within \(Wording.span($0))" } ?? ""
    let most = row.p90Seconds.map { "90 % within \(Wording.span($0))" } ?? ""
    return BarChart(
      title: name, words: "Time \(name): \(half), \(most); cases \(parts.joined(separator: ", "))",
      axis: Inert.html("cases by time up to, \(half)"), counts: row.distribution, labels: labels,
      labelsEach: true, link: { commands.reference(document.query(row.step, limit: $0)) }
    ).html
  }
}
