import CaseModel
import Testing

@testable import Fetch

@Suite("The address parser")
struct CurlAddressParserTests {
  @Test(
    "Brings one address to one form",
    arguments: [
      ("https://Example.COM", "https://example.com/"),
      ("HTTPS://example.com:443/a?b=c#d", "https://example.com/a?b=c"),
      ("http://example.com:80/", "http://example.com/"),
      ("http://example.com./x", "http://example.com/x"),
      ("  https://example.com/a/../b \n", "https://example.com/b"),
      ("https://bücher.example/", "https://xn--bcher-kva.example/"),
      ("https://example.com/é", "https://example.com/%c3%a9"),
      ("http://134744072/", "http://8.8.8.8/"),
      ("http://0x08080808/", "http://8.8.8.8/"),
      ("http://010.8.8.8/", "http://8.8.8.8/"),
      ("http://8.8.2056/", "http://8.8.8.8/"),
      ("http://8.8.8.8./", "http://8.8.8.8/"),
      ("http://8.8.8%2e8/", "http://8.8.8.8/"),
      ("http://user:secret@example.com/", "http://example.com/"),
      ("https://example.com?x", "https://example.com/?x"),
      ("https://[2606:4700:0:0::1111]/", "https://[2606:4700::1111]/"),
    ])
  func normal(text: String, url: String) throws {
    let address = try CurlAddressParser().parse(text)
    #expect(address.url.lowercased() == url)
    #expect(
      try CurlAddressParser().parse(address.url)
        == {
          var a = address
          a.hasUserInfo = false
          return a
        }())
  }

  @Test("Says that there was a user name")
  func userInfo() throws {
    #expect(try CurlAddressParser().parse("http://a@example.com/").hasUserInfo)
    #expect(try CurlAddressParser().parse("http://aliexpress.com@evil.example/").host == "evil.example")
    #expect(try !CurlAddressParser().parse("http://example.com/@a").hasUserInfo)
  }

  @Test(
    "Says what is wrong with an address",
    arguments: [
      ("", "url-syntax"), ("   ", "url-syntax"), ("http://", "url-syntax"), ("http://a b/", "url-syntax"),
      ("http://exa\u{0}mple.com/", "url-syntax"), ("http://example.com/\u{7f}", "url-syntax"),
      ("http://[::1/", "url-syntax"), ("ftp://example.com/", "url-scheme"),
      ("file:///etc/passwd", "url-scheme"),
      ("javascript:alert(1)", "url-scheme"), ("gopher://example.com/", "url-scheme"),
      ("example.com/a", "url-scheme"), ("data:text/html,x", "url-scheme"),
      ("http://example.com:99999/", "url-port"), ("http://example.com:8080/", "url-port"),
      ("http://example.com:22/", "url-port"), ("https://example.com:0/", "url-port"),
      ("http://127.0.0.1/", "url-blocked"), ("http://127.1/", "url-blocked"),
      ("http://2130706433/", "url-blocked"),
      ("http://0x7f.1/", "url-blocked"), ("http://0177.1/", "url-blocked"),
      ("http://127.0.0.1./", "url-blocked"),
      ("http://127.0.0%2e1/", "url-blocked"), ("http://%31%32%37.0.0.1/", "url-blocked"),
      ("http://0x7f%2e1/", "url-blocked"), ("http://①②⑦.⓪.⓪.①/", "url-blocked"),
      ("http://127。0。0。1/", "url-blocked"),
      ("http://[::1]/", "url-blocked"), ("http://[::ffff:127.0.0.1]/", "url-blocked"),
      ("http://[64:ff9b::7f00:1]/", "url-blocked"), ("http://[2002:7f00:1::]/", "url-blocked"),
      ("http://[fe80::1%25eth0]/", "url-blocked"), ("http://localhost/", "url-blocked"),
      ("http://LocalHost./", "url-blocked"), ("http://x.localhost/", "url-blocked"),
      ("http://metadata.google.internal/", "url-blocked"),
      ("http://user@169.254.169.254/latest", "url-blocked"),
      ("http://0/", "url-blocked"), ("https://ｌｏｃａｌｈｏｓｔ/", "url-blocked"),
    ])
  func wrong(text: String, code: String) {
    do {
      let address = try CurlAddressParser().parse(text)
      Issue.record("\(text) was taken as \(address)")
    } catch {
      #expect(error.code == code, "\(text): \(error)")
    }
  }

  @Test("An address that grows too long by being written out is refused, and what is taken is taken again")
  func grows() throws {
    let parser = CurlAddressParser()
    for count in [500, 900, 1_000, 4_000] {
      let text = "https://shop.example/?a=" + String(repeating: "\u{FFFD}", count: count)
      guard let first = try? parser.parse(text) else {
        #expect(count > 850)
        continue
      }
      #expect(try parser.parse(first.url).url == first.url)
    }
  }

  @Test("A very long address is refused")
  func long() {
    #expect(throws: DocketError.self) {
      try CurlAddressParser().parse("https://example.com/" + String(repeating: "a", count: 9000))
    }
  }

  @Test(
    "Resolves what a redirect names",
    arguments: [
      ("/b", "https://example.com/b"), ("//other.example/x", "https://other.example/x"),
      ("?q=1", "https://example.com/a/b?q=1"),
      ("c", "https://example.com/a/c"), ("https://other.example/a b", "https://other.example/a%20b"),
    ])
  func relative(location: String, url: String) throws {
    #expect(try CurlAddressParser().dissect(location, relativeTo: "https://example.com/a/b").url == url)
  }
}
