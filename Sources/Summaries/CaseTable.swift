import CaseModel

/// Cases as a table, the most urgent first: `docket list`.
public struct CaseTable: Sendable {
  /// What `list` may sort by.
  public enum Order: String, Sendable, CaseIterable {
    case priority, age, probability, due, id
  }

  private let width: Int
  private let utf8: Bool
  private let color: Bool
  private let now: Timestamp

  public init(now: Timestamp, width: Int = 80, utf8: Bool = true, color: Bool = false) {
    self.now = now
    self.width = max(40, min(1000, width))
    self.utf8 = utf8
    self.color = color
  }

  public static func render(
    _ rows: [Row], width: Int = 80, now: Timestamp, utf8: Bool = true, color: Bool = false
  ) -> String {
    CaseTable(now: now, width: width, utf8: utf8, color: color).text(rows)
  }

  /// A header, then a line for each case in the order wanted.
  public func text(_ cases: [Case], by order: Order = .priority) -> String {
    text(Self.sorted(cases.map { Row($0, now: now) }, by: order))
  }

  /// A header, then a line for each row as they stand.
  ///
  /// Below 110 columns ids and categories are shortened; where that is not enough, what orders the work least goes first:
  /// when a case is due always stays.
  public func text(_ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "no case\n" }
    let cells = rows.map(cells)
    var kept = Column.allCases
    if rows.allSatisfy({ $0.due == nil }) { kept.removeAll { $0 == .due } }
    for column in Column.yielding {
      let least = column == .reports ? Self.wholeSubject : Self.leastSubject
      if self.width(of: kept, cells, subject: least) > width { kept.removeAll { $0 == column } }
    }
    var grid = TextGrid(
      kept.map(\.alignment), flexible: kept.firstIndex(of: .subject), indent: 0)
    grid.gap = gap
    grid.cut = .middle
    grid.add(kept.map(\.title))
    for row in cells { grid.add(kept.map { row[$0] ?? "" }) }
    let shown = grid.lines(width: width, utf8: utf8).enumerated().map { index, line in
      color && index > 0 ? painted(line, rows[index - 1]) : line
    }
    return shown.joined(separator: "\n") + "\n"
  }

  private var narrow: Bool { width < 110 }
  private var gap: Int { narrow ? 1 : 2 }

  /// Columns that these take with so much of the subject.
  private func width(of columns: [Column], _ cells: [[Column: String]], subject: Int) -> Int {
    columns.reduce(-gap) { sum, column in
      let widest = cells.map { DisplayWidth.of($0[column] ?? "") }.max() ?? 0
      let wide = max(widest, column.title.utf8.count)
      return sum + gap + (column == .subject ? min(wide, subject) : wide)
    }
  }

  /// How much of the subject must be seen before other columns go, and how much for the first of them.
  private static let leastSubject = 20
  private static let wholeSubject = 34

  private func cells(_ row: Row) -> [Column: String] {
    let title = narrow ? nil : row.title.map { "  " + DisplayWidth.fit(inert($0), 60, utf8: utf8) }
    return [
      .priority: "\(row.priority)", .id: inert(narrow ? Wording.short(row.id) : row.id),
      .bucket: row.bucket.rawValue, .due: due(row),
      .category: narrow ? Wording.short(row.category) : row.category.rawValue,
      .age: Wording.span(now.seconds(since: row.cameIn)), .reports: "\(row.reports)",
      .probability: row.probability.map(Wording.percent) ?? "-",
      .subject: inert(row.subject) + (title ?? ""),
    ]
  }

  /// How long until it is due, or how late it is: a retry's time that has come is nobody's deadline.
  private func due(_ row: Row) -> String {
    guard let due = row.due else { return "-" }
    let left = due.seconds(since: now)
    if left >= 0 { return "in " + Wording.span(left) }
    return isOverdue(row) ? Wording.span(-left) + " late" : "now"
  }

  private func isOverdue(_ row: Row) -> Bool {
    guard let due = row.due, due < now else { return false }
    return ![.deferred, .closed, .gone, .duplicate].contains(row.bucket)
  }

  private func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 200) }

  /// Red for what is overdue, bold for what is escalated, nothing else: colour means that somebody must act, and words
  /// beside it say so too.
  private func painted(_ line: String, _ row: Row) -> String {
    if isOverdue(row) { return "\u{1B}[1;31m\(line)\u{1B}[0m" }
    return row.bucket == .escalated ? "\u{1B}[1m\(line)\u{1B}[0m" : line
  }

  /// The rows in that order; equals by age, then by id.
  public static func sorted(_ rows: [Row], by order: Order) -> [Row] {
    rows.sorted { left, right in
      let ranks = (rank(left, order), rank(right, order))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if order != .id, left.cameIn != right.cameIn { return left.cameIn < right.cameIn }
      return left.id < right.id
    }
  }

  private static func rank(_ row: Row, _ order: Order) -> Double {
    switch order {
    case .priority: -Double(row.priority)
    case .probability: -(row.probability.flatMap { $0.isFinite ? $0 : nil } ?? -1)
    case .due: Double((row.due ?? .distantFuture).milliseconds)
    case .age, .id: 0
    }
  }
}
