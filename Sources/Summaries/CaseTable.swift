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
  /// Below 110 columns ids and categories are shortened, so that the subject keeps its place.
  public func text(_ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "no case\n" }
    var grid = TextGrid([.right, .left, .left, .left, .right, .right, .right, .left], flexible: 7, indent: 0)
    grid.gap = narrow ? 1 : 2
    grid.cut = .middle
    grid.add(["PRI", "CASE", "BUCKET", "CATEGORY", "AGE", "REP", "PROB", "SUBJECT"])
    for row in rows { grid.add(cells(row)) }
    let shown = grid.lines(width: width, utf8: utf8).enumerated().map { index, line in
      color && index > 0 ? painted(line, rows[index - 1]) : line
    }
    return shown.joined(separator: "\n") + "\n"
  }

  private var narrow: Bool { width < 110 }

  private func cells(_ row: Row) -> [String] {
    let title = narrow ? nil : row.title.map { "  " + DisplayWidth.fit(inert($0), 60, utf8: utf8) }
    return [
      "\(row.priority)", inert(narrow ? Wording.short(row.id) : row.id), row.bucket.rawValue,
      narrow ? Wording.short(row.category) : row.category.rawValue,
      Wording.span(now.seconds(since: row.cameIn)), "\(row.reports)",
      row.probability.map(Wording.percent) ?? "-",
      inert(row.subject) + (title ?? ""),
    ]
  }

  private func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 200) }

  /// Red for what is overdue, bold for what is escalated, nothing else: colour means that somebody must act.
  private func painted(_ line: String, _ row: Row) -> String {
    if let due = row.due, due < now { return "\u{1B}[1;31m\(line)\u{1B}[0m" }
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
