import CaseModel
import Foundation
import Listings
import Testing

/// Which part of a page is the listing: every other part bears the word `zzforeign` and must reach no field.
@Suite("Only the listing's own parts are read")
struct SectionsTests {
  private static let foreign = """
    <h3><a href="/item/8">zzforeign sofa</a></h3><p>zzforeign replica 1:1, contact zzforeign on WhatsApp</p><span class="price">$1.11</span>
    <img src="zzforeign.jpg" alt="zzforeign bag"><a href="/item/9">zzforeign lamp</a>
    """

  static let parts: [(String, String)] = [
    ("navigation", "<nav><ul><li><a href=/a>zzforeign A</a><li><a href=/b>zzforeign B</a></ul></nav>"),
    ("a menu by its class", "<div class='main-menu'>\(foreign)</div>"),
    ("footer", "<footer>\(foreign)</footer>"),
    ("footer by its id", "<div id='site-footer'>\(foreign)</div>"),
    (
      "cookie banner",
      "<div id='cookie-consent'><p>We use cookies, says zzforeign</p><button>Accept zzforeign</button></div>"
    ),
    ("OneTrust's banner", "<div id='onetrust-banner-sdk'>\(foreign)</div>"),
    ("recommendations by class", "<div class='recommended-products'>\(foreign)</div>"),
    ("related products", "<section id='related-products'>\(foreign)</section>"),
    (
      "customers also bought",
      "<section><h2>Customers who bought this item also bought</h2>\(foreign)</section>"
    ),
    ("you may also like", "<div><h2>You may also like</h2><div>\(foreign)</div></div>"),
    ("the same in German", "<div><h2>Kunden kauften auch</h2><div>\(foreign)</div></div>"),
    ("the same in Spanish", "<div><h2>También te puede interesar</h2><div>\(foreign)</div></div>"),
    ("the same in Russian", "<div><h2>С этим товаром покупают</h2><div>\(foreign)</div></div>"),
    ("the same in Chinese", "<div><h2>猜你喜欢</h2><div>\(foreign)</div></div>"),
    ("recently viewed", "<div><h3>Recently viewed items</h3><div>\(foreign)</div></div>"),
    ("ads", "<div class='sponsored-ads'>\(foreign)</div><ins class='adsbygoogle'>zzforeign</ins>"),
    (
      "sponsored products", "<div><h2>Sponsored products related to this item</h2><div>\(foreign)</div></div>"
    ),
    (
      "other sellers' offers",
      "<div id='other-sellers'><h3>Other sellers on this marketplace</h3>\(foreign)</div>"
    ),
    (
      "share buttons",
      "<div class='social-share'><a href='https://wa.me/?text=zzforeign'>zzforeign WhatsApp</a><a>zzforeign Telegram</a></div>"
    ),
    ("newsletter", "<div class='newsletter'><p>zzforeign signs you up</p></div>"),
    ("a template", "<template>\(foreign)</template>"),
    ("a script", "<script>var text = 'zzforeign'; document.write('<p>zzforeign</p>');</script>"),
    ("a style", "<style>.zzforeign{content:'zzforeign'}</style>"),
  ]

  private static func page(_ part: String, last: Bool) -> String {
    """
    <html lang=en><title>Desk lamp</title><body>\(last ? "" : part)
    <main><div class=product><h1>Desk lamp</h1><img src=lamp.jpg alt="Desk lamp on a desk"><span class=price>$21.50</span>
    <button>Add to cart</button><h2>Product description</h2><div><p>A lamp for the desk, with a clamp.</p></div>
    <table><tr><td>Material<td>Steel<tr><td>Colour<td>Black</table></div></main>\(last ? part : "")</body></html>
    """
  }

  @Test("not of another", arguments: parts)
  func foreignPart(_ row: (name: String, html: String)) throws {
    for last in [false, true] {
      var listing = ListingReader(profiles: []).read(Pages.page(Self.page(row.html, last: last))).listing
      listing.contradictions = []
      let text = String(decoding: try JSONEncoder().encode(listing), as: UTF8.self)
      #expect(!text.contains("zzforeign"), "\(last ? "behind" : "in front"): \(text)")
      #expect(listing.title == "Desk lamp" && listing.price == "21.50" && listing.currency == "USD")
      #expect(listing.description?.contains("with a clamp") == true)
      #expect(listing.attributes.contains(.init(name: "Material", value: "Steel")))
    }
  }

  @Test("and told apart by name: reviews, questions, description, pictures' texts, state")
  func apart() {
    let html = """
      <html lang=en><title>Desk lamp</title><meta name=keywords content="wordstate one, wordstate two"><h1>Desk lamp</h1>
      <div class=product><img src=a.jpg alt="wordpicture of the lamp"><span class=price>$21.50</span><button>Add to cart</button>
      <h2>Product description</h2><div><p>worddescription by the seller</p></div></div>
      <h2>Customer reviews</h2><div class=review><p class=review-text>wordreview it broke</p></div>
      <h2>Questions &amp; answers</h2><div class=question><p>wordquestion is it real?</p></div>
      """
    let listing = ListingReader(profiles: []).read(Pages.page(html)).listing
    #expect(listing.reviews.contains { $0.contains("wordreview") })
    #expect(listing.questions.contains { $0.contains("wordquestion") })
    #expect(listing.description?.contains("worddescription") == true)
    #expect(listing.imageTexts.contains { $0.contains("wordpicture") })
    #expect(listing.state.contains { $0.contains("wordstate") })
    #expect(
      listing.description?.contains("wordreview") == false
        && listing.description?.contains("wordquestion") == false)
    #expect(!listing.reviews.contains { $0.contains("worddescription") || $0.contains("wordquestion") })
  }

  @Test("and every one of them says where it came from")
  func sources() throws {
    let html = """
      <html lang=en><title>Desk lamp</title><meta name=keywords content="lamp"><script type="application/ld+json">
      {"@type":"Product","name":"Desk lamp","brand":"Boilo","sku":"K-1","mpn":"M-1","gtin13":"4006381333931","image":["a.jpg"],"category":"Lights > Desk",
      "additionalProperty":[{"name":"Material","value":"Steel"}],"itemCondition":"NewCondition","description":"A lamp.","review":{"reviewBody":"Fine"},
      "aggregateRating":{"ratingValue":4,"reviewCount":3},"offers":[{"name":"S","price":7,"priceCurrency":"EUR","availability":"InStock","seller":{"name":"Shop"}},
      {"name":"L","price":9,"priceCurrency":"EUR"}]}</script><h1>Desk lamp</h1><img src=b.jpg alt="A desk lamp">
      """
    let listing = ListingReader(profiles: []).read(Pages.page(html)).listing
    let fields = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(listing)).members ?? []
    let given = fields.filter { $0.value.array?.isEmpty != true }.map(\.name)
    #expect(given.count > 18)
    for field in given where !["complete", "sources", "contradictions"].contains(field) {
      #expect(
        listing.sources.keys.contains { $0 == field || $0.hasPrefix(field + ".") },
        "\(field) comes from nowhere")
    }
  }
}
