import CaseModel
import Testing

@testable import Summaries

@Suite("The command behind a number lists as many cases as the number says")
struct CaseQueryTests {
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

  private func found(_ change: (inout CaseQuery) -> Void) -> Set<String> {
    let query = CaseQuery(change)
    let facts = SampleCases.all.map { CaseFacts($0, pseudonyms: Pseudonym()) }
    return Set(facts.filter { query.matches($0, now: SampleCases.now) }.map { String($0.id.prefix(4)) })
  }

  @Test("each filter alone finds its own of the sample tree")
  func filters() {
    #expect(found { _ in }.count == SampleCases.all.count)
    #expect(found { $0.bucket = .escalated } == ["c-04", "c-05"])
    #expect(
      found {
        $0.bucket = .deferred
        $0.category = .offPlatform
      } == ["c-11", "c-12"])
    #expect(
      found {
        $0.seller = "FAKE store"
        $0.brand = "Nike"
      } == ["c-01", "c-02", "c-19"])
    #expect(found { $0.host = "slow.example" } == ["c-11", "c-12", "c-23"])
    #expect(found { $0.overdue = true } == ["c-05"])
    #expect(found { $0.dueSoon = true } == ["c-04"])
    #expect(found { $0.decided = .upheld } == ["c-26"])
    #expect(found { $0.decided = .dismissed } == [])
    #expect(found { $0.unjudged = "page: truncated" } == ["c-10"])
  }

  @Test("a time is from its first moment on, up to its last and not including it")
  func times() {
    #expect(
      found {
        $0.since = SampleCases.daysAgo(40.5)
        $0.until = SampleCases.daysAgo(39)
      } == ["c-24"])
    let cameIn = SampleCases.daysAgo(40)
    #expect(
      found {
        $0.since = cameIn
        $0.until = cameIn.adding(seconds: 1)
      } == ["c-24"])
    #expect(
      found {
        $0.since = cameIn.adding(seconds: 1)
        $0.until = SampleCases.daysAgo(39)
      } == [])
    #expect(found { $0.until = cameIn } == [])
  }

  @Test("the index alone answers what names bucket and category, and nothing more")
  func facts() {
    #expect(
      !CaseQuery {
        $0.bucket = .review
        $0.category = .prohibited
      }.needsFacts)
    #expect(CaseQuery { $0.waiting = true }.needsFacts && CaseQuery { $0.since = SampleCases.now }.needsFacts)
  }
}
