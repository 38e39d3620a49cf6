import CaseModel
import Listings
import Testing

/// The same facts in several syntaxes.
private let jsonLD = """
  <html lang=en><title>Blue kettle | Shop</title><script type="application/ld+json">
  /* from the shop */ {"@context":"https://schema.org","@graph":[{"@type":"WebPage","mainEntity":{"@id":"#p"}},
  {"@type":["Product"],"@id":"#p","name":"Blue kettle","brand":{"@id":"#b"},"sku":"K-1","gtin13":"4006381333931",
  "description":"Boils <b>fast</b> &amp; quiet","offers":{"@type":"Offer","price":"39.90","priceCurrency":"EUR",
  "availability":"https://schema.org/InStock","seller":{"@type":"Organization","name":"Kettle House"},},
  "aggregateRating":{"ratingValue":4.5,"reviewCount":12},"review":[{"@type":"Review","reviewBody":"Nice"}],},
  {"@type":"Brand","@id":"#b","name":"Boilo"},]}</script><h1>Blue kettle</h1>
  """

private let microdata = """
  <html lang=en><title>Blue kettle | Shop</title><div itemscope itemtype="http://schema.org/Product" itemref="more">
  <h1 itemprop="name">Blue kettle</h1><span itemprop="brand" itemscope itemtype="http://schema.org/Brand">
  <span itemprop="name">Boilo</span></span><meta itemprop="sku" content="K-1"><meta itemprop="gtin13" content="4006381333931">
  <div itemprop="description">Boils <b>fast</b> &amp; quiet</div>
  <div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="39.90">
  <meta itemprop="priceCurrency" content="EUR"><link itemprop="availability" href="http://schema.org/InStock">
  <span itemprop="seller" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Kettle House</span></span></div></div>
  <div id="more"><div itemprop="aggregateRating" itemscope itemtype="http://schema.org/AggregateRating">
  <meta itemprop="ratingValue" content="4.5"><meta itemprop="reviewCount" content="12"></div>
  <div itemprop="review" itemscope itemtype="http://schema.org/Review"><p itemprop="reviewBody">Nice</p></div></div>
  """

private let rdfa = """
  <html lang=en><title>Blue kettle | Shop</title><div vocab="http://schema.org/" typeof="Product"><h1 property="name">Blue kettle</h1>
  <span property="brand" typeof="Brand"><span property="name">Boilo</span></span><meta property="sku" content="K-1">
  <meta property="gtin13" content="4006381333931"><div property="description">Boils <b>fast</b> &amp; quiet</div>
  <div property="offers" typeof="Offer"><meta property="price" content="39.90"><meta property="priceCurrency" content="EUR">
  <link property="availability" href="http://schema.org/InStock">
  <span property="seller" typeof="Organization"><span property="name">Kettle House</span></span></div>
  <div property="aggregateRating" typeof="AggregateRating"><meta property="ratingValue" content="4.5">
  <meta property="reviewCount" content="12"></div>
  <div property="review" typeof="Review"><p property="reviewBody">Nice</p></div></div>
  """

@Suite("Structured data")
struct SyntaxTests {
  @Test("gives the same listing in JSON-LD, microdata and RDFa", arguments: [jsonLD, microdata, rdfa])
  func same(_ html: String) {
    let result = ListingReader(profiles: []).read(Pages.page(html))
    #expect(result.verdict == .listing)
    let listing = result.listing
    #expect(listing.title == "Blue kettle")
    #expect(listing.brand == "Boilo")
    #expect(listing.price == "39.90")
    #expect(listing.currency == "EUR")
    #expect(listing.sku == "K-1")
    #expect(listing.gtin == "4006381333931")
    #expect(listing.availability == "InStock")
    #expect(listing.seller?.name == "Kettle House")
    #expect(listing.description == "Boils fast & quiet")
    #expect(listing.rating == 4.5)
    #expect(listing.reviewCount == 12)
    #expect(listing.reviews == ["Nice"])
    #expect(listing.language == "en")
    #expect(listing.complete)
    #expect(listing.sources["price"] != nil)
  }

