import CaseModel
import Foundation
import RuleFiles
import Testing

@testable import Lifecycle

/// One story of a case, as `Tests/Scenarios/*.yaml` tells it.
struct Scenario: Sendable, CustomTestStringConvertible {
  var file: String
  var name: String
  var clauses: [String]
  var given: JSONValue
  var steps: [JSONValue]

  var testDescription: String { "\(file): \(name)" }

  static let checkout: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appendingPathComponent("rules").path)
    {
      folder = folder.deletingLastPathComponent()
    }
    return folder
  }()

  static let all: [Scenario] = {
    let folder = checkout.appendingPathComponent("Tests/Scenarios")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
    return names.filter { $0.hasSuffix(".yaml") }.flatMap { name -> [Scenario] in
      guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8),
        let root = try? YAMLDocument(file: name, text: text).root
      else { return [Scenario(file: name, name: "cannot be read", clauses: [], given: .null, steps: [])] }
      return (root["scenarios"]?.elements ?? []).map { node in
        Scenario(
          file: name, name: node["name"]?.scalar ?? "?",
          clauses: json(node["clauses"]).array?.compactMap(\.text) ?? [],
          given: json(node["given"]), steps: json(node["steps"]).array ?? [])
      }
    }
  }()

  static let rules: LifeRules = {
    var problems: [DocketError] = []
    guard let tree = try? RuleTree.withoutWeighing(directory: checkout.appendingPathComponent("rules").path)
    else {
      preconditionFailure("no rules")
    }
    let rules = LifeRules.load(tree, &problems)
    precondition(problems.isEmpty, "\(problems)")
    return rules
  }()

  static func json(_ node: YAMLNode?) -> JSONValue {
    guard let node else { return .null }
    switch node.value {
    case .scalar(let text, let plain):
      if plain, text == "true" || text == "false" { return .bool(text == "true") }
      return .string(text)
    case .sequence(let elements): return .array(elements.map { json($0) })
    case .mapping(let entries):
      return .object(entries.map { JSONMember($0.name, json($0.value)) })
    }
  }

  /// `+5d-1s` after the start, or a time.
  static func time(_ text: String, from start: Timestamp) -> Timestamp? {
    if let absolute = Timestamp(text) { return absolute }
    var moment = start
    var rest = text[...]
    while let sign = rest.first {
      guard sign == "+" || sign == "-" else { return nil }
      rest = rest.dropFirst()
      let part = rest.prefix { $0 != "+" && $0 != "-" }
      rest = rest.dropFirst(part.count)
      if part == "0" { continue }
      guard let span = Span(String(part)) else { return nil }
      let end = span.end(from: moment, calendar: WorkCalendar(name: "test"))
      moment = sign == "+" ? end : Timestamp(milliseconds: 2 * moment.milliseconds - end.milliseconds)
    }
    return moment
  }
}
