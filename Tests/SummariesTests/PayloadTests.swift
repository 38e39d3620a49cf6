import CaseModel
import Foundation
import Testing

@testable import Summaries

@Suite("Hostile text is inert in every output")
struct PayloadTests {
  static let payloads: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-->]]><svg/onload=alert(1)>",
    "[click](javascript:alert(1))", "![x](http://evil.example/p.png)", "`` ` ``` a | b", "# heading\n- item",
    "@someone #1 https://evil.example www.evil.example", "| a | b |\n|---|---|", "=HYPERLINK(\"http://x\")",
    "+1+1",
    "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM", "  =1", "\u{200B}=1", "a,b\"c",
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{9B}31m", "\u{202E}gnp.exe", "\u{2066}x\u{2069}",
    "line\u{2028}two\r\nthree",
    "\u{0}nul\u{7F}", "a" + String(repeating: "\u{301}", count: 500), String(repeating: "W", count: 100_000),
    "\u{E0041}tag", "\u{FEFF}bom", "字".padding(toLength: 90, withPad: "字", startingAt: 0),
  ]

  static func hostileCase(_ payload: String) -> Case {
    var made = SampleCases.explained
    made.subject.key = payload
    made.subject.url = "https://x\(payload)/"
    made.bucket = .review
    made.listing?.title = payload
    made.listing?.brand = payload
    made.listing?.seller = Listing.Seller(name: payload, url: payload)
    made.listing?.complete = false
    made.listing?.incompleteBecause = payload.filter { $0 != "," }
    made.reports[0].description = payload
    made.reports[0].reason = payload
    made.reports[0].reporter = Reporter(id: payload, kind: .buyer, email: payload)
    made.reports[0].attachments?[0].path = payload
    made.assessment?.signals[0].excerpt = payload
    made.assessment?.signals[0].rule = payload
    made.assessment?.signals[0].field = payload
    made.assessment?.signals[0].group = payload
    made.assessment?.reason = payload
    made.assessment?.measure = payload
    made.history.append(
      HistoryEntry(
        at: SampleCases.daysAgo(1), event: payload, by: payload, from: .violation, to: .review,
        reason: payload))
    made.clock = Clock(due: SampleCases.now, action: payload)
    return made
  }

  private static func acts(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 != "\n" && ActingCharacter.matches($0) }
  }

  @Test("on a terminal", arguments: payloads)
  func terminal(_ payload: String) {
    let one = Self.hostileCase(payload)
    let summary = GoldenTests.build([one])
    for text in [
      TextSummary.render(summary), CaseCard.render(one, now: SampleCases.now), Explanation.render(one),
      Explanation.renderForSeller(one), CaseTable(now: SampleCases.now).text([one]),
      ReprocessReport(
        changes: [.init(caseID: payload, from: .review, to: .gone, reasons: [payload])], unchanged: 0,
        rulePack: payload,
        previousRulePacks: [payload + "x"]
      ).text(),
    ] {
      #expect(!Self.acts(text))
      #expect(text.utf8.count < 40_000)
    }
    let ascii =
      TextSummary.render(summary, utf8: false) + CaseCard.render(one, now: SampleCases.now, utf8: false)
    #expect(ascii.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
  }

  @Test("in HTML", arguments: payloads)
  func html(_ payload: String) {
    let page = HTMLSummary.render(GoldenTests.build([Self.hostileCase(payload)]))
    let clean = HTMLSummary.render(GoldenTests.build([Self.hostileCase("plain")]))
    #expect(!Self.acts(page))
    // The payload adds no element and no attribute: both pages have the same angle brackets and bare quotes.
    for mark: Character in ["<", ">", "\"", "'"] {
      #expect(page.filter { $0 == mark }.count == clean.filter { $0 == mark }.count, "\(mark)")
    }
  }

  @Test("in Markdown", arguments: payloads)
  func markdown(_ payload: String) {
    let page = MarkdownSummary.render(GoldenTests.build([Self.hostileCase(payload)]))
    let clean = MarkdownSummary.render(GoldenTests.build([Self.hostileCase("plain")]))
    #expect(!Self.acts(page))
    #expect(page.split(separator: "\n").count == clean.split(separator: "\n").count)
    for line in page.split(separator: "\n") {
      let outside = Self.outsideCode(String(line))
      for bad in ["<", "](", "@", "http", "www.", "script", "!"] {
        #expect(!outside.contains(bad), "\(line)")
      }
    }
  }

  /// What of a line of Markdown stands in no code span, by CommonMark's rule of equal runs of backticks.
  private static func outsideCode(_ line: String) -> String {
    var out = ""
    var rest = line[...]
    while let start = rest.firstIndex(of: "`") {
      out += rest[..<start]
      let run = rest[start...].prefix { $0 == "`" }
      var search = rest[run.endIndex...]
      rest = rest[run.endIndex...]
      while let next = search.firstIndex(of: "`") {
        let closing = search[next...].prefix { $0 == "`" }
        search = search[closing.endIndex...]
        if closing.count == run.count {
          rest = search
          break
        }
      }
    }
    return out + rest
  }

  @Test("in CSV: no cell begins a formula, every row has its columns", arguments: payloads)
  func csv(_ payload: String) {
    let summary = GoldenTests.build([Self.hostileCase(payload)])
    for table in CSVSummary.tables(summary) {
      let rows = Self.parse(table.render())
      for row in rows {
        #expect(row.count == table.header.count)
        for cell in row { #expect(!Self.isFormula(cell), "\(cell)") }
      }
      #expect(rows.count == table.rows.count + 1)
    }
    #expect(!Self.acts(CSVSummary.render(summary).filter { $0 != "\r\n" }))
  }

  private static func isFormula(_ cell: String) -> Bool {
    let first = cell.trimmingCharacters(in: .whitespaces).unicodeScalars.first
    return first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  /// A reader of RFC 4180, as strict as a spreadsheet's.
  private static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var quoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let next = scalars.popFirst() {
      if quoted {
        if next == "\"", scalars.first == "\"" {
          cell.unicodeScalars.append("\"")
          scalars.removeFirst()
        } else if next == "\"" {
          quoted = false
        } else {
          cell.unicodeScalars.append(next)
        }
      } else if next == "\"" {
        quoted = true
      } else if next == "," || next == "\r" {
        rows[rows.count - 1].append(cell)
        cell = ""
        if next == "\r" {
          scalars = scalars.dropFirst()
          rows.append([])
        }
      } else {
        cell.unicodeScalars.append(next)
      }
    }
    return rows.dropLast()
  }

  @Test("in JSON: it reads back as the same summary and acts on no terminal", arguments: payloads)
  func json(_ payload: String) throws {
    let summary = GoldenTests.build([Self.hostileCase(payload)])
    let text = try JSONSummary.render(summary)
    #expect(!Self.acts(text))
    #expect(try JSONSummary.read(text) == summary)
  }

  @Test("no reporter's identifier or address is in any summary")
  func pseudonyms() throws {
    var cases = SampleCases.all
    cases.append(
      contentsOf: (0..<5).map {
        SampleCases.make(50 + $0, .counterfeit, .noViolation, days: 1, reporter: "secret-person")
      })
    let summary = GoldenTests.build(cases)
    #expect(summary.reporters.unfounded.count == 2)
    let page = TextSummary.render(summary) + MarkdownSummary.render(summary) + HTMLSummary.render(summary)
    for text in [page, try JSONSummary.render(summary), CSVSummary.render(summary)] {
      #expect(!text.contains("secret-person") && !text.contains("example.org") && !text.contains("u-9"))
      #expect(text.contains("reporter-"))
    }
    let seller = Explanation.renderForSeller(SampleCases.explained)
    #expect(!seller.contains("replica-wording") && !seller.contains("2.1") && !seller.contains("0.9"))
  }
}
