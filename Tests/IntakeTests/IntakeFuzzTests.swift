import CaseModel
import Compression
import Testing

@testable import Intake

/// A small generator with a fixed seed: a failure comes again.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite("Files made to hurt")
struct IntakeFuzzTests {
  private static let telling: [UInt8] = Array("{}[]\",:\\\n\r\0 e-0.".utf8) + [0x80, 0xC3, 0xEF, 0xFF]

  @Test("random damage never crashes a reader, and what is read stays bounded")
  func damage() throws {
    var dice = Dice(state: 7)
    let files = [
      ("a.json", Array(ReportReaderTests.list.utf8)), ("a.jsonl", Array(ReportReaderTests.lines.utf8)),
      ("a.csv", Array(ReportReaderTests.csv.utf8)),
      ("a.json.gz", Gzip.compress(Array(ReportReaderTests.list.utf8))),
    ]
    var limits = IntakeLimits()
    limits.recordBytes = 300
    limits.keptBytes = 50
    for (name, bytes) in files {
      for round in 0..<120 {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...6, using: &dice) {
          let place = Int.random(in: 0..<changed.count, using: &dice)
          switch Int.random(in: 0..<4, using: &dice) {
          case 0: changed[place] = Self.telling.randomElement(using: &dice) ?? 0
          case 1: changed.insert(Self.telling.randomElement(using: &dice) ?? 0, at: place)
          case 2: changed.removeSubrange(place..<min(changed.count, place + 5))
          default: changed.insert(contentsOf: changed[place...].prefix(40), at: place)
          }
        }
        let file = try ReadFile(name, changed, limits: round.isMultiple(of: 2) ? limits : IntakeLimits())
        #expect(
          file.invalid.allSatisfy { $0.line >= 1 && !$0.message.isEmpty && $0.length >= $0.bytes.count })
        #expect(file.reports.count + file.invalid.count <= changed.count + 2)
      }
    }
  }

  @Test(
    "files that call for repair after repair end soon",
    arguments: [
      ("a.json", "[", "{\n"), ("a.json", "[", ",{\"id\""), ("a.json", "", "["), ("a.json", "[", "{\"a\":1,"),
      ("a.json", "[", "\""), ("a.jsonl", "", "[\n"), ("a.csv", Sample.csvHeader + "\n", "\"\n"),
      ("a.csv", Sample.csvHeader + "\n", "a\"\n\""), ("a.csv", "", "a,"), ("a.csv", "", "\""),
    ])
  func repairs(name: String, head: String, piece: String) throws {
    let file = try ReadFile(name, head + String(repeating: piece, count: 8_000))
    #expect(file.reports.isEmpty)
    #expect(!file.invalid.isEmpty)
    #expect(file.invalid.allSatisfy { $0.bytes.count <= 1 << 20 })
  }

  @Test("lines are counted right after repairs")
  func linesAfterRepair() throws {
    let text =
      "[\n\(Sample.json("R1")),\n{\"id\":\"R2\",\n\"a\":\n\(Sample.json("R3")),\n{\"x\": 1},\nnope,\n\(Sample.json("R4"))\n]"
    let file = try ReadFile("a.json", text)
    #expect(file.ids == ["R1", "R3", "R4"])
    #expect(file.lines == [2, 5, 8])
    let rows =
      "\(Sample.csvHeader)\n\(Sample.csv("R1", "\"open"))\n\(Sample.csv("R2", "\"a\n\nb\""))\nbad\n\(Sample.csv("R3"))\n"
    let csv = try ReadFile("a.csv", rows)
    #expect(csv.ids == ["R2", "R3"])
    #expect(csv.lines == [3, 7])
    #expect(csv.invalid.map(\.line) == [2, 6])
  }

  @Test("records that lie across the reader's windows come out whole")
  func windows() throws {
    let filler = String(repeating: "é\\\"{[,", count: 3_000)
    let cell = String(repeating: "é\"\"{[,\n", count: 3_000)
    let ids = (1...40).map { "R\($0)" }
    let list = ids.map { Sample.json($0, ",\"description\":\"\(filler)\"") }
    let rows = ids.map { Sample.csv($0, "\"\(cell)\"") }
    let files = [
      ("a.json", "[\(list.joined(separator: " ,\n"))]"), ("a.jsonl", list.joined(separator: "\r\n")),
      ("a.csv", ([Sample.csvHeader] + rows).joined(separator: "\r\n")),
    ]
    for (name, text) in files {
      for (name, bytes) in [(name, Array(text.utf8)), (name + ".gz", Gzip.compress(Array(text.utf8)))] {
        let file = try ReadFile(name, bytes)
        #expect(file.ids == ids)
        #expect(file.invalid.isEmpty)
        #expect(Set(file.reports.map(\.description)).count == 1)
      }
    }
  }

  @Test("a report that comes from no file is held against the same rules")
  func check() throws {
    let report = try ReportReader.report(from: try StrictJSON.parse(Sample.json("R1")), file: "-")
    #expect(report.id == "R1")
    let error = #expect(throws: DocketError.self) { try ReportReader.report(from: .object([]), file: "-") }
    #expect(error?.code == "field-missing")
    #expect(error?.description.contains("id") == true)
  }

  @Test("an id that comes again with other content, or an address refused later, makes an invalid report")
  func refusals() {
    let conflict = InvalidReport(conflict: Sample.report(), bytes: [1, 2], file: "a.json", line: 3)
    #expect(conflict.code == "id-conflict")
    #expect(conflict.json["field"]?.string == "id")
    let error = DocketError(code: "url-blocked", what: "a public address", exit: .badInput)
    let refused = InvalidReport(
      error, refusing: [1], file: "a.json", line: 3, field: "url", found: "http://10.0.0.1/\u{1B}[31m")
    #expect(refused.code == "url-blocked")
    #expect(!refused.message.contains("\u{1B}"))
  }
}
