import CaseModel
import Testing

@testable import Intake

@Suite("A CSV record is taken apart as RFC 4180 has it")
struct CSVFieldsTests {
  @Test(
    "CSV's mistakes are told by line and column's name",
    arguments: [
      ("R2,counterfeit,https://x.example/,2026-11-20T10:00:00Z,buyer,u-1", "csv-columns", nil),
      ("R2,counterfeit,https://x.example/,2026-11-20T10:00:00Z,buyer,u-1,a,b", "csv-columns", nil),
      (Sample.csv("R2", "a\"b"), "csv-quote", "description"),
      (Sample.csv("R2", "\"a\"b"), "csv-quote", "description"),
      (Sample.csv("R2", "\"a"), "csv-quote", "description"),
      (Sample.csv("R2", "\"a \"b\" c\""), "csv-quote", "description"),
      (Sample.csv("R2", "a\rb"), "csv-line-end", "description"),
      (Sample.csv("R2", "a\u{0}b"), "csv-control", "description"),
      (Sample.csv(""), "field-missing", "id"), (Sample.csv("\"R\n2\""), "id-syntax", "id"),
      ("\"R2", "csv-quote", "id"),
    ] as [(String, String, String?)])
  func csvMistakes(row: String, code: String, field: String?) throws {
    let text =
      "\(Sample.csvHeader)\n\(Sample.csv("R1"))\n\(row)\n\(Sample.csv("R3"))\n\(Sample.csv("R4", "\"q\""))\n"
    let file = try ReadFile("a.csv", text)
    #expect(file.ids == ["R1", "R3", "R4"])
    #expect(file.codes.first == code)
    #expect(file.invalid.first?.field == field)
    #expect(file.invalid.first?.line == 3)
  }

  @Test("CSV that is no UTF-8 is told")
  func csvUTF8() throws {
    let row = Array(Sample.csv("R1").utf8) + [0xFF, 0x0A]
    #expect(try ReadFile("a.csv", Array("\(Sample.csvHeader)\n".utf8) + row).codes == ["csv-utf8"])
  }

  private func fields(_ text: String) -> [String]? { try? CSVFields.read(Array(text.utf8)).get() }

  @Test(
    "fields, quoted or not",
    arguments: [
      ("a,b", ["a", "b"]), ("a", ["a"]), ("", [""]), (",", ["", ""]), ("a,", ["a", ""]),
      (",,b", ["", "", "b"]),
      ("\"a,b\",c", ["a,b", "c"]), ("\"a\"\"b\"", ["a\"b"]), ("\"\",\"\"", ["", ""]),
      ("\"a\r\nb\"", ["a\r\nb"]),
      ("\"\"\"\"", ["\""]), (" a , b ", [" a ", " b "]), ("лампа,\"高仿\"", ["лампа", "高仿"]),
      ("\"a\",", ["a", ""]),
    ])
  func read(text: String, wanted: [String]) { #expect(fields(text) == wanted) }

  @Test(
    "what is none says where",
    arguments: [
      ("a,b\"c", "csv-quote", 4, "1"), ("a,\"b\"c", "csv-quote", 6, "1"), ("\"open", "csv-quote", 1, "0"),
      ("é,a\rb", "csv-line-end", 4, "1"), ("a,b\u{0}", "csv-control", 3, "1"),
      ("\"a\" ,b", "csv-quote", 4, "0"),
    ])
  func wrong(row: (String, String, Int, String)) {
    guard case .failure(let finding) = CSVFields.read(Array(row.0.utf8)) else {
      Issue.record("no finding")
      return
    }
    #expect(finding.code == row.1 && finding.column == row.2 && finding.field == row.3)
  }

  @Test("any bytes at all are fields or a finding")
  func hostile() {
    var state: UInt64 = 11
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0D, 0x0A, 0x61, 0x00, 0xC3, 0xA9, 0xFF]
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      if case .failure(let finding) = CSVFields.read(bytes) { #expect(finding.code.hasPrefix("csv-")) }
    }
  }
}
