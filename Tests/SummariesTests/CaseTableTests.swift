import CaseModel
import Testing

@testable import Summaries

@Suite("Cases stand in a table, the most urgent first")
struct CaseTableTests {
  @Test("a table of cases is as wide as the terminal", arguments: [60, 80, 120, 200])
  func table(_ width: Int) {
    let text = CaseTable(now: SampleCases.now, width: width).text(SampleCases.all)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= width) }
    #expect(text.contains("c-7f3a2e00"))
  }

  private func ids(_ order: CaseTable.Order) -> [String] {
    let rows = SampleCases.all.map { CaseTable.Row($0, now: SampleCases.now) }
    return CaseTable.sorted(rows, by: order).map { String($0.id.prefix(4)) }
  }

  @Test("in the order wanted; equals by age, then by id")
  func orders() {
    #expect(ids(.priority).prefix(3) == ["c-04", "c-05", "c-7f"])
    #expect(ids(.age).first == "c-24" && ids(.due).prefix(2) == ["c-05", "c-04"])
    #expect(ids(.id) == ids(.id).sorted())
    for order in CaseTable.Order.allCases { #expect(Set(ids(order)).count == SampleCases.all.count) }
  }

  @Test("figures that are none are last, and shown as such")
  func odd() {
    var odd = CaseTable.Row(SampleCases.explained, now: SampleCases.now)
    odd.probability = .nan
    let fine = CaseTable.Row(SampleCases.make(1, .counterfeit, .review, days: 1), now: SampleCases.now)
    #expect(CaseTable.sorted([odd, fine], by: .probability).map(\.id) == [fine.id, odd.id])
    #expect(CaseTable.render([odd], now: SampleCases.now).contains("?"))
    #expect(odd.json["probability"] == nil)
  }

  @Test(
    "what is overdue is said in words at any width, with or without colour",
    arguments: [40, 60, 80, 120, 200])
  func overdue(_ width: Int) {
    let text = CaseTable(now: SampleCases.now, width: width).text(SampleCases.all)
    let line = text.split(separator: "\n").first { $0.contains("c-05") }
    #expect(text.contains("DUE") && line?.contains("24 h late") == true, "\(text)")
    let soon = text.split(separator: "\n").first { $0.contains("c-04") }
    #expect(soon?.contains("in 6 h") == true)
  }

  @Test("a retry whose time has come is late for nobody")
  func retry() {
    var row = CaseTable.Row(SampleCases.explained, now: SampleCases.now)
    row.bucket = .deferred
    row.due = SampleCases.daysAgo(3)
    let text = CaseTable(now: SampleCases.now, color: true).text([row])
    #expect(text.contains(" now ") && !text.contains("late") && !text.contains("\u{1B}[1;31m"))
  }

  @Test("no case is said, not shown as an empty table")
  func none() { #expect(CaseTable.render([], now: SampleCases.now) == "no case\n") }

  @Test("a subject that acts on a terminal is shown inert, in any width and colour")
  func inert() {
    var row = CaseTable.Row(SampleCases.explained, now: SampleCases.now)
    row.subject = "shop.example/\u{1B}[2J\u{202E}" + String(repeating: "高", count: 300)
    for width in [-5, 0, 40, 80, 200, .max] {
      let text = CaseTable.render([row], width: width, now: SampleCases.now)
      #expect(!text.unicodeScalars.contains { ActingCharacter.matches($0) && $0 != "\n" })
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= max(40, min(1000, width)))
      }
    }
  }
}
