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

  @Test("reporters are shown by their pseudonyms, in the history too, unless their own ids are asked for")
  func reporters() {
    var made = SampleCases.make(1, .counterfeit, .review, days: 1, reporter: "u-77")
    for by in ["reporter:u-77", "u-77", "seller:u-78", "who@example.org"] {
      made.history.append(HistoryEntry(at: SampleCases.now, event: "noted", by: by))
    }
    let pseudonyms = Pseudonym(key: [1])
    let name = pseudonyms.name(of: made.reports[0].reporter)
    let text = CaseCard(made, now: SampleCases.now, pseudonyms: pseudonyms).text()
    #expect(!text.contains("u-77") && !text.contains("who@"))
    #expect(
      text.contains("by reporter:\(name)") && text.contains("buyer  \(name)") && text.contains("seller:u-78"))
    #expect(CaseCard(made, now: SampleCases.now, pseudonyms: nil).text().contains("by reporter:u-77"))
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
