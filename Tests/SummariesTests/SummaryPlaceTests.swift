import Testing

@testable import Summaries

@Suite("Commands name the tree as their reader can")
struct SummaryPlaceTests {
  @Test(
    "a page that is read anywhere names paths from the root on",
    arguments: [
      ("queues", "/srv/docket/queues"), ("./queues", "/srv/docket/queues"), ("/q", "/q"),
      ("../q/", "/srv/docket/../q"),
      (".", "/srv/docket"),
    ])
  func absolute(given: String, wanted: String) {
    let place = SummaryPlace(queues: given, rules: given).absolute(from: "/srv/docket")
    #expect(place == SummaryPlace(queues: wanted, rules: wanted))
    #expect(SummaryPlace(queues: given).absolute(from: "/srv/docket").rules == nil)
  }

  @Test("the page's own command gives its period, zone and rules")
  func summary() {
    var made = GoldenTests.summary
    let place = SummaryPlace(queues: "/srv/q", rules: "/srv/rules")
    #expect(
      place.summary(made).text
        == "docket summary --queues /srv/q --rules /srv/rules --since 2026-11-13T10:00:00Z")
    made.timeZone = "Europe/Berlin"
    made.asOf = made.asOf.adding(seconds: 60)
    #expect(
      place.summary(made).text.hasSuffix("--until 2026-11-20T10:00:00Z --timezone Europe/Berlin"))
  }
}
