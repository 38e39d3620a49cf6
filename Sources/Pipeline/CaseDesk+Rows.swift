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

  /// Cases of one bucket and category, or of all; sorted by `priority`, `age` or `due`.
  public func list(
    bucket: Bucket?, category: CaseModel.Category?, sort: String, limit: Int
  ) throws -> [Line] {
    let order: CaseStore.Sort =
      switch sort {
      case "age": .filed
      case "due": .due
      default: .priority
      }
    return try reading().cases(bucket: bucket, category: category, sort: order, limit: limit).map(Self.line)
  }

  private static func line(_ summary: CaseSummary) -> Line {
    let row = CaseTable.Row(
      id: summary.id, bucket: summary.bucket, category: summary.category, subject: summary.subject.key,
      title: summary.title, priority: summary.priority, cameIn: summary.filed, reports: summary.reportCount,
      probability: summary.probability, due: summary.due)
    let json = JSONValue.object([
      "id": .string(summary.id), "bucket": .string(summary.bucket.rawValue),
      "category": .string(summary.category.rawValue),
      "found_category": summary.foundCategory.map { .string($0.rawValue) },
      "subject": .string(summary.subject.key), "url": .string(summary.subject.url),
      "title": summary.title.map { .string($0) }, "priority": .number("\(summary.priority)"),
      "reports": .number("\(summary.reportCount)"),
      "probability": summary.probability.map { .number("\($0)") },
      "filed": .string(summary.filed.description), "updated": .string(summary.updated.description),
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
