import CaseModel
import Testing

@testable import Intake

@Suite("The same report has the same digest, in any format and order")
struct ReportDigestTests {
  @Test("CSV and JSON of the same report are the same report")
  func sameDigest() throws {
    let json = try ReadFile("a.json", Sample.json("R1", ",\"description\":\"fake\",\"reason\":\"\""))
    let csv = try ReadFile("a.csv", "\(Sample.csvHeader),reason\n\(Sample.csv("R1")),\n")
    #expect(json.reports.first?.digest == csv.reports.first?.digest)
    #expect(json.reports.first?.digest?.count == 64)
    #expect(json.reports == csv.reports)
    #expect(try ReadFile("a.json", Sample.json("R1")).reports.first?.digest != json.reports.first?.digest)
  }

  @Test("members in any order, and absent, empty and null ones, are the same")
  func same() {
    let one = JSONValue.object(["id": "1", "reporter": .object(["kind": "buyer"]), "reason": ""])
    let other = JSONValue.object([
      "reporter": .object(["id": .null, "kind": "buyer"]), "id": "1", "rights": .object([]),
      "attachments": [],
    ])
    #expect(ReportDigest.of(one) == ReportDigest.of(other))
    #expect(ReportDigest.of(.null) == ReportDigest.of(.object([])))
  }

  @Test("anything else is another: values, places in a list, texts that look like numbers")
  func other() {
    let values: [JSONValue] = [
      "1", 1, ["1", "2"], ["2", "1"], .object(["b": "1"]), true, "true", [.null, "1"], "1 ",
    ]
    let all =
      values.map { JSONValue.object(["a": $0]) } + [.object(["b": "1"]), .object(["a": "1", "b": "1"])]
    #expect(Set(all.map(ReportDigest.of)).count == all.count)
  }
}