  @Test("is the same listing to the last field")
  func equal() {
    let listings = [jsonLD, microdata, rdfa].map { html in
      var listing = ListingReader(profiles: []).read(Pages.page(html)).listing
      listing.sources = [:]
      listing.contradictions = []
      return listing
    }
    #expect(listings[0] == listings[1] && listings[1] == listings[2])
  }

  @Test("with variants gives each its price")
  func variants() {
    let html = """
      <script type='application/ld+json'>{"@type":"ProductGroup","name":"Shirt","hasVariant":[
      {"@type":"Product","name":"Shirt S","sku":"S","offers":{"price":"10","priceCurrency":"USD"}},
      {"@type":"Product","name":"Shirt L","sku":"L","offers":{"price":12.5,"priceCurrency":"USD"}}]}</script><h1>Shirt</h1>
      """
    let listing = ListingReader(profiles: []).read(Pages.page(html)).listing
    #expect(listing.price == "10")
    #expect(listing.priceHigh == "12.50")
    #expect(listing.variants.map(\.name) == ["Shirt S", "Shirt L"])
    #expect(listing.variants.map(\.price) == ["10", "12.50"])
  }

  @Test(
    "broken in the ways of the wild is still read",
    arguments: [
      "{\"@type\":\"Product\",\"name\":\"A \\x41 line\nbreak\",\"offers\":{\"price\":5}}}",
      "<![CDATA[{'@type':'Product',name:'A A line break',offers:{price:5,},}]]>",
      "// comment\n{\"@type\":\"http://schema.org/Product\",\"name\":\"A A line break\",\"offers\":[{\"price\":\"5.00\"}]",
    ])
  func broken(_ json: String) {
    let html = "<h1>A A line break</h1><script type=\"application/ld+json\">\(json)</script>"
    let listing = ListingReader(profiles: []).read(Pages.page(html)).listing
    #expect(listing.title == "A A line break")
    #expect(listing.price == "5")
  }

  @Test("of other products on the page is not the listing")
  func others() {
    let html = """
      <h1>Main thing</h1><script type="application/ld+json">[{"@type":"Product","name":"Other","offers":{"price":1}},
      {"@type":"Product","name":"Main thing","offers":{"price":7,"priceCurrency":"EUR"},
      "isRelatedTo":[{"@type":"Product","name":"Third","offers":{"price":2}}]}]</script>
      """
    #expect(ListingReader(profiles: []).read(Pages.page(html)).listing.price == "7")
  }

  @Test("that contradicts the page is noted")
  func contradiction() {
    let html = """
      <meta property="product:price:amount" content="9.00"><h1>Cup</h1>
      <script type="application/ld+json">{"@type":"Product","name":"Cup","offers":{"price":7,"priceCurrency":"EUR"}}</script>
      """
    let listing = ListingReader(profiles: []).read(Pages.page(html)).listing
    #expect(listing.price == "7")
    let noted = listing.contradictions.first { $0.field == "price" }
    #expect(noted?.believed == "7" && noted?.other == "9")
    #expect(noted?.why == "json-ld offers.price is believed before meta product:price:amount")
  }

  @Test("in a statistics call for the product on view names its price")
  func statistics() {
    let html = """
      <h1>Blue kettle</h1><script>dataLayer.push({'event':'pdp','ecommerce':{'currencyCode':'EUR','detail':{'products':[
      {'name':'Blue kettle','id':'K-1','price':'39.90','brand':'Boilo'}]}}});</script><p>From a kitchen near you.</p>
      """
    let listing = ListingReader(profiles: []).read(Pages.page(html)).listing
    #expect(listing.price == "39.90")
    #expect(listing.currency == "EUR")
    #expect(listing.brand == "Boilo")
  }

  @Test("of state beside the title names the brand, as the title spells it")
  func stateBrand() {
    let html = """
      <title>TP-Link C200 camera | Shop</title><h1>TP-Link C200 camera</h1>
      <script>window.__s={"page":{"other":{"a":[1,{"b":2}]},"product":{"name":"TP-Link C200 camera","brand":"TP LINK","tags":"one, two, three, four, five"}},
      "recommendations":[{"name":"Another camera of another maker","brand":"Other"},{"name":"A third camera","brand":"Third"},
      {"name":"A fourth camera of yet another maker, for outside","brand":"Fourth"},{"name":"A fifth camera, the last of those that others bought as well","brand":"Fifth"},"\(0) padding \(0)"]}</script>
      """
    #expect(ListingReader(profiles: []).read(Pages.page(html)).listing.brand == "TP-Link")
  }

