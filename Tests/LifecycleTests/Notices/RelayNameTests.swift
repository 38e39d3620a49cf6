import CaseModel
import Testing

@testable import Lifecycle

@Suite("A relay's address belongs to one party alone")
struct RelayNameTests {
  @Test(
    "What an address may hold stays as it is",
    arguments: ["s-7", "Store_7", "shop.example", "100500123", "a-b.c"])
  func safe(id: String) { #expect(RelayName.of(id) == id) }

  @Test("Different ids have different names, each of them one that a message can be sent to")
  func apart() {
    let long = String(repeating: "店", count: 60)
    let ids = [
      "markt.example/seller/店铺一", "markt.example/seller/店铺二", "a_b", "a-b", "a/b", "a b", "a.b", "a..b", ".a",
      "a.",
      "-a", "a=2Fb", "a=2F", "a/", "", "=", "==", "ä", "a\u{308}", long + "一", long + "二",
      String(repeating: "a", count: 100), String(repeating: "a", count: 101), "a\r\nb", "a@b", "a,b",
    ]
    let names = ids.map { RelayName.of($0) }
    // Swift takes texts for equal that Unicode takes for equal: then they are one id.
    #expect(Set(names).count == Set(ids.map { Array($0.utf8) }).count)
    for name in names {
      #expect(name.utf8.count <= 48)
      #expect(MailMessage.isAddress("seller+\(name)@relay.marketplace.example"), "\(name)")
    }
  }

  @Test("Two shops of one marketplace get their own mail")
  func shops() throws {
    let engine = LifeEngine(rules: Scenario.rules)
    let addresses = try ["店铺一", "店铺二"].map { shop in
      var value = try ScenarioPlay.complaint(.object(["bucket": "review"]), start: DecidedCase.start)
      value.listing?.seller = .init(name: shop)
      let event = LifeEvent(
        "ask-seller", at: DecidedCase.start, actor: Party(role: .moderator, id: "ann"),
        body: .object(["reason": "Please answer"]))
      return try engine.apply(event, to: value, now: DecidedCase.start).get().notices.first?.address
    }
    #expect(addresses[0] != nil && addresses[0] != addresses[1])
  }
}
