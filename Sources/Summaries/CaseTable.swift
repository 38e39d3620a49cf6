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

  /// A header, then a line for each case in the order wanted.
  public func text(_ cases: [Case], by order: Order = .priority) -> String {
    guard !cases.isEmpty else { return "no case\n" }
    let sorted = Self.sorted(cases, by: order, now: now)
    var grid = TextGrid([.right, .left, .left, .left, .right, .right, .right, .left], indent: 0)
    grid.add(["PRI", "CASE", "BUCKET", "CATEGORY", "AGE", "REP", "PROB", "SUBJECT"])
    for subject in sorted { grid.add(cells(subject)) }
    let lines = grid.lines(width: width, utf8: utf8)
    let shown = lines.enumerated().map { index, line in
      color && index > 0 ? painted(line, sorted[index - 1]) : line
    }
    return shown.joined(separator: "\n") + "\n"
  }

  private func cells(_ subject: Case) -> [String] {
    let reading = CaseReading(subject, now: now)
    let title = subject.listing?.title.map { "  " + inert($0) } ?? ""
    return [
      "\(subject.priority)", inert(subject.id), subject.bucket.rawValue, subject.category.rawValue,
      Wording.span(now.seconds(since: reading.cameIn)), "\(subject.reports.count)",
      subject.assessment.map { Wording.percent($0.probability) } ?? "-", inert(subject.subject.key) + title,
    ]
  }

  private func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 200) }

  /// Bold for what is escalated or overdue; nothing else: colour means that somebody must act.
  private func painted(_ line: String, _ subject: Case) -> String {
    if let due = subject.clock?.due, due < now { return "\u{1B}[1;31m\(line)\u{1B}[0m" }
    return subject.bucket == .escalated ? "\u{1B}[1m\(line)\u{1B}[0m" : line
  }

  /// The cases in that order; equals by age, then by id.
  public static func sorted(_ cases: [Case], by order: Order, now: Timestamp) -> [Case] {
    func rank(_ subject: Case) -> Double {
      switch order {
      case .priority: -Double(subject.priority)
      case .probability: -(subject.assessment?.probability ?? -1)
      case .due: Double(subject.clock?.due.milliseconds ?? Timestamp.distantFuture.milliseconds)
      case .age, .id: 0
      }
    }
    let keyed = cases.map { (rank($0), order == .id ? now : CaseReading($0, now: now).cameIn, $0.id, $0) }
    return keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }
}
