import Testing

@testable import Assessment

@Suite("Contact details are found in any writing")
struct ContactDetailsTests {
  @Test(
    "Addresses, numbers and messengers outside the marketplace hit",
    arguments: [
      ("mail me: retrotone [at] example [dot] com before buying", true),
      ("t e l e g a @chairpro_export", true),
      ("w h a t s a p p plus eight six one three eight 0000 four two one", true),
      ("add our wechat jinhuastitch88", true),
      ("cheaper on lumiere-factory . test / sale", true), ("WhatsApp 06 39 98 12 34", true),
      ("微信号：abc12345", true),
      ("call +1 202 555 0100", true), ("screen shows WhatsApp and Maps icons", false),
      ("see https://m.example/help", false),
      ("size 10 x 20 x 30 cm, 12345678", false), ("no contact here", false),
      ("help@support.m.example", false),
    ])
  func texts(_ row: (String, Bool)) throws {
    let listing = Fixture.listing("Guitar amp") { $0.description = row.0 }
    #expect((try Fixture.ask(ContactDetails(), listing).answer == .hit) == row.1)
  }

  @Test("What buyers write in reviews is no contact of the seller's")
  func reviews() throws {
    let listing = Fixture.listing("Guitar amp") { $0.reviews = ["write to me@example.com"] }
    #expect(try Fixture.ask(ContactDetails(), listing).answer == .miss)
  }
}
