import CaseModel
import Listings
import Testing

@Suite("Hostile pages")
struct HostilePageTests {
  private let reader = ListingReader(profiles: [])

  @Test(
    "do not hide text from the reader",
    arguments: [
      "<!-->HIDDEN WORDS", "<div a=\u{0}b>HIDDEN WORDS</div>", "HIDD\u{0}EN WORDS",
      String(repeating: "<div>", count: 300) + "HIDDEN WORDS",
      String(repeating: "<b><i>", count: 5_000) + "HIDDEN WORDS",
      "<!--x--!>HIDDEN WORDS", "5 < 6 HIDDEN WORDS", "<svg><foreignObject>HIDDEN WORDS</foreignObject></svg>",
      "<svg><path d=1>HIDDEN WORDS</p>",
    ])
  func hidden(_ piece: String) {
    let html = "<h1>Thing</h1><h2>Description</h2><div><p>\(piece)</p></div>"
    let listing = reader.read(Pages.page(html)).listing
    #expect(listing.description?.contains("HIDDEN WORDS") == true)
  }

  @Test(
    "are read in bounded time",
    arguments: [
      String(repeating: "<div>", count: 300_000),
      String(repeating: "<b>", count: 200_000) + String(repeating: "</i>", count: 200_000),
      "<p " + String(repeating: "a b c d e ", count: 100_000) + ">",
      "<p " + (0..<60_000).map { "a\($0)=1" }.joined(separator: " ") + ">x",
      String(repeating: "x", count: 12_000_000), String(repeating: "<", count: 1_000_000),
      String(repeating: "<!--", count: 300_000), String(repeating: "<svg>", count: 100_000),
      String(repeating: "<script>", count: 100_000),
      String(repeating: "<h1>a</h1><b>Description</b>", count: 20_000),
      String(repeating: "<table><tr><td>a<td>b", count: 40_000),
      "<script type=application/ld+json>" + String(repeating: "[", count: 500_000),
      String(repeating: "<span class=price>$1</span>", count: 40_000),
      "<script type=application/ld+json>"
        + String(repeating: "{\"@type\":\"Product\",\"name\":\"a\",\"offers\":", count: 20_000),
      String(repeating: "<div itemscope itemtype=Product itemprop=offers>", count: 30_000),
      String(repeating: "<div itemscope itemref='a a a a'><i id=a itemprop=b>", count: 20_000),
      String(repeating: "<a href=/x><img src=y>", count: 40_000),
      String(repeating: "<select><option>A - $1", count: 30_000),
      String(repeating: "&#x110000;&nbsp", count: 100_000),
    ])
  func bounded(_ html: String) {
    let clock = ContinuousClock()
    // A debug build on a busy machine is some twenty times slower than what is shipped.
    let time = clock.measure { _ = reader.read(Pages.page(html)) }
    #expect(time < .seconds(20))
  }
}
