import CaseModel
import Testing

@testable import Summaries

@Suite("The command behind a number lists as many cases as the number says")
struct BehindNumbersTests {
  @Test("every number of every table and sentence, in a made month")
  func everyNumber() throws {
    let month = try MadeMonth(seed: 3, arguments: ["--cases", "1200"])
    for span in [
      try SummarySpan.read(since: "30d", timeZone: "Europe/Berlin", now: MadeMonth.end),
      try SummarySpan.read(day: "yesterday", timeZone: "America/New_York", now: MadeMonth.end),
    ] {
      let facts = month.cases.map { CaseFacts($0, pseudonyms: MadeMonth.pseudonyms) }
      var checked = 0
      for (number, query) in Self.numbers(month.summary(span)) {
        let cases = facts.filter { query.matches($0, now: MadeMonth.end) }
        checked += 1
        if let reporter = query.reporter {
          // A reporter's number counts reports, and several may be about one case.
          let reports = cases.flatMap(\.reports).filter { $0.reporter == reporter }.count
          #expect(cases.count <= number && number <= reports, "\(query.command())")
        } else {
          #expect(cases.count == number, "\(query.command())")
        }
      }
      #expect(checked > 150)
    }
  }

  private static func numbers(_ summary: Summary) -> [(Int, CaseQuery)] {
    SummaryDocument(summary).sections.flatMap(\.blocks).flatMap { block -> [(Int, CaseQuery)] in
      switch block {
      case .paragraph(let phrases), .aside(let phrases):
        phrases.compactMap { phrase in
          guard case .number(let number, let query?) = phrase else { return nil }
          return (number, query)
        }
      case .table(let table):
        table.rows.flatMap { $0 }.compactMap { cell in
          guard case .number(let number, let query?) = cell else { return nil }
          return (number, query)
        }
      case .chart: []
      }
    }
  }

  @Test("a command can be pasted into a shell, whatever a seller is called")
  func quoting() {
    #expect(
      CaseQuery { $0.seller = "O'Neill; rm -rf /" }.command()
        == "docket list --seller 'O'\\''Neill; rm -rf /'")
    #expect(CaseQuery { $0.seller = "--by" }.command() == "docket list --seller=--by")
    #expect(CaseQuery { $0.brand = "$(x)`y`" }.command() == "docket list --brand '$(x)`y`'")
    #expect(!CaseQuery { $0.rule = "\u{1B}[2J\u{202E}" }.command().unicodeScalars.contains { Inert.acts($0) })
    let query = CaseQuery { $0.bucket = .review }
    #expect(
      query.command(queues: "/srv/my queues") == "docket list --queues '/srv/my queues' --bucket review")
    #expect(query.command(queues: "queues") == "docket list --bucket review")
  }

  @Test("a seller with invisible characters in its name is found by the name that is shown")
  func shownName() {
    let made = SampleCases.make(1, .counterfeit, .review, days: 1, seller: "Fa\u{202E}ke  Shop")
    let facts = CaseFacts(made, pseudonyms: Pseudonym())
    let shown = Inert.terminal("Fa\u{202E}ke  Shop").uppercased()
    #expect(CaseQuery { $0.seller = shown }.matches(facts, now: SampleCases.now))
    #expect(!CaseQuery { $0.seller = "Fake Shop" }.matches(facts, now: SampleCases.now))
  }
}
