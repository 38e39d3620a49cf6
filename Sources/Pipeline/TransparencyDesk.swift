import CaseModel
import CaseStore
import Lifecycle
import RuleFiles

/// Statements of reasons and the counts of a yearly report, read from a tree that it does not change.
public struct TransparencyDesk {
  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// What the lint found of one statement: `statement_3 puid: was used before`.
  public struct Finding: Sendable {
    public var statement: Int
    public var puid: String?
    public var problems: [String]
  }

  /// Statements in batches as the database takes them, and what is wrong with any; a wrong one is in no batch.
  public struct Statements: Sendable {
    public var batches: [JSONValue] = []
    public var count = 0
    public var findings: [Finding] = []
    public var schema = ""
    /// What was carried out and has no words in the schema's file, with how often: it is in no statement.
    public var unmapped: [String: Int] = [:]

    /// A line for each, with what to do.
    public var gaps: [String] {
      unmapped.sorted { $0.key < $1.key }.map { place, count in
        let parts = place.split(separator: "/", maxSplits: 1)
        return
          "'\(parts.last ?? "")' was carried out \(count == 1 ? "once" : "\(count) times") without a statement: "
          + "give it its words under `\(parts.first ?? "")` in rules/site/transparency/dsa-\(schema).yaml"
          + (parts.first == "measures" ? ", or {} where it restricts nobody" : "")
      }
    }
  }

  /// Throws `period` (64) for a period that ends before it begins.
  private static func check(_ from: Timestamp, _ to: Timestamp) throws {
    guard from > to else { return }
    throw DocketError(
      code: "period", what: "the period ends (\(to)) before it begins (\(from))",
      remedy: "give --from a time before --to", exit: .usage)
  }

  private func schema(_ version: String?) throws -> DSASchema {
    try DSASchema.load(RuleTree.withoutWeighing(directory: settings.rules), version: version)
  }

  /// The statements of all decisions in a period; `used` are puids that were sent before.
  public func statements(
    from: Timestamp, to: Timestamp, version: String? = nil, used: Set<String> = []
  ) throws -> Statements {
    try Self.check(from, to)
    let schema = try schema(version)
    let builder = StatementBuilder(schema: schema)
    var all: [JSONValue] = []
    var unmapped: [String: Int] = [:]
    try forEachDecided(since: from) { value in
      all += builder.statements(of: value, from: from, to: to)
      for place in builder.unmapped(in: value, from: from, to: to) { unmapped[place, default: 0] += 1 }
    }
    var result = check(all, schema: schema, used: used)
    result.unmapped = unmapped
    return result
  }

  /// Lints statements that stand in a file: a list, or objects with `statements`.
  public func lint(_ values: [JSONValue], version: String? = nil) throws -> Statements {
    let all = values.flatMap { $0["statements"]?.array ?? $0.array ?? [$0] }
    return check(all, schema: try schema(version), used: [])
  }

  private func check(_ all: [JSONValue], schema: DSASchema, used: Set<String>) -> Statements {
    var lint = StatementLint(schema: schema, used: used)
    var result = Statements(schema: schema.version)
    var good: [JSONValue] = []
    for (number, statement) in all.enumerated() {
      let problems = lint.problems(statement)
      if problems.isEmpty {
        good.append(statement)
      } else {
        result.findings.append(
          Finding(statement: number, puid: statement["puid"]?.string, problems: problems.map(\.description)))
      }
    }
    result.count = good.count
    for start in stride(from: 0, to: good.count, by: schema.batch) {
      let batch = Array(good[start..<min(good.count, start + schema.batch)])
      result.batches.append(.object([JSONMember("statements", .array(batch))]))
    }
    return result
  }

  /// The counts of a yearly report.
  public func counts(from: Timestamp, to: Timestamp) throws -> JSONValue {
    try Self.check(from, to)
    var counts = AnnualCounts(from: from, to: to)
    try forEachDecided(since: nil) { counts.add($0) }
    return counts.json
  }

  private func forEachDecided(since: Timestamp?, _ body: (Case) -> Void) throws {
    let store = try CaseStore(QueueTree(root: settings.queues), access: .readOnly) {
      Complaints.key($0, in: $1)
    }
    try store.forEachCase(since: since) { body($0) }
  }
}
