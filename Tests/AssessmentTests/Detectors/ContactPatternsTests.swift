import CaseModel
import Testing

@testable import Assessment

@Suite("Each kind of contact is known by its own expressions")
struct ContactPatternsTests {
  /// The kinds that the shipped expressions find in a text.
  private func kinds(_ text: String) throws -> Set<ContactPatterns.Kind> {
    let pack = try Fixture.shared.get()
    let listing = Fixture.listing("Plain goods") { $0.description = text }
    let hits = Examination(Fixture.input(listing), listing, pack).hits
    return Set(hits.compactMap { pack.contactPatterns[$0.pattern] })
  }

  @Test("Every expression compiles by itself")
  func compile() {
    for (kind, expression) in ContactPatterns.all {
      #expect(PatternDatabase.complaint(about: Pattern(expression: expression)) == nil, "\(kind)")
    }
    #expect(Set(ContactPatterns.all.map(\.kind)) == Set(ContactPatterns.Kind.allCases))
  }

  @Test(
    "Each kind in several writings",
    arguments: [
      ("write me@shop-one.example.com", ContactPatterns.Kind.email), ("a.b+c@xy.co", .email),
      ("+44 (20) 7946-0958", .phone), ("Тел.: 8 (916) 123-45-67", .phone), ("电话 13812345678", .phone),
      ("WhatsApp: +34 600 111 222", .handle), ("Telegram @best_seller", .handle), ("微信 shop_2288", .handle),
      ("QQ 123456789", .handle), ("t.me/best_seller", .handle), ("واتساب 0501234567", .handle),
      ("카톡: 010 1234 5678", .handle), ("https://shop.example/deal?x=1", .url), ("visit my-store.shop", .url),
    ])
  func found(_ row: (String, ContactPatterns.Kind)) throws { #expect(try kinds(row.0).contains(row.1)) }

  @Test(
    "Sizes, articles, years and the mere names of messengers are no contact",
    arguments: [
      "10 x 20 x 30 cm", "Model 2024-2025, art. 12345678", "shows WhatsApp notifications", "1.5 kg",
      "USB 3.0",
      "call waiting, 2 lines", "e.g. red, blue", "телефон 128 ГБ", "",
    ])
  func none(_ text: String) throws { #expect(try kinds(text) == []) }
}
