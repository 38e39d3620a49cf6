import CaseModel
import Testing

@testable import Summaries

@Suite("A case fits a screen")
struct CaseCardTests {
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
}
