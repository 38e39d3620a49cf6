import CaseModel

extension SummaryDocument {
  var attention: [Block] {
    guard !summary.waitingRows.isEmpty || !summary.attention.atRisk.isEmpty else {
      return [
        .paragraph([.text(summary.casesInTree == 0 ? "No case is filed yet." : "Nothing waits for a person.")]
        )
      ]
    }
    let lines = firstInLine.map { why, line in
      [
        why, DocumentTable.Cell.id(line.id), .text(line.bucket.rawValue), .text(Wording.name(line.category)),
        .number(line.priority, nil), .text(Wording.span(line.ageSeconds)), .foreign(line.subject),
      ]
    }
    let first = DocumentTable(
      caption: "First in line: deadlines at risk, escalations, the oldest of each bucket",
      columns: [
        DocumentTable.text("Why"), DocumentTable.text("Case"), DocumentTable.text("Bucket"),
        DocumentTable.text("Category", spare: true), DocumentTable.number("Priority", spare: true),
        DocumentTable.number("Age", spare: true), DocumentTable.wide("Subject"),
      ], rows: lines, printed: 9)
    return [.paragraph(attentionSentence), .table(first)] + furtherDeadlines + [.table(waitingTable)]
  }

  /// How many deadlines at risk there are beyond those that are shown.
  private var furtherDeadlines: [Block] {
    let attention = summary.attention
    let all = attention.overdue + attention.dueSoon
    guard all > attention.atRisk.count else { return [] }
    let query = CaseQuery {
      $0.overdue = true
      $0.dueSoon = true
    }
    return [
      .paragraph([
        .text("Shown are the first \(attention.atRisk.count) of "), .number(all, query),
        .text(" cases that are past their deadline or due within a day."),
      ])
    ]
  }

  private var attentionSentence: [Phrase] {
    let attention = summary.attention
    var phrases: [Phrase] = [
      .number(attention.waiting, CaseQuery { $0.waiting = true }),
      .text(attention.waiting == 1 ? " case waits for a person" : " cases wait for a person"),
    ]
    if attention.overdue > 0 {
      phrases += [
        .text("; "),
        .alert("\(Wording.grouped(attention.overdue)) past the deadline", CaseQuery { $0.overdue = true }),
      ]
    }
    if attention.dueSoon > 0 {
      phrases += [
        .text("; "), .number(attention.dueSoon, CaseQuery { $0.dueSoon = true }), .text(" due within a day"),
      ]
    }
    return phrases + [.text(".")]
  }

  private var waitingTable: DocumentTable {
    let rows = summary.waitingRows.map { row -> [DocumentTable.Cell] in
      [
        .text(row.bucket.rawValue), .number(row.cases, CaseQuery { $0.bucket = row.bucket }),
        .number(
          row.overdue,
          CaseQuery {
            $0.bucket = row.bucket
            $0.overdue = true
          }),
        row.oldest.first.map { .text(Wording.span($0.ageSeconds)) } ?? .empty,
        row.mostUrgent.first.map { .number($0.priority, nil) } ?? .empty,
      ]
    }
    return DocumentTable(
      caption: "Cases that wait for a person, by bucket",
      columns: [
        DocumentTable.text("Bucket"), DocumentTable.number("Cases"), DocumentTable.number("Overdue"),
        DocumentTable.number("Oldest"), DocumentTable.number("Highest priority"),
      ], rows: rows)
  }

  /// Deadlines first, then the most urgent escalations, then the oldest of each bucket; each case once.
  var firstInLine: [(DocumentTable.Cell, Summary.CaseLine)] {
    var seen: Set<String> = []
    var lines: [(DocumentTable.Cell, Summary.CaseLine)] = []
    func add(_ why: DocumentTable.Cell, _ line: Summary.CaseLine) {
      if seen.insert(line.id).inserted { lines.append((why, line)) }
    }
    for line in summary.attention.atRisk { add(deadline(line), line) }
    for row in summary.waitingRows where row.bucket == .escalated {
      for line in row.mostUrgent { add(.text("escalated"), line) }
    }
    for row in summary.waitingRows { for line in row.oldest.prefix(1) { add(.text("oldest here"), line) } }
    return lines
  }

  private func deadline(_ line: Summary.CaseLine) -> DocumentTable.Cell {
    guard let due = line.due else { return .empty }
    let left = due.seconds(since: summary.asOf)
    return due < summary.asOf
      ? .alert("overdue \(Wording.span(-left))") : .text("due in \(Wording.span(left))")
  }

  var buckets: [Block] {
    let rows = summary.buckets.map { row -> [DocumentTable.Cell] in
      [
        .text(row.bucket.rawValue), .number(row.cases, CaseQuery { $0.bucket = row.bucket }),
        .number(
          row.overdue,
          CaseQuery {
            $0.bucket = row.bucket
            $0.overdue = true
          }),
        row.oldest.first.map { .id($0.id) } ?? .empty,
        row.oldest.first.map { .text(Wording.span($0.ageSeconds)) } ?? .empty,
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        DocumentTable(
          caption: "The whole tree, whatever the period",
          columns: [
            DocumentTable.text("Bucket"), DocumentTable.number("Cases"), DocumentTable.number("Overdue"),
            DocumentTable.text("Oldest"), DocumentTable.number("Its age"),
          ], rows: rows, printed: 0))
    ]
  }
}
