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
        if query.reporter != nil || query.reported {
          // Such a number counts reports, and several may be about one case.
          let reports = cases.flatMap(\.reports).filter {
            query.reporter == nil || $0.reporter == query.reporter
          }
          #expect(cases.count <= number && number <= reports.count, "\(query.command())")
        } else {
          #expect(cases.count == number, "\(query.command())")
        }
      }
      #expect(checked > 300)
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
          + table.rows.flatMap { $0 }.flatMap { cell -> [(Int, CaseQuery)] in
            guard case .counted(let pairs) = cell else { return [] }
            return pairs.compactMap { pair in pair.query.map { (pair.count, $0) } }
          }
      case .chart(let chart): numbers(chart, summary)
      }
    }
  }

  /// What stands at a chart's bars.
  private static func numbers(_ chart: DocumentChart, _ summary: Summary) -> [(Int, CaseQuery)] {
    let document = SummaryDocument(summary)
    let telling = SliceTelling(summary)
    switch chart {
    case .automation(let rows, _): return rows.map { ($0.count, $0.query) }
    case .slices(let rows):
      return rows.flatMap { row in
        row.slices.enumerated().map { ($0.element, telling.query($0.offset, of: row.category)) }
      }
    case .durations(let rows):
      return rows.flatMap { row in
        row.distribution.enumerated().map { ($0.element, document.query(row.step, limit: $0.offset)) }
      }
    case .flow, .spikes: return []
    }
  }

  @Test("no number of a table is without its command, but what is no count of cases")
  func noneWithout() throws {
    let summary = try MadeMonth(seed: 3, arguments: ["--cases", "1200"]).summary(
      try SummarySpan.read(since: "30d", now: MadeMonth.end))
    for case .table(let table) in SummaryDocument(summary).sections.flatMap(\.blocks) {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row) where column.title != "Priority" {
          guard case .number(let number, nil) = cell, number > 0 else { continue }
          #expect(column.title == "Highest priority", "\(table.caption): \(column.title)")
        }
      }
    }
    let html = HTMLSummary.render(summary)
    let targets = Set(html.matches(of: /href="#(q\d+)"/).map { String($0.1) })
    let commands = Set(html.matches(of: /<li id="(q\d+)">/).map { String($0.1) })
    #expect(targets == commands && targets.count > 300)
  }

  @Test("a command can be pasted into a shell, whatever a seller is called")
  func quoting() {
    #expect(
      CaseQuery { $0.seller = "O'Neill; rm -rf /" }.command()
        == "docket list --seller 'O'\\''Neill; rm -rf /'")
    #expect(CaseQuery { $0.seller = "--by" }.command() == "docket list --seller=--by")
    #expect(CaseQuery { $0.brand = "$(x)`y`" }.command() == "docket list --brand '$(x)`y`'")
    #expect(
      !CaseQuery { $0.rule = "\u{1B}[2J\u{202E}" }.command().unicodeScalars.contains {
        ActingCharacter.matches($0)
      })
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

  @Test("a long command goes on in lines of 80 columns that a shell joins again")
  func wrapped() throws {
    let query = CaseQuery {
      $0.seller = "O'Neill & Sons"
      $0.settled = .any
      $0.sure = Sureness(from: 90, to: 95)
      $0.since = SampleCases.now
      $0.until = SampleCases.now
    }
    let command = ShellCommand("list", queues: "/srv/trust and safety/queues", query.arguments)
    let lines = command.lines(width: 80)
    #expect(lines.count > 1 && lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" \\") })
    let joined = lines.joined(separator: "\n").replacing(" \\\n    ", with: " ").drop { $0 == " " }
    #expect(String(joined) == command.text)
    let long = ShellCommand("list", queues: "/" + String(repeating: "q", count: 100), []).lines(width: 80)
    #expect(long.count == 2 && long[1].contains("qqq"))
  }

  @Test("how sure is a band of percent, or none", arguments: ["90-95", "98-100", "0-80", "none"])
  func sureness(_ word: String) { #expect(Sureness(word: word)?.word == word) }

  @Test("and nothing else", arguments: ["", "95-90", "90", "a-b", "-1-5", "90-101", "90-95-99", "nones"])
  func unsure(_ word: String) { #expect(Sureness(word: word) == nil) }

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
    #expect(found { $0.longerThan = 24 * 3600 } == ["c-06", "c-21"])
    #expect(
      found {
        $0.noLongerThan = 24 * 3600
        $0.category = .prohibited
      } == ["c-04", "c-05", "c-25"])
    #expect(
      found {
        $0.reported = true
        $0.since = SampleCases.daysAgo(1.2)
        $0.category = .counterfeit
      } == ["c-01", "c-17", "c-7f"])
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
