import CaseModel

/// Gathers how often each rule hit, and how often rightly.
struct RuleCount: Sendable {
  private static let capacity = 20_000
  private static let listed = 12
  private var rows: [String: Summary.RuleRow] = [:]

  mutating func add(_ rule: String, inCurrent: Bool) { change(rule) { $0.cases.add(inCurrent: inCurrent) } }

  /// Of every case, whatever its time: decisions are too few to ask for a period's.
  mutating func add(decided reading: CaseReading) {
    let verdict = reading.facts.bucket == .duplicate ? nil : reading.peopleUpheld
    for rule in reading.facts.rules {
      change(rule) {
        $0.decided += verdict == nil ? 0 : 1
        $0.upheld += verdict == true ? 1 : 0
      }
    }
  }

  private mutating func change(_ rule: String, _ body: (inout Summary.RuleRow) -> Void) {
    guard rows[rule] != nil || rows.count < Self.capacity else { return }
    var row = rows[rule] ?? Summary.RuleRow(rule: rule, cases: .init(), decided: 0, upheld: 0)
    body(&row)
    rows[rule] = row
  }

  func finish(known: [String]) -> Summary.Rules {
    let sorted = rows.values.filter { $0.cases.current > 0 }.sorted {
      ($1.cases.current, $1.cases.previous, $0.rule) < ($0.cases.current, $0.cases.previous, $1.rule)
    }
    return Summary.Rules(
      hits: Array(sorted.prefix(Self.listed)), neverHit: Set(known).filter { rows[$0] == nil }.sorted(),
      known: Set(known).count)
  }
}
