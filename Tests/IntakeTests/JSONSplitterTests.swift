import CaseModel
import Testing

@testable import Intake

@Suite("A JSON text is cut into its reports")
struct JSONSplitterTests {
  @Test(
    "a broken report in a list takes no other along",
    arguments: [
      (#"{"id":"R2",}"#, "json-syntax"), (#"{"id":"R2""#, "json-truncated"),
      (#"{"id":"R2"}}"#, "json-syntax"),
      (#"{"id":"R2"]"#, "json-syntax"), (#"{"id":"R2}"#, "json-truncated"),
      (#"{"id":"R2","a":"b\"}"#, "json-truncated"),
      (#"{"id":"R2","x":[1,2}"#, "json-syntax"), ("{\"id\":\"R2\",\"d\":\"line\nbreak\"}", "json-syntax"),
      ("nonsense", "json-syntax"), ("", "json-syntax"), ("7", "report-type"), ("[]", "report-type"),
      (#"{"id":"R2","id":"R2"}"#, "json-duplicate-key"),
    ])
  func repairs(broken: String, code: String) throws {
    let others = (Sample.json("R1"), Sample.json("R3"))
    for text in ["[\(others.0),\(broken),\(others.1)]", "[\n\(others.0),\n\(broken),\n\(others.1)\n]"] {
      let file = try ReadFile("a.json", text)
      #expect(file.ids == ["R1", "R3"], "\(text)")
      #expect(file.invalid.count == 1, "\(file.codes)")
    }
    let lines = try ReadFile("a.jsonl", "\(others.0)\n\(broken.isEmpty ? "," : broken)\n\(others.1)\n")
    #expect(lines.ids == ["R1", "R3"])
    guard !broken.contains("\n") else { return }
    #expect(lines.codes.first == (broken.isEmpty ? "json-syntax" : code), "\(broken)")
  }

  @Test("a list's own mistakes are told after its reports")
  func listMistakes() throws {
    #expect(try ReadFile("a.json", "[\(Sample.json("R1")),]").codes == ["json-syntax"])
    #expect(try ReadFile("a.json", "[\(Sample.json("R1"))").codes == ["json-truncated"])
    #expect(try ReadFile("a.json", "[\(Sample.json("R1"))] x").codes == ["json-syntax"])
    #expect(try ReadFile("a.json", "[").codes == ["json-truncated"])
    #expect(try ReadFile("a.json", "[\(Sample.json("R1")) \(Sample.json("R2"))]").invalid.isEmpty == false)
  }

  @Test("brackets, commas and quotes within strings part nothing")
  func strings() throws {
    let hard = Sample.json("R1", #","description":"],[ {\"id\":\"X\"} \\""#)
    #expect(try ReadFile("a.json", "[\(hard),\(Sample.json("R2"))]").ids == ["R1", "R2"])
  }

  @Test("the line of each report is the one on which it begins, after broken ones too")
  func lines() throws {
    let text = "\n[\n\(Sample.json("R1"))\n,\n\n{\"id\":\"R2\"\n,\n\(Sample.json("R3"))]"
    let file = try ReadFile("a.json", text)
    #expect(file.ids == ["R1", "R3"] && file.lines == [3, 8])
    #expect(file.invalid.map(\.line) == [6])
  }

  @Test("more broken reports than are repaired take no endless time, and the file ends")
  func many() throws {
    var limits = IntakeLimits()
    limits.repairs = 3
    let broken = String(repeating: "{\"id\":\"X\",\n", count: 500)
    let file = try ReadFile("a.json", "[\(broken)\(Sample.json("R1"))]", limits: limits)
    #expect(!file.invalid.isEmpty && file.invalid.count < 600)
  }

  @Test("a list in a list is one wrong report", arguments: ["[[]]", "[[[[]]]]", "[null]", "[true, 1]"])
  func nested(text: String) throws { #expect(Set(try ReadFile("a.json", text).codes) == ["report-type"]) }
}
