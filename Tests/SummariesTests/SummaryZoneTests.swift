import CaseModel
import Testing

@testable import Summaries

@Suite("A summary's days begin by the clocks of its zone")
struct SummaryZoneTests {
  private func zone(_ name: String) throws -> SummaryZone { try SummaryZone(named: name) }

  @Test(
    "names of the zone database, and UTC in its spellings",
    arguments: ["Europe/Berlin", "America/Sao_Paulo", "Asia/Kolkata", "UTC", "utc", "Z", "gmt", "Etc/UTC"])
  func known(name: String) throws {
    #expect(try zone(name).name == (name.contains("/") && name != "Etc/UTC" ? name : "UTC"))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "Berlin", "Europe/", "../../etc/passwd", "Europe/../Asia", "/etc/localtime", "Europe/Atlantis",
      "CET", "+02:00", "Europe/Ber lin", "Eurоpe/Berlin",
    ])
  func unknown(name: String) {
    #expect(throws: DocketError.self) { try zone(name) }
    #expect(SummaryZone(recorded: name) == .utc)
  }

  @Test("what clocks show leads back to the moment, but where they show it twice or never")
  func back() throws {
    for name in ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"] {
      let zone = try zone(name)
      for day in stride(from: 0, to: 400, by: 3) {
        let moment = SampleCases.moment("2026-01-01T12:00:00Z").adding(seconds: Int64(day) * 86_400)
        #expect(zone.moment(atLocal: zone.local(moment)) == moment, "\(name) \(moment)")
      }
    }
  }

  @Test("an hour shown twice is the first one, and one never shown lies behind the gap")
  func gaps() throws {
    let berlin = try zone("Europe/Berlin")
    #expect(
      berlin.moment(atLocal: SampleCases.moment("2026-10-25T02:30:00Z")).description == "2026-10-25T00:30:00Z"
    )
    let never = berlin.moment(atLocal: SampleCases.moment("2026-03-29T02:30:00Z"))
    #expect(never.description == "2026-03-29T01:30:00Z")
  }
}
