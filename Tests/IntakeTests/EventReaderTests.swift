import CaseModel
import Testing

@testable import Intake

@Suite("Events beside reports")
struct EventReaderTests {
  static let good =
    #"{"event":"seller-answer","id":"E-1","case":"c-0123456789abcdef","at":"2026-11-20T10:00:00Z","by":{"role":"seller","id":"s-7","language":"zh"},"text":"Here","files":[{"path":"a.pdf"}]}"#

  @Test("An object that says which event it is, is read as one, also between reports")
  func reads() throws {
    let read = try ReadFile("x.jsonl", Self.good + "\n" + Self.good.replacing("E-1", with: "E-2") + "\n")
    #expect(read.events.map(\.id) == ["E-1", "E-2"])
    #expect(read.events.first?.actor == Party(role: .seller, id: "s-7", language: "zh"))
    #expect(read.events.first?.files.map(\.path) == ["a.pdf"])
    #expect(read.codes == [])
  }

  @Test("An array of events is a file of events")
  func array() throws {
    let read = try ReadFile("x.json", "[" + Self.good + "]")
    #expect(read.events.count == 1)
  }

  @Test(
    "What is wrong is said by field",
    arguments: [
      (#""id":"E-1","#, "", "id"), (#""at":"2026-11-20T10:00:00Z""#, #""at":"yesterday""#, "at"),
      (#""role":"seller""#, #""role":"clock""#, "by.role"),
      (#""role":"seller""#, #""role":"machine""#, "by.role"),
      ("seller-answer", "Seller Answer!", "event"), (#""case":"c-0123456789abcdef","#, "", "case"),
      (#""by":{"role":"seller","id":"s-7","language":"zh"},"#, "", "by.role"),
      (#""text":"Here""#, #""text":7"#, "text"),
      (#""text":"Here""#, #""version":"x""#, "version"), (#"[{"path":"a.pdf"}]"#, #""a.pdf""#, "attachments"),
    ])
  func wrong(from: String, to: String, field: String) throws {
    let read = try ReadFile("x.jsonl", Self.good.replacing(from, with: to) + "\n")
    #expect(read.events.isEmpty)
    #expect(read.invalid.first?.field == field, "\(read.invalid)")
  }

  @Test("A report that has a member called event stays a report")
  func report() throws {
    let text =
      #"{"id":"R-1","event":"x","category":"counterfeit","url":"https://a.example/1","submitted_at":"2026-11-20T10:00:00Z","reporter":{"kind":"buyer"}}"#
    let read = try ReadFile("x.jsonl", text + "\n")
    #expect(read.ids == ["R-1"])
  }
}
