import CaseModel
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("A time zone is data, and the same on every machine")
struct ZoneTests {
  let calendars = Scenario.rules.calendars

  @Test(
    "A zone's offset changes in the second of the law",
    arguments: [
      ("Europe/Brussels", "2026-03-29T00:59:59Z", 3600), ("Europe/Brussels", "2026-03-29T01:00:00Z", 7200),
      ("Europe/Brussels", "2026-10-25T00:59:59Z", 7200), ("Europe/Brussels", "2026-10-25T01:00:00Z", 3600),
      ("America/New_York", "2026-03-08T06:59:59Z", -18000),
      ("America/New_York", "2026-03-08T07:00:00Z", -14400),
      ("America/New_York", "2026-11-01T05:59:59Z", -14400),
      ("America/New_York", "2026-11-01T06:00:00Z", -18000),
      ("Asia/Shanghai", "2026-07-01T00:00:00Z", 28800), ("Asia/Kolkata", "2026-07-01T00:00:00Z", 19800),
    ])
  func offsets(zone: String, at: String, offset: Int64) throws {
    #expect(calendars.zones[zone]?.offset(at: try #require(Timestamp(at))) == offset)
  }

  @Test("Midnight comes once a day, and every moment lies in the day that its clock shows")
  func days() throws {
    for zone in calendars.zones.values {
      for day in stride(from: Int64(20_500), through: 20_900, by: 1) {
        let midnight = zone.moment(CivilDate(days: day), second: 0)
        #expect(zone.date(at: midnight) == CivilDate(days: day), "\(zone.name) \(CivilDate(days: day))")
        #expect(zone.date(at: midnight.adding(seconds: -1)) < CivilDate(days: day), "\(zone.name)")
      }
    }
  }

  @Test("South of the equator summer goes over the end of the year")
  func south() {
    let zone = Zone(
      name: "S", offset: 36_000,
      summer: .init(
        offset: 39_600, from: .init(ordinal: 1, weekday: 6, month: 10, second: 57_600),
        to: .init(ordinal: 1, weekday: 6, month: 4, second: 57_600)))
    #expect(Timestamp("2026-01-15T00:00:00Z").map { zone.offset(at: $0) } == 39_600)
    #expect(Timestamp("2026-07-15T00:00:00Z").map { zone.offset(at: $0) } == 36_000)
    #expect(Timestamp("2026-12-31T23:59:59Z").map { zone.offset(at: $0) } == 39_600)
  }

  @Test("Before 1970 seconds and days go on downwards")
  func early() {
    let zone = Zone(name: "W", offset: -18_000)
    #expect(zone.secondOfDay(at: Timestamp(seconds: 0)) == 68_400)
    #expect(zone.date(at: Timestamp(seconds: 0)).description == "1969-12-31")
  }

  private func read(_ yaml: String) throws -> (zone: Zone?, codes: [String]) {
    let node = try YAMLDocument(file: "zones.yaml", text: "z: \(yaml)\n").root
    var problems: [DocketError] = []
    let zone = Zone.read("z", try #require(node["z"]), &problems)
    return (zone, problems.map(\.code))
  }

  @Test(
    "Offsets east and west are read",
    arguments: [
      ("+01:00", 3600), ("-05:00", -18_000), ("+05:30", 19_800), ("+00:00", 0), ("-03:30", -12_600),
    ])
  func offset(text: String, seconds: Int64) throws {
    let read = try read("{offset: \"\(text)\"}")
    #expect(read.zone?.offset == seconds && read.codes == [])
  }

  @Test(
    "What is no offset and no turn is named",
    arguments: [
      ("{offset: \"25\"}", "zone-offset"), ("{offset: [1]}", "rules-type"),
      ("{ofset: \"+01:00\"}", "rules-unknown-key"),
      (
        "{offset: \"+01:00\", summer: {offset: \"+02:00\", from: last sun mar, to: last sun oct 01:00}}",
        "zone-turn"
      ),
      (
        "{offset: \"+01:00\", summer: {offset: \"+02:00\", from: 0 sun mar 01:00, to: 1 sun oct 01:00}}",
        "zone-turn"
      ),
      (
        "{offset: \"+01:00\", summer: {offset: \"+02:00\", from: last day mar 01:00, to: 1 sun oct 01:00}}",
        "zone-turn"
      ),
    ])
  func mistakes(yaml: String, code: String) throws { #expect(try read(yaml).codes == [code]) }
}
