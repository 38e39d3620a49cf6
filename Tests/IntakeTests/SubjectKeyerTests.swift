import CaseModel
import Testing

@testable import Intake

@Suite("Subject keys")
struct SubjectKeyerTests {
  static let market = MarketplaceProfile(
    id: "aliexpress", name: "AliExpress", hosts: ["aliexpress.com", "aliexpress.us", "aliexpress.ru"],
    itemPaths: ["/item/{item}.html", "/i/{item}.html", "/item/{slug}/{item}.html", "/item/{item}"],
    itemQuery: ["itemId"],
    storePaths: ["/store/{store}", "/store/{store}/*"], keepQuery: ["SearchText"])
  static let keyer = SubjectKeyer(profiles: [market], parser: PlainParser())

  private func key(_ url: String, _ kind: Subject.Kind? = nil) throws -> String {
    try Self.keyer.subject(for: url, kind: kind).key
  }

  @Test(
    "all addresses of one item are one key",
    arguments: [
      "https://www.aliexpress.com/item/100500123.html", "https://aliexpress.com/i/100500123.html",
      "http://m.aliexpress.com/item/100500123.html?spm=a2g0o.1",
      "https://es.aliexpress.com/item/100500123.html#reviews",
      "https://ru.aliexpress.com/item/Some-Thing/100500123.html",
      "https://pt.m.aliexpress.com/item/100500123.html",
      "https://aliexpress.ru/item/100500123.html?sku_id=1", "https://www.aliexpress.us/item/100500123.html/",
      "HTTPS://WWW.AliExpress.COM:443/item/100500123.html",
      "https://www.aliexpress.com//item//100500123.html",
      "https://www.aliexpress.com./item/100500123.html", "https://www.aliexpress.com/item/10050012%33.html",
      "https://www.aliexpress.com/item/100500123", "https://www.aliexpress.com/p/detail?itemId=100500123",
      "https://www.aliexpress.com/x/%2e%2e/item/100500123.html",
      "https://www.aliexpress.com/Item/100500123.HTML",
    ])
  func oneItem(url: String) throws {
    let subject = try Self.keyer.subject(for: url, kind: nil)
    #expect(subject.key == "aliexpress.com/item/100500123")
    #expect(subject.kind == .listing)
  }

  @Test(
    "addresses that may be other pages stay other keys",
    arguments: [
      ("https://www.aliexpress.com/item/100500124.html", "aliexpress.com/item/100500124"),
      ("https://notaliexpress.com/item/100500123.html", "notaliexpress.com/item/100500123.html"),
      (
        "https://aliexpress.com.evil.example/item/100500123.html",
        "aliexpress.com.evil.example/item/100500123.html"
      ),
      ("https://aliexpress.com:8443/item/100500123.html", "aliexpress.com:8443/item/100500123.html"),
      (
        "https://www.aliexpress.com/wholesale?SearchText=a+b&page=2",
        "aliexpress.com/wholesale?SearchText=a%20b"
      ),
      ("https://best.aliexpress.com/sale", "best.aliexpress.com/sale"),
      ("https://fr.aliexpress.com/", "aliexpress.com"),
    ])
  func others(url: String, expected: String) throws { #expect(try key(url) == expected) }

  @Test(
    "elsewhere host, path and the query without tracking are the key",
    arguments: [
      ("http://www.shop.example/p/1/", "shop.example/p/1"),
      ("https://m.shop.example:443/p/1", "shop.example/p/1"),
      ("https://shop.example:8080/p/1", "shop.example:8080/p/1"), ("https://shop.example", "shop.example"),
      ("https://shop.example/p?b=2&a=1&utm_source=x&gclid=y&fbclid=z", "shop.example/p?a=1&b=2"),
      ("https://shop.example/product.php?id=5&ref=mail&lang=en", "shop.example/product.php?id=5&lang=en"),
      ("https://shop.example/product.php?ref=AB12", "shop.example/product.php?ref=AB12"),
      (
        "https://shop.example/p/1?ref=mail&_ga=1.2&mc_cid=3&yclid=4&msclkid=5&pvid=6&sk=7&tt=8",
        "shop.example/p/1"
      ),
      ("https://shop.example/%7euser/%c3%a9?q=%2f", "shop.example/~user/%C3%A9?q=%2F"),
      ("https://shop.example/é", "shop.example/%C3%A9"),
      ("https://shop.example/a?x=1&x=1&&", "shop.example/a?x=1&x=1"),
      ("https://shop.example/A?flag", "shop.example/A?flag"), ("https://www.com/x", "www.com/x"),
      ("https://shop.example/100%", "shop.example/100%"),
      ("https://shop.example/p?a=%", "shop.example/p?a=%"),
    ])
  func plain(url: String, expected: String) throws { #expect(try key(url) == expected) }

  @Test("a store is one, said or seen")
  func stores() throws {
    let seen = try Self.keyer.subject(for: "https://www.aliexpress.com/store/1102?spm=x", kind: nil)
    #expect(
      seen
        == Subject(
          kind: .store, key: "aliexpress.com/store/1102", url: "https://www.aliexpress.com/store/1102?spm=x"))
    #expect(
      try key("https://m.aliexpress.com/store/1102/pages/all.html", .store) == "aliexpress.com/store/1102")
    let said = try Self.keyer.subject(for: "https://shop.example/s/7", kind: .store)
    #expect(said.kind == .store)
    let listing = CaseIdentity.caseID(
      subject: Subject(kind: .listing, key: said.key, url: ""), category: .counterfeit)
    #expect(CaseIdentity.caseID(subject: said, category: .counterfeit) != listing)
  }

