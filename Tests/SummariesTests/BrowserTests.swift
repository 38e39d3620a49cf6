import CaseModel
import Testing

@testable import Summaries

@Suite(
  "A page comes out whole in Chromium, on paper and on a phone",
  .enabled(if: Browser.program != nil, "passed over: there is no Chromium here"))
struct BrowserTests {
  private static func month(_ zone: String = "UTC") throws -> Summary {
    try MadeMonth(seed: 7).summary(
      try SummarySpan.read(since: "30d", timeZone: zone, now: MadeMonth.end))
  }

  private let place = SummaryPlace(
    queues: "/srv/" + String(repeating: "trust-and-safety/", count: 6) + "queues", rules: "/srv/rules")

  @Test("a month is printed on two sheets of A4, and so is one with every section at its fullest")
  func paper() throws {
    let month = try Self.month()
    #expect(try Browser.sheets(HTMLSummary.render(month, place: place)) == 2)
    #expect(try Browser.sheets(HTMLSummary.render(FullestPage.make(from: month), place: place)) == 2)
  }

  @Test("no table of a month is cut at a phone's, a tablet's or a desk's width", arguments: [390, 820, 1440])
  func widths(_ width: Int) throws {
    let html = HTMLSummary.render(try Self.month("Europe/Berlin"), place: place)
    #expect(try Browser.cut(html, width: width) == [])
  }

  @Test("and whatever the names and numbers are, only tables scroll, never the page", arguments: [390, 820])
  func fullest(_ width: Int) throws {
    let html = HTMLSummary.render(FullestPage.make(from: try Self.month()), place: place)
    #expect(try !Browser.cut(html, width: width).contains("page"))
  }
}
