import CaseModel

/// A summary as GitHub-flavoured Markdown, for an issue or a mail.
///
/// Everything that comes from a page or a report stands in code spans: nothing in it is a link or a mention.
public enum MarkdownSummary {
  public static func render(_ summary: Summary) -> String {
    var lines = [
      "# Docket, \(Wording.moment(summary.period.from)) – \(Wording.moment(summary.period.until)) UTC", "",
      "**\(Wording.count(summary.reports.current, "report"))** on "
        + "**\(Wording.count(summary.cases.current, "case"))**; the period before: "
        + "\(Wording.count(summary.reports.previous, "report")) on \(Wording.count(summary.cases.previous, "case")).",
    ]
    lines += section("Needs a person now", waiting(summary))
    lines += section("Came in", cameIn(summary))
    lines += section("Where it went", outcomes(summary))
    lines += section("How long it took", durations(summary))
    lines += section("All buckets now", buckets(summary))
    for (title, rows) in [
      ("Sellers", summary.sellers), ("Brands", summary.brands), ("Hosts", summary.hosts),
      ("Rules", summary.rules),
    ] {
      lines += section(title, top(rows))
    }
    lines += section("Reporters with many unfounded reports", reporters(summary))
    lines += section("Fetch health", fetchHealth(summary))
    lines += section("Could not be judged", unjudged(summary))
    lines += section("Notes", summary.notes.map { "- " + Inert.markdown($0) })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", "## \(title)", ""] + lines
  }

  /// A table; columns that begin with `#` are numbers and stand right.
  private static func table(_ header: [String], _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let names = header.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    let rule = header.map { $0.hasPrefix("#") ? "---:" : "---" }
    return ([names, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  private static func text(_ text: String) -> String { Inert.markdown(text, limit: 160) }

  private static func waiting(_ summary: Summary) -> [String] {
    let rows = summary.waitingRows.flatMap { row in
      TextSummary.marked(row).map { mark, line in
        [
          row.bucket.rawValue, mark, text(line.id), Wording.name(line.category), "\(line.priority)",
          Wording.span(line.ageSeconds), line.due.map { Wording.moment($0) } ?? "", text(line.subject),
        ]
      }
    }
    return table(
      ["bucket", "why shown", "case", "category", "#priority", "#age", "due (UTC)", "subject"], rows)
  }

  private static func cameIn(_ summary: Summary) -> [String] {
    let used = Wording.bucketOrder.filter { bucket in
      summary.categories.contains { $0.buckets[bucket.rawValue] != nil }
    }
    let header = ["category", "#reports", "#cases", "#before"] + used.map { "#" + $0.rawValue }
    let rows = summary.categories.map { row -> [String] in
      let counts = [row.reports.current, row.cases.current, row.cases.previous].map { "\($0)" }
      return [Wording.name(row.category)] + counts
        + used.map { row.buckets[$0.rawValue].map { "\($0)" } ?? "" }
    }
    return table(header, rows)
  }

  private static func outcomes(_ summary: Summary) -> [String] {
    let rows = summary.outcomes.map { row in
      [Wording.name(row.outcome)]
        + [row.cases.current, row.cases.previous, row.byDocket, row.byPeople].map { "\($0)" }
    }
    return table(["outcome", "#cases", "#before", "#by Docket", "#by people"], rows)
  }

  private static func durations(_ summary: Summary) -> [String] {
    let rows = summary.durations.map { row in
      let times = [row.medianSeconds, row.p90Seconds, row.previousMedianSeconds, row.previousP90Seconds]
      return [Wording.name(row.step), "\(row.cases.current)"] + times.map { $0.map(Wording.span) ?? "" }
    }
    return table(
      ["from submission", "#cases", "#median", "#90 % within", "#median before", "#90 % before"], rows)
  }

  private static func buckets(_ summary: Summary) -> [String] {
    let rows = summary.buckets.map { row in
      [
        row.bucket.rawValue, "\(row.cases)", row.overdue > 0 ? "\(row.overdue)" : "",
        row.oldest.first.map { "\(text($0.id)) \(Wording.span($0.ageSeconds))" } ?? "",
        row.mostUrgent.first.map { "\(text($0.id)) \($0.priority)" } ?? "",
      ]
    }
    return table(["bucket", "#cases", "#overdue", "oldest", "most urgent"], rows)
  }

  private static func top(_ rows: [Summary.TopRow]) -> [String] {
    table(
      ["name", "#cases", "#before", "#confirmed", "#cleared"],
      rows.map { row in
        [text(row.name)]
          + [row.cases.current, row.cases.previous, row.confirmed, row.cleared].map { "\($0)" }
      })
  }

  private static func reporters(_ summary: Summary) -> [String] {
    table(
      ["reporter", "kind", "#reports", "#unfounded", "#confirmed"],
      summary.reporters.map {
        [
          text($0.reporter), Wording.name($0.kind), "\($0.reports.current)", "\($0.unfounded)",
          "\($0.confirmed)",
        ]
      })
  }

  private static func fetchHealth(_ summary: Summary) -> [String] {
    table(
      ["host", "#cases", "#deferred", "#blocked", "#gone", "#partial", "why"],
      summary.fetchHealth.hosts.map { row in
        let counts = [row.cases, row.deferred, row.blocked, row.gone, row.incomplete].map { "\($0)" }
        return [text(row.host)] + counts
          + [row.reasons.prefix(3).map { "\(text($0.reason)) \($0.cases.current)" }.joined(separator: ", ")]
      })
  }

  private static func unjudged(_ summary: Summary) -> [String] {
    table(
      ["reason", "#cases", "#before"],
      summary.unjudged.map { [text($0.reason), "\($0.cases.current)", "\($0.cases.previous)"] })
  }
}
