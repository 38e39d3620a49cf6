import CaseModel
import Testing

@testable import Intake

@Suite("JSON Lines are one report a line")
struct LineSplitterTests {
  @Test("blank lines count and hold nothing, whatever ends a line")
  func lines() throws {
    let file = try ReadFile("a.jsonl", "\n\(Sample.json("R1"))\r\n \t\r\n\n\(Sample.json("R2"))")
    #expect(file.ids == ["R1", "R2"] && file.lines == [2, 5])
    #expect(file.raw.first == Array(Sample.json("R1").utf8))
  }

  @Test("a broken line takes no other along, and knows its line and column")
  func broken() throws {
    let file = try ReadFile("a.jsonl", "\(Sample.json("R1"))\n{\"id\": }\n\(Sample.json("R3"))\n")
    #expect(file.ids == ["R1", "R3"] && file.codes == ["json-syntax"])
    #expect(file.invalid.first?.line == 2 && file.invalid.first?.json["column"]?.number == 8)
  }

  @Test("lines longer than a window of reading are whole")
  func long() throws {
    let text = String(repeating: "x", count: 19_000)
    let rows = (1...40).map { Sample.json("R\($0)", ",\"description\":\"\(text)\"") }
    let file = try ReadFile("a.jsonl", rows.joined(separator: "\n"))
    #expect(file.ids.count == 40 && file.invalid.isEmpty)
    #expect(file.reports.allSatisfy { $0.description == text })
  }

  @Test("a list on one line, two values on one, or a byte order mark later on, are no report")
  func wrong() throws {
    #expect(try ReadFile("a.jsonl", "[\(Sample.json("R1"))]").codes == ["report-type"])
    #expect(try ReadFile("a.jsonl", "\(Sample.json("R1")) \(Sample.json("R2"))").codes == ["json-syntax"])
    #expect(try ReadFile("a.jsonl", "\(Sample.json("R1"))\n\u{FEFF}\(Sample.json("R2"))").ids == ["R1"])
  }
}
