import CaseModel

extension CSVSummary {
  private static let caseHeader = [
    "case", "bucket", "category", "subject", "priority", "age_seconds", "due", "action",
  ]

  private static func cells(_ line: Summary.CaseLine) -> [String] {
    [
      line.id, line.bucket.rawValue, line.category.rawValue, line.subject, "\(line.priority)",
      "\(line.ageSeconds)", line.due.map { "\($0)" } ?? "", line.action ?? "",
    ]
  }

  static func atRisk(_ summary: Summary) -> Table {
    Table(name: "deadlines_at_risk", header: caseHeader, rows: summary.attention.atRisk.map(cells))
  }

  static func attention(_ summary: Summary) -> Table {
    let rows = summary.buckets.flatMap { row in
      row.mostUrgent.map { ["most_urgent"] + cells($0) } + row.oldest.map { ["oldest"] + cells($0) }
    }
    return Table(name: "first_of_each_bucket", header: ["list"] + caseHeader, rows: rows)
  }

  static func changed(_ summary: Summary) -> Table {
    let counts = summary.changedListings.counts.map { count in
      [count.kind.rawValue] + pair(count.cases)
    }
    return Table(name: "changed_listings", header: ["change", "cases", "previous_cases"], rows: counts)
  }
}
