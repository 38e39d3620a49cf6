import CaseModel
import Foundation
import Intake
import RuleFiles

/// Decisions in bulk: a JSON object a line with `case`, `verdict`, and what `docket decide` takes as options.
public enum DecisionFile {
  /// Reads a file; `by` and `reason` stand for lines that give none.
  ///
  /// Throws `decision-line` (65) with the first line that cannot be read: nothing is decided then.
  public static func read(
    _ path: String, by: String?, reason: String?, standardInput: FileHandle = .standardInput
  ) throws -> [(name: String, decision: Decision)] {
    guard let data = bytes(of: path, standardInput) else {
      throw DocketError(
        code: "not-found", what: "the file cannot be read, or has over 64 MiB", place: .init(file: path),
        exit: .badInput)
    }
    var decisions: [(name: String, decision: Decision)] = []
    for (number, line) in data.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let bytes = [UInt8](line)
      if bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) { continue }
      decisions.append(try decision(bytes, at: .init(file: path, line: number + 1), by: by, reason: reason))
    }
    return decisions
  }

  /// A pipe has no size, and may give its bytes in pieces.
  private static func bytes(of path: String, _ standardInput: FileHandle) -> Data? {
    let limit = 64 << 20
    guard let file = path == "-" ? standardInput : FileHandle(forReadingAtPath: path) else { return nil }
    var data = Data()
    do {
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        data.append(piece)
        if data.count > limit { return nil }
      }
    } catch {
      return nil
    }
    return data
  }

  private static func decision(
    _ bytes: [UInt8], at place: DocketError.Place, by: String?, reason: String?
  ) throws -> (name: String, decision: Decision) {
    func refuse(_ what: String, _ remedy: String? = nil) -> DocketError {
      DocketError(
        code: "decision-line", what: what, place: place,
        remedy: remedy ?? #"such as {"case": "c-…", "verdict": "dismiss", "by": "ann", "reason": "…"}"#,
        exit: .badInput
      )
    }
    let value: JSONValue
    do {
      value = try StrictJSON.parse(bytes)
    } catch {
      throw refuse("no JSON object: found \(error.found), expected \(error.expected)")
    }
    for member in value.members ?? [] {
      guard let kind = keys[member.name] else {
        throw refuse(
          "'\(member.name.prefix(40))' is nothing that a decision has",
          Suggestion.remedy(for: member.name, among: keys.keys.sorted()))
      }
      guard kind.holds(member.value) else { throw refuse("'\(member.name)' is not \(kind.rawValue)") }
    }
    guard let name = value["case"]?.string, !name.isEmpty else { throw refuse("'case' is missing") }
    guard let verdict = value["verdict"]?.string.flatMap({ Decision.Verdict(rawValue: $0) }) else {
      throw refuse("'verdict' is missing or unknown")
    }
    guard let who = value["by"]?.string ?? by, !who.allSatisfy(\.isWhitespace) else {
      throw refuse("'by' is missing")
    }
    let decision = Decision(
      verdict: verdict, by: who, reason: value["reason"]?.string ?? reason ?? "",
      measure: value["measure"]?.string,
      category: value["category"]?.string, refund: value["refund"]?.text, currency: value["currency"]?.string,
      withReturn: value["with_return"]?.bool ?? false, split: value["split"]?.bool,
      version: value["version"]?.text.flatMap { Int($0) })
    return (name, decision)
  }

  /// What a member must be: a misspelt or wrong one would be left out of a decision, which is then another.
  private enum Kind: String {
    case text = "a text"
    case amount = "an amount such as 12.50"
    case truth = "true or false"
    case whole = "a whole number"

    func holds(_ value: JSONValue) -> Bool {
      switch self {
      case .text: value.string != nil
      case .amount: value.text.flatMap { Money(amount: $0, currency: "EUR") } != nil
      case .truth: value.bool != nil
      case .whole: value.text.flatMap { Int($0) } != nil
      }
    }
  }

  private static let keys: [String: Kind] = [
    "case": .text, "verdict": .text, "by": .text, "reason": .text, "measure": .text, "category": .text,
    "refund": .amount, "currency": .text, "with_return": .truth, "split": .truth, "version": .whole,
  ]
}
