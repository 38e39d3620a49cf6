import CaseModel
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("A span is counted by the calendar that it names")
struct CalendarsTests {
  @Test("By its own, by the standard where it names none, and by the standard where there is no such one")
  func named() throws {
    var calendars = Calendars(named: ["six": WorkCalendar(name: "six", weekend: [6])])
    let friday = try #require(Timestamp("2026-11-20T12:00:00Z"))
    func end(_ text: String) throws -> String {
      calendars.end(of: try #require(Span(text)), from: friday).description
    }
    #expect(try end("1bd@six") == "2026-11-22T00:00:00Z")
    #expect(try end("1bd") == "2026-11-24T00:00:00Z")
    #expect(try end("1bd@none") == "2026-11-24T00:00:00Z")
    calendars.standard = try #require(calendars.named["six"])
    #expect(try end("1bd") == "2026-11-22T00:00:00Z")
  }

  @Test("The standard is chosen by its name; a wrong name is a mistake with its place")
  func standard() throws {
    let tree = try RuleTree.withoutWeighing(directory: Scenario.checkout.appendingPathComponent("rules").path)
    for (name, wrong) in [("CN", 0), ("Mars", 1)] {
      let node = try YAMLDocument(file: "x.yaml", text: "calendar: \(name)\n").root["calendar"]
      var problems: [DocketError] = []
      let calendars = Calendars.load(tree, standard: node, &problems)
      #expect(problems.count == wrong && (calendars.standard.name == "CN") == (wrong == 0))
    }
  }
}
