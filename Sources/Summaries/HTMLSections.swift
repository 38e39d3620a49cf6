import CaseModel

/// The sections of the HTML page, in the order in which a team lead acts.
struct HTMLSections {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  var all: [String] {
    [
      section("now", "Needs a person now", waiting),
      section("in", "What came in, and where it stands", cameIn),
      section("went", "Where cases went", outcomes), section("time", "How long it took", durations),
      section("buckets", "All buckets now", buckets),
      section("names", "Sellers, brands, hosts, rules", names),
      section("reporters", "Reporters with many unfounded reports", reporters),
      section("fetch", "Fetch health", fetchHealth), section("unjudged", "Could not be judged", unjudged),
      section("notes", "Notes", notes),
    ].filter { !$0.isEmpty }
  }

  private func section(_ id: String, _ title: String, _ body: String) -> String {
    guard !body.isEmpty else { return "" }
    return "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n\(body)\n</section>"
  }

  private func text(_ text: String) -> String { "<bdi>\(Inert.html(text, limit: 200))</bdi>" }

  private func code(_ text: String) -> String { "<code>\(Inert.html(text, limit: 200))</code>" }

  private func number(_ value: Int) -> String { Wording.grouped(value) }

  private var waiting: String {
    let rows = summary.waitingRows.flatMap { row in
      TextSummary.marked(row).map { mark, line -> [String] in
        [
          row.bucket.rawValue, mark, code(line.id), Wording.name(line.category), "\(line.priority)",
          Wording.span(line.ageSeconds), due(line), text(line.subject),
        ]
      }
    }
    guard !rows.isEmpty else { return "<p>Nothing waits for a person.</p>" }
    let counts = summary.waitingRows.map { row in
      let late = row.overdue > 0 ? ", <span class=\"act\">\(number(row.overdue)) overdue</span>" : ""
      return "\(row.bucket.rawValue) <strong>\(number(row.cases))</strong>\(late)"
    }
    return "<p>\(counts.joined(separator: "; "))</p>\n"
      + HTMLTable(
        "The most urgent and the oldest of each bucket; all of one: docket list --bucket NAME",
        ["Bucket", "Shown as", "Case", "Category", "#Priority", "#Age", "Due (UTC)", "*Subject"], rows
      ).html
  }

  private func due(_ line: Summary.CaseLine) -> String {
    guard let due = line.due else { return "" }
    let late = due < summary.asOf ? " <span class=\"act\">overdue</span>" : ""
    return HTMLSummary.time(due) + late
  }

  private var cameIn: String {
    guard !summary.categories.isEmpty else { return "" }
    let used = Wording.bucketOrder.filter { bucket in
      summary.categories.contains { $0.buckets[bucket.rawValue] != nil }
    }
    let rows = summary.categories.map { row -> [String] in
      let counts = [row.reports.current, row.cases.current, row.cases.previous].map(number)
      return [Wording.name(row.category)] + counts + used.map { number(row.buckets[$0.rawValue] ?? 0) }
    }
    let table = HTMLTable(
      "Cases that came in, by category and by the bucket that they stand in now",
      ["Category", "#Reports", "#Cases", "#Cases before"] + used.map { "#" + $0.rawValue }, rows)
    let multiples = summary.categories.map { BarChart.slices($0, seconds: summary.sliceSeconds) }
    return "<div class=\"multiples\">\n\(multiples.joined(separator: "\n"))\n</div>\n"
      + FlowChart(summary.categories).html + "\n" + table.html
  }

  private var outcomes: String {
    HTMLTable(
      "Cases that moved in the period, by where their last move led",
      ["Outcome", "#Cases", "#Before", "#By Docket", "#By people"],
      summary.outcomes.map { row in
        [Wording.name(row.outcome)]
          + [row.cases.current, row.cases.previous, row.byDocket, row.byPeople].map(number)
      }
    ).html
  }

  private var durations: String {
    let charts = summary.durations.filter { $0.cases.current > 0 }.map(BarChart.distribution)
    let rows = summary.durations.map { row -> [String] in
      let times = [row.medianSeconds, row.p90Seconds, row.previousMedianSeconds, row.previousP90Seconds]
      return [Wording.name(row.step), number(row.cases.current)] + times.map { $0.map(Wording.span) ?? "" }
    }
    guard !rows.isEmpty else { return "" }
    return "<div class=\"multiples\">\n\(charts.joined(separator: "\n"))\n</div>\n"
      + HTMLTable(
        "Counted from the first report's submission",
        ["Step", "#Cases", "#Median", "#90 % within", "#Median before", "#90 % before"], rows
      ).html
  }

  private var buckets: String {
    HTMLTable(
      "The whole tree, whatever the period",
      ["Bucket", "#Cases", "#Overdue", "Oldest", "#Its age", "Most urgent", "#Its priority"],
      summary.buckets.map { row in
        [
          row.bucket.rawValue, number(row.cases), number(row.overdue),
          row.oldest.first.map { code($0.id) } ?? "",
          row.oldest.first.map { Wording.span($0.ageSeconds) } ?? "",
          row.mostUrgent.first.map { code($0.id) } ?? "",
          row.mostUrgent.first.map { "\($0.priority)" } ?? "",
        ]
      }
    ).html
  }

  private var names: String {
    [
      ("Sellers", summary.sellers), ("Brands", summary.brands), ("Hosts", summary.hosts),
      ("Rules", summary.rules),
    ].map { title, rows in
      HTMLTable(
        "\(title) by cases that came in", ["*" + title, "#Cases", "#Before", "#Confirmed", "#Cleared"],
        rows.map { row in
          [text(row.name)] + [row.cases.current, row.cases.previous, row.confirmed, row.cleared].map(number)
        }
      ).html
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var reporters: String {
    HTMLTable(
      "Three or more reports that did not hold, and more than did",
      ["Reporter", "Kind", "#Reports", "#Unfounded", "#Confirmed"],
      summary.reporters.map { row in
        [code(row.reporter), Wording.name(row.kind)]
          + [row.reports.current, row.unfounded, row.confirmed].map(number)
      }
    ).html
  }

  private var fetchHealth: String {
    let health = summary.fetchHealth
    let late = health.unfinishedRuns > 0 ? ", \(number(health.unfinishedRuns)) never ended" : ""
    let runs = health.runs > 0 ? "<p>\(Wording.count(health.runs, "run"))\(late)</p>\n" : ""
    return runs
      + HTMLTable(
        "Pages of the cases that came in, hosts with the most trouble first",
        ["*Host", "#Cases", "#Deferred", "#Blocked", "#Gone", "#Partial", "*Why"],
        health.hosts.map { row in
          let counts = [row.cases, row.deferred, row.blocked, row.gone, row.incomplete].map(number)
          return [text(row.host)] + counts
            + [row.reasons.prefix(3).map { "\(text($0.reason)) \($0.cases.current)" }.joined(separator: ", ")]
        }
      ).html
  }

  private var unjudged: String {
    HTMLTable(
      "Cases that came in and are left open, by what stood in the way", ["*Reason", "#Cases", "#Before"],
      summary.unjudged.map { [text($0.reason), number($0.cases.current), number($0.cases.previous)] }
    ).html
  }

  private var notes: String {
    guard !summary.notes.isEmpty else { return "" }
    return "<ul>" + summary.notes.map { "<li>\(text($0))</li>" }.joined() + "</ul>"
  }
}
