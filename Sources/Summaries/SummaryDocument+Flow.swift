import CaseModel

extension SummaryDocument {
  var flow: [Block] {
    guard !summary.categories.isEmpty else { return [] }
    return [
      .paragraph(flowSentence), .chart(.flow(summary.categories)), .table(flowTable),
      .chart(.slices(summary.categories)), .table(outcomeTable),
    ].filter(\.isNotEmpty)
  }

  private var flowSentence: [Phrase] {
    [
      .number(summary.reports.current, inPeriod { $0.reported = true }),
      .text(summary.reports.current == 1 ? " report on " : " reports on "),
      .number(summary.cases.current, cameInQuery), .text(summary.cases.current == 1 ? " case" : " cases"),
      .text("; the period before: "), .number(summary.reports.previous, before { $0.reported = true }),
      .text(summary.reports.previous == 1 ? " report on " : " reports on "),
      .number(summary.cases.previous, before(CaseQuery())),
      .text(summary.cases.previous == 1 ? " case." : " cases."),
    ]
  }

  private var flowTable: DocumentTable {
    let used = Wording.bucketOrder.filter { bucket in
      summary.categories.contains { $0.buckets[bucket.rawValue] != nil }
    }
    let counted: [[DocumentTable.Cell]] = [
      row("reports", of: \.reports.current) { category in
        self.inPeriod {
          $0.category = category
          $0.reported = true
        }
      },
      row("cases", of: \.cases.current) { category in self.inPeriod { $0.category = category } },
      row("cases before", of: \.cases.previous) { category in self.before { $0.category = category } },
    ]
    let standing = used.map { bucket in
      row("now " + bucket.rawValue, of: { $0.buckets[bucket.rawValue] ?? 0 }) { category in
        self.inPeriod {
          $0.category = category
          $0.bucket = bucket
        }
      }
    }
    return DocumentTable(
      caption: "What came in by category, and the buckets that its cases stand in now",
      columns: [DocumentTable.text("")]
        + summary.categories.map { DocumentTable.number(Wording.narrow($0.category)) }
        + [DocumentTable.number("all")], rows: counted + standing, printed: 0, inText: false)
  }

  private func row(
    _ name: String, of count: (Summary.CategoryRow) -> Int, _ query: (Category?) -> CaseQuery?
  ) -> [DocumentTable.Cell] {
    let counts = summary.categories.map(count)
    return [.text(name)]
      + zip(summary.categories, counts).map { .number($1, query($0.category)) }
      + [.number(counts.reduce(0, +), query(nil))]
  }

  private var outcomeTable: DocumentTable {
    let rows = summary.outcomes.map { row -> [DocumentTable.Cell] in
      func query(_ actor: CaseQuery.Actor?) -> CaseQuery {
        inPeriod {
          $0.moved = row.outcome
          $0.by = actor
        }
      }
      return [
        .text(Wording.name(row.outcome)), .number(row.cases.current, query(nil)),
        .number(row.cases.previous, before { $0.moved = row.outcome }), .number(row.byDocket, query(.docket)),
        .number(row.byPeople, query(.people)),
      ]
    }
    return DocumentTable(
      caption: "Cases that moved in the period, by where their last move led",
      columns: [
        DocumentTable.text("Outcome"), DocumentTable.number("Cases"), DocumentTable.number("Before"),
        DocumentTable.number("By Docket"), DocumentTable.number("By people"),
      ], rows: rows, printed: 7)
  }

  var unjudged: [Block] {
    guard !summary.unjudged.isEmpty else { return [] }
    let rows = summary.unjudged.map { row -> [DocumentTable.Cell] in
      [
        .foreign(row.reason), .number(row.cases.current, inPeriod { $0.unjudged = row.reason }),
        .number(row.cases.previous, before { $0.unjudged = row.reason }),
      ]
    }
    return [
      .table(
        DocumentTable(
          caption: "Cases that came in and are left open, by what stood in the way",
          columns: [
            DocumentTable.wide("Reason"), DocumentTable.number("Cases"), DocumentTable.number("Before"),
          ], rows: rows, printed: 3))
    ]
  }
}

extension SummaryDocument.Block {
  var isNotEmpty: Bool {
    if case .table(let table) = self { return !table.rows.isEmpty }
    return true
  }
}
