import CaseModel
import Foundation
import Testing

@testable import Summaries

@Suite("The JSON summary keeps to its published schema")
struct SchemaTests {
  private static var schema: JSONValue {
    get throws {
      let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let data = try Data(contentsOf: checkout.appendingPathComponent("docs/summary.schema.json"))
      return try JSONDecoder().decode(JSONValue.self, from: data)
    }
  }

  @Test("member by member")
  func conforms() throws {
    let schema = try Self.schema
    for summary in [GoldenTests.summary, GoldenTests.build([])] {
      let data = Data(try JSONSummary.render(summary).utf8)
      let value = try JSONDecoder().decode(JSONValue.self, from: data)
      #expect(Self.faults(value, schema, schema, "summary") == [])
    }
    let lame = JSONValue.object(["version": "one", "surplus": 1])
    #expect(Self.faults(lame, schema, schema, "summary").count > 15)
  }

  /// The part of JSON Schema that the file uses: $ref, type, required, properties, additionalProperties, items, enum.
  private static func faults(_ value: JSONValue, _ rule: JSONValue, _ root: JSONValue, _ place: String)
    -> [String]
  {
    if let name = rule["$ref"]?.string?.split(separator: "/").last {
      return root["$defs"]?[String(name)].map { faults(value, $0, root, place) } ?? [
        "\(place): no rule \(name)"
      ]
    }
    var found: [String] = []
    let isWhole = value.number.map { $0.rounded() == $0 } ?? false
    let type = isWhole && rule["type"]?.string == "integer" ? "integer" : value.typeName
    if let wanted = rule["type"]?.string, wanted != type { return ["\(place): \(type), not \(wanted)"] }
    if let allowed = rule["enum"]?.array, !allowed.contains(value) { found.append("\(place): not allowed") }
    for (index, item) in (value.array ?? []).enumerated() {
      if let items = rule["items"] { found += faults(item, items, root, "\(place)[\(index)]") }
    }
    for name in rule["required"]?.array ?? [] where value[name.string ?? ""] == nil {
      found.append("\(place): no \(name.string ?? "")")
    }
    for member in value.members ?? [] {
      if let next = rule["properties"]?[member.name] {
        found += faults(member.value, next, root, "\(place).\(member.name)")
      } else if let next = rule["additionalProperties"], next.members != nil {
        found += faults(member.value, next, root, "\(place).\(member.name)")
      } else {
        found.append("\(place): unknown \(member.name)")
      }
    }
    return found
  }
}
