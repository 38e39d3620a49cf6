import CaseModel
import Testing

@testable import Summaries

@Suite("What stands on a terminal fits it")
struct ScreenTests {
  @Test("a case fits a screen of 24 lines, whatever it holds", arguments: [24, 30, 40, 60])
  func card(_ height: Int) {
    var made = SampleCases.explained
    for number in 0..<30 {
      var report = made.reports[0]
      report.id = "R-\(number)"
      report.description = String(repeating: "words that go on ", count: 60)
      made.reports.append(report)
      made.history.append(
        HistoryEntry(
          at: SampleCases.daysAgo(0.5), event: "noted", by: "moderator:ann", reason: "again \(number)"))
      made.listing?.attributes.append(.init(name: "Colour \(number)", value: "red"))
    }
    let text = CaseCard(made, now: SampleCases.now, height: height).text()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count < height, "\(text)")
    for line in lines { #expect(DisplayWidth.of(String(line)) <= 80) }
    #expect(text.contains("violation") && text.contains("history"))
  }

  @Test("colours stand on a terminal alone, and only where somebody must act")
  func colours() {
    var late = SampleCases.explained
    late.clock = Clock(due: SampleCases.daysAgo(1), action: "decide")
    #expect(!CaseCard(late, now: SampleCases.now).text().contains("\u{1B}"))
    #expect(CaseCard(late, now: SampleCases.now, color: true).text().contains("\u{1B}[1;31m  due"))
    let plain = CaseTable(now: SampleCases.now).text(SampleCases.all)
    let painted = CaseTable(now: SampleCases.now, color: true).text(SampleCases.all)
    #expect(!plain.contains("\u{1B}") && painted.contains("\u{1B}[1;31m"))
  }

  @Test("a table of cases is as wide as the terminal", arguments: [60, 80, 120, 200])
  func table(_ width: Int) {
    let text = CaseTable(now: SampleCases.now, width: width).text(SampleCases.all)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= width) }
    #expect(text.contains("c-7f3a2e00"))
  }

  @Test("the progress line says what is done, what is left, how fast, and what waits where")
  func progress() {
    let line = ProgressLine(
      file: "re\u{1B}[31mports.jsonl", done: 300, left: 100, reports: 500, seconds: 10,
      hosts: ["a.example": 3, "b.example": 70, "c.example": 0])
    let text = line.text(width: 150, utf8: true)
    #expect(text.contains("300 done  100 left  30/s  about 3 s more  waits on b.example 70, a.example 3"))
    #expect(!text.unicodeScalars.contains { Inert.acts($0) })
    for width in [20, 40, 79] { #expect(DisplayWidth.of(line.text(width: width, utf8: true)) <= width) }
    #expect(line.text(width: 79, utf8: false).utf8.allSatisfy { (32..<127).contains($0) })
    let empty = ProgressLine(file: "", done: 0, left: 0, reports: 0, seconds: .nan).text(
      width: 79, utf8: true)
    #expect(empty.contains("0 done"))
    _ = ProgressLine(file: "", done: .max / 20, left: 5, reports: 0, seconds: 1e-300).text(
      width: 79, utf8: true)
  }
}
