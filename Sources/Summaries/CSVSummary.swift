import CaseModel

/// A summary as CSV (RFC 4180): one table a section; no cell that a spreadsheet would run as a formula.
public enum CSVSummary {
  /// One section's table and the name of the file that it is for, without its ending.
  public struct Table: Sendable, Hashable {
    public var name: String
    public var header: [String]
    public var rows: [[String]]

    /// Header and rows, each line ended by CR LF.
    public func render() -> String {
      ([header] + rows).map { $0.map { Inert.csv($0) }.joined(separator: ",") + "\r\n" }.joined()
    }
  }

  /// All sections in one long table: section, name, measure, value, value of the period before.
  public static func render(_ summary: Summary) -> String {
    var rows: [[String]] = []
    for table in tables(summary) {
      for row in table.rows {
        let keys = table.header.indices.filter { Self.isKey(table.header[$0]) }
        let name = keys.map { row[$0] }.filter { !$0.isEmpty }.joined(separator: " / ")
        for column in table.header.indices where !Self.isKey(table.header[column]) {
          let title = table.header[column]
          guard !title.hasPrefix("previous"), !row[column].isEmpty else { continue }
          let before = table.header.firstIndex(of: "previous_" + title).map { row[$0] } ?? ""
          rows.append([table.name, name, title, row[column], before])
        }
      }
    }
    return Table(name: "summary", header: ["section", "name", "measure", "value", "previous"], rows: rows)
      .render()
  }

  static func isKey(_ title: String) -> Bool {
    [
      "measure", "category", "bucket", "outcome", "step", "list", "name", "reporter", "kind", "host",
      "reason", "case", "kind", "change", "from", "until", "rule", "sureness", "settled_as",
    ]
    .contains(title)
  }

  /// One table for each section, for a directory of files.
  public static func tables(_ summary: Summary) -> [Table] {
    [
      totals(summary), atRisk(summary), attention(summary), buckets(summary), categories(summary),
      slices(summary), flow(summary), outcomes(summary), sureness(summary), checks(summary), unusual(summary),
      changed(summary), top(summary), reporters(summary), rules(summary), neverHit(summary), hosts(summary),
      durations(summary), unjudged(summary),
    ]
  }

  static func text(_ value: Int64?) -> String { value.map { "\($0)" } ?? "" }
  static func pair(_ counts: Summary.Compared) -> [String] {
    ["\(counts.current)", "\(counts.previous)"]
  }

  private static func totals(_ summary: Summary) -> Table {
    let rows: [[String]] = [
      ["reports"] + pair(summary.reports), ["cases"] + pair(summary.cases),
      ["cases_in_tree", "\(summary.casesInTree)", ""],
      ["waiting", "\(summary.attention.waiting)", ""], ["overdue", "\(summary.attention.overdue)", ""],
      ["due_soon", "\(summary.attention.dueSoon)", ""],
      ["from", "\(summary.period.from)", "\(summary.previousPeriod.from)"],
      ["until", "\(summary.period.until)", "\(summary.previousPeriod.until)"],
      ["as_of", "\(summary.asOf)", ""], ["time_zone", summary.timeZone, ""],
    ]
    return Table(name: "totals", header: ["measure", "value", "previous_value"], rows: rows)
  }

  private static func categories(_ summary: Summary) -> Table {
    Table(
      name: "categories", header: ["category", "reports", "previous_reports", "cases", "previous_cases"],
      rows: summary.categories.map { [$0.category.rawValue] + pair($0.reports) + pair($0.cases) })
  }

  /// What the charts of categories draw: cases that came in, slice by slice.
  private static func slices(_ summary: Summary) -> Table {
    let slices = Slices(of: summary.period, in: summary.zone)
    let rows = summary.categories.flatMap { row in
      row.slices.enumerated().map {
        ["\(slices.start(of: $0.offset))", row.category.rawValue, "\($0.element)"]
      }
    }
    return Table(name: "cases_by_time", header: ["from", "category", "cases"], rows: rows)
  }

  private static func flow(_ summary: Summary) -> Table {
    let rows = summary.categories.flatMap { row in
      Wording.bucketOrder.compactMap { bucket in
        row.buckets[bucket.rawValue].map { [row.category.rawValue, bucket.rawValue, "\($0)"] }
      }
    }
    return Table(name: "category_bucket", header: ["category", "bucket", "cases"], rows: rows)
  }

  private static func outcomes(_ summary: Summary) -> Table {
    Table(
      name: "outcomes", header: ["outcome", "cases", "previous_cases", "by_docket", "by_people"],
      rows: summary.outcomes.map {
        [$0.outcome.rawValue] + pair($0.cases) + ["\($0.byDocket)", "\($0.byPeople)"]
      })
  }

  private static func durations(_ summary: Summary) -> Table {
    let limits = Summary.DurationRow.limits.map { "within_\($0)_seconds" } + ["longer"]
    let header =
      [
        "step", "cases", "previous_cases", "median_seconds", "previous_median_seconds", "p90_seconds",
        "previous_p90_seconds",
      ] + limits
    let rows = summary.durations.map { row in
      let times = [row.medianSeconds, row.previousMedianSeconds, row.p90Seconds, row.previousP90Seconds]
      return [row.step.rawValue] + pair(row.cases) + times.map(text) + row.distribution.map { "\($0)" }
    }
    return Table(name: "durations", header: header, rows: rows)
  }

  private static func buckets(_ summary: Summary) -> Table {
    Table(
      name: "buckets", header: ["bucket", "cases", "overdue"],
      rows: summary.buckets.map { [$0.bucket.rawValue, "\($0.cases)", "\($0.overdue)"] })
  }

  private static func top(_ summary: Summary) -> Table {
    let lists = [
      ("seller", summary.sellers), ("brand", summary.brands), ("host", summary.hosts),
    ]
    return Table(
      name: "top", header: ["list", "name", "cases", "previous_cases", "confirmed", "cleared"],
      rows: lists.flatMap { list in
        list.1.map { [list.0, $0.name] + pair($0.cases) + ["\($0.confirmed)", "\($0.cleared)"] }
      })
  }

  private static func hosts(_ summary: Summary) -> Table {
    Table(
      name: "fetch_health",
      header: [
        "host", "cases", "fetched", "deferred", "blocked", "gone", "incomplete", "reasons",
        "fetches_failed",
      ],
      rows: summary.fetchHealth.hosts.map { row in
        let counts = [row.cases, row.fetched, row.deferred, row.blocked, row.gone, row.incomplete].map {
          "\($0)"
        }
        return [row.host] + counts + [
          row.reasons.map { "\($0.reason) \($0.cases.current)" }.joined(separator: "; "),
          row.failures.map { "\($0.reason) \($0.fetches)" }.joined(separator: "; "),
        ]
      })
  }

  private static func unjudged(_ summary: Summary) -> Table {
    Table(
      name: "unjudged", header: ["reason", "cases", "previous_cases"],
      rows: summary.unjudged.map { [$0.reason] + pair($0.cases) })
  }
}