  @Test(
    "of a brand that is only the shop's own name is none, unless the page says more",
    arguments: [
      ("<a href='/'>Acme Online-Shop</a><h1>Blue kettle</h1>", nil),
      ("<a href='/'><img alt='ACME'></a><h1>Blue kettle</h1>", nil),
      ("<meta property='og:site_name' content='Acme.com'><h1>Blue kettle</h1>", nil),
      ("<a href='/'>Acme</a><h1>Acme blue kettle</h1>", "Acme"),
      (
        "<a href='/'>Acme</a><h1>Blue kettle</h1><table><tr><td>Brand<td>Acme<tr><td>Colour<td>Blue</table>",
        "Acme"
      ),
      ("<a href='/'>Kettle World</a><h1>Blue kettle</h1>", "Acme"),
    ])
  func shopBrand(_ row: (page: String, brand: String?)) {
    let html = """
      \(row.page)<script type="application/ld+json">{"@type":"Product","name":"Blue kettle","brand":{"@type":"Brand","name":"Acme"},
      "offers":{"price":7,"priceCurrency":"EUR"}}</script>
      """
    #expect(ListingReader(profiles: []).read(Pages.page(html)).listing.brand == row.brand)
  }

  @Test(
    "is helped out by a category that bears the maker's name before a title in other letters",
    arguments: [
      ("Panasonic 國際牌", "PANASONIC 不鏽鋼電鍋 六人份", "Panasonic 國際牌"),
      ("Panasonic", "Panasonic 不鏽鋼電鍋", "Panasonic"),
      ("LED 燈泡與燈具配件", "LED 燈泡", nil), ("Lamps", "Lamps with clamp", nil), ("家電", "Panasonic 電鍋", nil),
    ])
  func crumbBrand(_ row: (crumb: String, title: String, brand: String?)) {
    let html = """
      <div class=breadcrumb><a href=/>首頁</a> &gt; <a href=/c/1>廚房</a> &gt; <a href=/c/2>\(row.crumb)</a></div><h1>\(row.title)</h1>
      <script type="application/ld+json">{"@type":"Product","name":"\(row.title)","offers":{"price":700,"priceCurrency":"TWD"}}</script>
      """
    #expect(ListingReader(profiles: []).read(Pages.page(html)).listing.brand == row.brand)
  }

  @Test("and lines that name reviewers are reviews under any heading")
  func bylines() {
    let html = """
      <h1>Bluetooth box</h1><b>Specs</b><table><tr><td>Colour<td>Black</table>
      <b>What they said here</b><dl><dt>R***o (1/5)<dd>the logo says JBI<dt>A***a (5/5)<dd>fast</dl>
      """
    let listing = ListingReader(profiles: []).read(Pages.page(html)).listing
    #expect(listing.reviews == ["the logo says JBI", "fast"])
    #expect(listing.attributes == [.init(name: "Colour", value: "Black")])
  }

  @Test("and a seller's own words for an option are kept")
  func optionWords() {
    let profile = MarketplaceProfile(
      id: "m", name: "M", hosts: ["shop.example"],
      states: [
        .init(
          id: "s", find: "window.s",
          fields: [
            "title": ["t"], "variants": ["skus"], "variants.name": ["attr"], "variants.option_ids": ["ids"],
            "variants.price": ["p"], "options": ["o"], "options.id": ["id"], "options.name": ["n"],
          ])
      ])
    let html = """
      <script>window.s = {"t":"Bag","o":[{"id":1,"n":"Black"}],"skus":[{"ids":"1","attr":"14:1#real picture has the logo, ask","p":"3"}]}</script>
      """
    let listing = ListingReader(profiles: [profile]).read(Pages.page(html)).listing
    #expect(listing.variants.map(\.name) == ["Black"])
    #expect(listing.state == ["real picture has the logo, ask"])
  }
}
