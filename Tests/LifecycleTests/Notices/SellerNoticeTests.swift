import CaseModel
import Testing

@testable import Lifecycle

@Suite("A seller never reads who complained")
struct SellerNoticeTests {
  let engine = LifeEngine(rules: Scenario.rules)
  let start = DecidedCase.start

  private func complaint(_ url: String, key: String? = nil) throws -> Case {
    var value = try ScenarioPlay.complaint(
      .object(["bucket": "violation", "outcome": "confirmed"]), start: start)
    value.subject.url = url
    value.subject.key = key ?? String(url.dropFirst("https://".count))
    value.listing?.seller = nil
    value.reports[0].orderID = "55512345"
    value.reports[0].reporter = Reporter(
      id: "buyer-4711", kind: .buyer, email: "ann.miller@people.example", name: "Ann Miller")
    value.assessment?.signals = [
      Signal(
        rule: "r", category: .counterfeit, weight: 2, field: "reviews",
        excerpt: "ANN MILLER: fake, me@shop.example")
    ]
    return value
  }

  private func asked(_ reason: String, _ value: Case, by actor: Party = Party(role: .moderator, id: "ann"))
    throws -> Notice
  {
    let event = LifeEvent("ask-seller", at: start, actor: actor, body: .object(["reason": .string(reason)]))
    return try #require(try engine.apply(event, to: value, now: start).get().notices.first)
  }

  @Test("Not in the reason, the address, what the page shows, or where the message goes")
  func hidden() throws {
    let value = try complaint("https://shop.example/item/1?share=annmiller@gmail.com&ref=ann.miller&id=55")
    let notice = try asked(
      "Ann Miller (ann.miller@people.example, a.m@gmail.example, order 55512345) says: write to help@marketplace.example",
      value)
    let message = try #require(
      MailMessage(notice, book: engine.rules.notices, policy: engine.rules.policy.mail))
    let text = String(decoding: message.bytes, as: UTF8.self).replacing("=\r\n", with: "").lowercased()
    for part in ["miller", "55512345", "4711", "people.example", "gmail"] {
      #expect(!text.contains(part), "\(part)")
    }
    #expect(notice.fields["url"] == "https://shop.example/item/1?id=55")
    #expect(text.contains("help@marketplace.example") && text.contains("me@shop.example"))
  }

  @Test("Nor by the numbers and names in messengers that they wrote down, or by their report's own id")
  func numbers() throws {
    var value = try complaint("https://shop.example/item/1")
    value.reports[0].id = "WEB-2026-77"
    value.reports[0].description = "Call me: +49 170 5551234, or telegram: ann_m7. Right no. 018123456."
    value.reports[0].rights = Rights(type: .trademark, registration: "018123456")
    let reason =
      "WEB-2026-77: 0170/5551234, telegram: ann_m7, names the mark 018123456; your hotline is 0800 9998877"
    let told = try asked(reason, value).fields["reason"]?.string ?? ""
    #expect(
      told == "[name]: [number], telegram: [account], names the mark 018123456; your hotline is 0800 9998877",
      "\(told)")
  }

  @Test(
    "Of an address stays what names the page",
    arguments: [
      ("https://m.example/item/9?sku=1&x=2#top", "m.example/item/9", "https://m.example/item/9"),
      ("https://m.example/item?id=9&x=2", "m.example/item/9", "https://m.example/item?id=9"),
      ("https://m.example/p?id=9&email=a%40b.example", nil, "https://m.example/p?id=9"),
      ("https://m.example/p?id=9&q=Ann+Miller&c=red", nil, "https://m.example/p?id=9&c=red"),
      ("https://m.example/p?ref=ann", nil, "https://m.example/p"),
      ("https://m.example/p", nil, "https://m.example/p"),
    ])
  func addresses(row: (String, String?, String)) throws {
    #expect(try asked("Please answer", complaint(row.0, key: row.1)).fields["url"] == .string(row.2))
  }

  @Test("What the seller said comes back as it was, so that a guess is not confirmed")
  func guess() throws {
    var value = try complaint("https://shop.example/item/1")
    let ask = LifeEvent(
      "ask-seller", at: start, actor: Party(role: .moderator, id: "bob"),
      body: .object(["reason": "Invoice?"]))
    value = try engine.apply(ask, to: value, now: start).get().value
    let answer = LifeEvent(
      "seller-answer", at: start, actor: Party(role: .seller, id: "s-7"),
      body: .object(["text": "Was it Ann Miller?"]))
    let notices = try engine.apply(answer, to: value, now: start).get().notices
    #expect(notices.first?.fields["text"] == "Was it Ann Miller?")
  }

  @Test("Reporters read the reason and the address as they are")
  func others() throws {
    let url = "https://shop.example/item/1?ref=ann.miller"
    let event = LifeEvent(
      "ask-reporter", at: start, actor: Party(role: .moderator, id: "bob"),
      body: .object(["reason": "Ann Miller, which photo?"]))
    let notice = try #require(try engine.apply(event, to: complaint(url), now: start).get().notices.first)
    #expect(notice.fields["reason"] == "Ann Miller, which photo?" && notice.fields["url"] == .string(url))
  }
}