  @Test("a user name in an address is refused, and what the parser refuses stays refused")
  func refused() {
    #expect(throws: DocketError.self) { try key("https://aliexpress.com@evil.example/item/1.html") }
    #expect(throws: DocketError.self) { try key("ftp://shop.example/") }
    #expect(throws: DocketError.self) { try key("nonsense") }
  }

  @Test("a case's id is its subject's and category's hash, and nothing else's")
  func caseIDs() throws {
    let subject = try Self.keyer.subject(for: "https://aliexpress.com/item/1.html", kind: nil)
    let id = CaseIdentity.caseID(subject: subject, category: .counterfeit)
    #expect(id.count == 18 && id.hasPrefix("c-"))
    #expect(CaseIdentity.caseID(subject: subject, category: .prohibited) != id)
    let twin = try Self.keyer.subject(for: "http://m.aliexpress.com/i/1.html", kind: nil)
    #expect(CaseIdentity.caseID(subject: twin, category: .counterfeit) == id)
    #expect(CaseIdentity.duplicateID(subject: subject, report: Sample.report("A")) != id)
    #expect(
      CaseIdentity.duplicateID(subject: subject, report: Sample.report("A"))
        != CaseIdentity.duplicateID(subject: subject, report: Sample.report("B")))
  }

  @Test("the same reporter's second complaint is one; strangers' never")
  func complaints() throws {
    let subject = Subject(kind: .listing, key: "k", url: "u")
    func key(_ reporter: Reporter) -> String? {
      CaseIdentity.complaintKey(Sample.report(reporter: reporter), subject: subject)
    }
    #expect(key(Reporter(id: "u", kind: .buyer)) == key(Reporter(id: "u", kind: .buyer, email: "x@y")))
    #expect(key(Reporter(kind: .buyer, email: "X@y")) == key(Reporter(kind: .buyer, email: "x@Y")))
    #expect(key(Reporter(id: "u", kind: .buyer)) != key(Reporter(id: "v", kind: .buyer)))
    #expect(key(Reporter(kind: .anonymous)) == nil)
  }

  @Test("long and hostile addresses take no time and crash nothing")
  func hostile() throws {
    let long = String(repeating: "a-", count: 4_000)
    _ = try key("https://aliexpress.com/item/\(long).html")
    _ = try key("https://aliexpress.com/item/\(String(long.prefix(900))).htm")
    _ = try key("https://shop.example/?" + String(repeating: "&=%", count: 2_000))
    _ = try key("https://shop.example/" + String(repeating: "../", count: 2_000))
  }
}
