import CaseModel
import CaseStore
import Foundation
import Summaries

extension CaseDesk {
  /// A line of `docket list`: for the terminal's table, and as JSON for programs.
  public struct Line: Sendable {
    public var row: CaseTable.Row
    public var json: JSONValue
  }

  /// The cases asked for, sorted by `urgency`, `priority`, `age` or `due`.
  ///
  /// The index answers where it can; what it does not know is read from the case files.
  public func list(_ query: CaseQuery, sort: String, limit: Int) throws -> [Line] {
    let order: CaseStore.Sort =
      switch sort {
      case "age": .cameIn
      case "due": .due
      case "priority": .priority
      default: .urgency
      }
    let store = try reading()
    guard query.needsFacts else {
      return try store.cases(
        bucket: query.bucket, category: query.category, sort: order, at: settings.now, limit: limit
      )
      .map(Self.line)
    }
    let wanted = try matching(query, in: store)
    var lines: [Line] = []
    for row in try store.cases(
      bucket: query.bucket, category: query.category, sort: order, at: settings.now)
    where lines.count < limit && wanted.contains(row.id) {
      lines.append(Self.line(row))
    }
    return lines
  }

  private func matching(_ query: CaseQuery, in store: CaseStore) throws -> Set<String> {
    let secret = TreeSecret.forReading(tree)
    let cache = FactsCache(
      directory: secret.isKept ? tree.state + "/cache" : nil, pseudonyms: Pseudonym(key: secret.key))
    var found: Set<String> = []
    try cache.forEach(in: store) { facts in
      if query.matches(facts, now: settings.now) { found.insert(facts.id) }
    }
    return found
  }

  private static func line(_ summary: CaseSummary) -> Line {
    let row = CaseTable.Row(
      id: summary.id, bucket: summary.bucket, category: summary.category, subject: summary.subject.key,
      title: summary.title, priority: summary.priority, cameIn: summary.cameIn, reports: summary.reportCount,
      probability: summary.probability, due: summary.due)
    let json = JSONValue.object([
      "id": .string(summary.id), "bucket": .string(summary.bucket.rawValue),
      "category": .string(summary.category.rawValue),
      "found_category": summary.foundCategory.map { .string($0.rawValue) },
      "subject": .string(summary.subject.key), "url": .string(summary.subject.url),
      "title": summary.title.map { .string($0) }, "priority": .number("\(summary.priority)"),
      "reports": .number("\(summary.reportCount)"),
      "probability": summary.probability.map { .number("\($0)") },
      "came_in": .string(summary.cameIn.description), "filed": .string(summary.filed.description),
      "updated": .string(summary.updated.description),
      "due": summary.due.map { .string($0.description) },
    ])
    return Line(row: row, json: json)
  }

  /// The assessment of a case as JSON; an empty object where it was not weighed.
  public static func assessmentJSON(_ one: Case) throws -> String {
    guard let assessment = one.assessment else { return "{}" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return InertJSON.escape(String(decoding: try encoder.encode(assessment), as: UTF8.self))
  }

  /// Every promise of the design that does not hold on this tree, a line each.
  public func verify() throws -> [String] {
    var deep = try DeepVerification(settings, store: reading())
    let findings = try Verification.verify(tree) { Complaints.key($0, in: $1) } + deep.run()
    return findings.map {
      Inert.terminal("\($0.promise.rawValue): \($0.place): \($0.what)")
    }
  }
}
