import CaseModel
import Foundation

/// A summary as JSON, by the published schema `docs/summary.schema.json`.
public enum JSONSummary {
  /// Members in the alphabet's order, two spaces a level: the same summary gives the same bytes.
  public static func render(_ summary: Summary) throws(DocketError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Inert.json(String(decoding: try encoder.encode(summary), as: UTF8.self)) + "\n"
    } catch {
      throw DocketError(
        code: "summary-encoding", what: "the summary cannot be written as JSON", exit: .inputOutput)
    }
  }

  /// Reads a summary back, such as one kept from another day.
  public static func read(_ text: String) throws(DocketError) -> Summary {
    do {
      return try JSONDecoder().decode(Summary.self, from: Data(text.utf8))
    } catch {
      throw DocketError(
        code: "summary-reading", what: "this is no summary of version \(Summary.currentVersion)",
        exit: .badInput)
    }
  }
}
