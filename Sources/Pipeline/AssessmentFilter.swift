import Assessment
import CaseModel
import Foundation
import Intake

/// Weighs listings that come as JSON lines: `docket assess`.
public struct AssessmentFilter {
  private struct Asked: Decodable {
    var report: Report
    var listing: Listing?
  }

  private let workshop: Workshop
  private let now: Timestamp

  public init(_ settings: Settings) throws {
    workshop = try Workshop(settings, cache: CachePlace.find(settings))
    now = settings.now
  }

  /// {report, listing} → the assessment; a listing that is absent counts as a page that could not be had.
  public func answer(to line: [UInt8], number: Int) throws -> String {
    let asked: Asked
    do {
      asked = try JSONDecoder().decode(Asked.self, from: Data(line))
    } catch {
      throw DocketError(
        code: "line-invalid", what: "the line is no {report, listing}: \(Self.explain(error))",
        place: .init(file: "standard input", line: number), remedy: "see docs/report.schema.json",
        exit: .badInput)
    }
    let subject = try workshop.keyer.subject(for: asked.report.url, kind: asked.report.subject)
    let input = AssessmentInput(
      category: asked.report.category, reports: [asked.report], listing: asked.listing,
      pageUnavailable: asked.listing == nil, subject: subject,
      marketplaceHosts: workshop.weighing.hosts.of(subject), now: now)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return InertJSON.escape(
      String(decoding: try encoder.encode(workshop.weighing.assessor.assess(input)), as: UTF8.self))
  }

  private static func explain(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      (context.codingPath.last.map { "'\($0.stringValue)': " } ?? "") + context.debugDescription
    default: "it cannot be read"
    }
  }
}
