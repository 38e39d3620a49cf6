import Testing

/// One product in the ways of the wild.
enum WildMarkup {
  /// One way to write a kettle of 39.90 EUR.
  struct Way: CustomTestStringConvertible, Sendable {
    let name: String
    let html: String
    var testDescription: String { name }
    init(_ name: String, _ html: String) {
      self.name = name
      self.html = html
    }
    init(_ name: String, json: String) {
      self.init(name, "<h1>Blue kettle</h1><script type=\"application/ld+json\">\(json)</script>")
    }
  }

  private static let offer = #""offers":{"@type":"Offer","price":"39.90","priceCurrency":"EUR"}"#
  private static let product = #"{"@type":"Product","name":"Blue kettle","sku":"K-1",\#(offer)}"#

  static let ways: [Way] = [
    Way(
      "block comments",
      json: "/* a */ {\"@type\":\"Product\",/* b */\"name\":\"Blue kettle\",\"sku\":\"K-1\",\(offer)} /* c */"
    ),
    Way(
      "line comments",
      json: "// a\n{\"@type\":\"Product\", // b\n\"name\":\"Blue kettle\",\"sku\":\"K-1\",\(offer)}"),
    Way("HTML comment around", json: "<!--\n\(product)\n-->"),
    Way("CDATA", json: "//<![CDATA[\n\(product)\n//]]>"),
    Way("CDATA bare", json: "<![CDATA[\(product)]]>"),
    Way(
      "control characters in texts",
      json:
        "{\"@type\":\"Product\",\"description\":\"a\u{1}\u{8}\tb\r\n\u{1f}c\",\"name\":\"Blue\tkettle\",\"sku\":\"K-1\",\(offer)}"
    ),
    Way(
      "trailing commas",
      json:
        "{\"@type\":\"Product\",\"name\":\"Blue kettle\",\"sku\":\"K-1\",\"image\":[\"a.jpg\",],\"offers\":{\"price\":\"39.90\",\"priceCurrency\":\"EUR\",},}"
    ),
    Way("doubled commas", json: "{\"@type\":\"Product\",,\"name\":\"Blue kettle\",\"sku\":\"K-1\",\(offer)}"),
    Way(
      "missing commas", json: "{\"@type\":\"Product\"\n\"name\":\"Blue kettle\"\n\"sku\":\"K-1\",\(offer)}"),
    Way("too many braces", json: product + "}]"),
    Way("too few braces", json: String(product.dropLast(2))),
    Way("a semicolon behind", json: product + ";"),
    Way("an assignment in front", json: "var data = " + product + ";"),
    Way(
      "bad escapes",
      json:
        #"{"@type":"Product","description":"5\' 2\" \x41 \u12 \q","name":"Blue kettle","sku":"K-1",\#(offer)}"#
    ),
    Way(
      "raw quotes in a text",
      json: #"{"@type":"Product","name":"Blue kettle","description":"the "best" one","sku":"K-1",\#(offer)}"#),
    Way("entities instead of quotes", json: product.replacing("\"", with: "&quot;")),
    Way(
      "entities in texts", json: #"{"@type":"Product","name":"Blue&nbsp;kettle","sku":"K&#45;1",\#(offer)}"#),
    Way("single quotes", json: product.replacing("\"", with: "'")),
    Way(
      "bare names of members",
      json: "{'@type':'Product',name:'Blue kettle',sku:'K-1',offers:{price:39.90,priceCurrency:'EUR'}}"),
    Way("a byte-order mark", json: "\u{FEFF}" + product),
    Way(
      "no-break blanks between",
      json: product.replacing(":", with: "\u{A0}:\u{A0}").replacing("http\u{A0}:\u{A0}", with: "http:")),
    Way("NUL", json: product.replacing(",", with: ",\u{0}")),
    Way(
      "numbers as texts with a comma",
      json:
        #"{"@type":"Product","name":"Blue kettle","sku":"K-1","offers":{"price":"39,90","priceCurrency":"EUR"}}"#
    ),
    Way(
      "a price with its currency",
      json: #"{"@type":"Product","name":"Blue kettle","sku":"K-1","offers":{"price":"39,90 €"}}"#),
    Way(
      "undefined and NaN",
      json: #"{"@type":"Product","name":"Blue kettle","gtin":undefined,"mpn":NaN,"sku":"K-1",\#(offer)}"#),
    Way(
      "several scripts, the first broken",
      "<h1>Blue kettle</h1><script type=application/ld+json>{{{\"@type\":</script><script type=application/ld+json>{\"@type\":\"Organization\",\"name\":\"S\"}</script><script type=application/ld+json>\(product)</script>"
    ),
    Way(
      "several values in one script",
      json: #"{"@type":"WebSite","name":"S"}{"@type":"Organization","name":"S"}"# + product),
    Way(
      "type in capitals with parameters",
      "<h1>Blue kettle</h1><SCRIPT TYPE='application/LD+JSON; charset=utf-8'>\(product)</SCRIPT>"),
    Way(
      "@graph", json: "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\"},\(product)]}"),
    Way("@graph within @graph", json: "{\"@graph\":{\"@graph\":[[\(product)]]}}"),
    Way(
      "@id references",
      json:
        #"{"@graph":[{"@type":"Product","@id":"_:p","name":"Blue kettle","sku":"K-1","offers":{"@id":"_:o"}},{"@id":"_:o","@type":"Offer","priceSpecification":{"@id":"_:s"}},{"@id":"_:s","price":39.90,"priceCurrency":"EUR"}]}"#
    ),
    Way(
      "@id references across scripts",
      "<h1>Blue kettle</h1><script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"Blue kettle\",\"sku\":\"K-1\",\"offers\":{\"@id\":\"#o\"}}</script><script type=application/ld+json>{\"@id\":\"#o\",\"@type\":\"Offer\",\"price\":39.9,\"priceCurrency\":\"EUR\"}</script>"
    ),
    Way(
      "@id references in a circle",
      json:
        #"{"@graph":[{"@type":"Product","@id":"_:p","name":"Blue kettle","sku":"K-1","offers":{"@id":"_:o"},"isVariantOf":{"@id":"_:p"}},{"@id":"_:o","@type":"Offer","itemOffered":{"@id":"_:p"},"price":39.90,"priceCurrency":"EUR"}]}"#
    ),
    Way(
      "arrays anywhere",
      json:
        #"[[{"@type":["Thing","Product"],"name":["Blue kettle"],"sku":["K-1"],"offers":[[{"@type":["Offer"],"price":["39.90"],"priceCurrency":["EUR"]}]]}]]"#
    ),
    Way("mainEntity", json: "{\"@type\":\"ItemPage\",\"mainEntity\":\(product)}"),
    Way(
      "mainEntityOfPage", json: "{\"@type\":\"WebPage\",\"mainEntity\":[{\"@type\":\"Thing\"},\(product)]}"),
    Way("@type in full", json: product.replacing("\"Product\"", with: "\"https://schema.org/Product\"")),
    Way(
      "@type in full, plain http, a slash behind",
      json: product.replacing("\"Product\"", with: "\"http://www.schema.org/Product/\"")),
    Way(
      "@type with a prefix",
      json:
        #"{"@context":{"schema":"http://schema.org/"},"@type":"schema:Product","schema:name":"Blue kettle","schema:sku":"K-1","schema:offers":{"@type":"schema:Offer","schema:price":39.9,"schema:priceCurrency":"EUR"}}"#
    ),
    Way("@type in small letters", json: product.replacing("\"Product\"", with: "\"product\"")),
    Way(
      "names in full",
      json:
        #"{"@type":"http://schema.org/Product","http://schema.org/name":"Blue kettle","http://schema.org/sku":"K-1","http://schema.org/offers":{"http://schema.org/price":"39.90","http://schema.org/priceCurrency":"EUR"}}"#
    ),
    Way(
      "@value",
      json:
        #"{"@type":"Product","name":{"@value":"Blue kettle","@language":"en"},"sku":{"@value":"K-1"},"offers":{"price":{"@value":39.9},"priceCurrency":"EUR"}}"#
    ),
    Way(
      "AggregateOffer",
      json:
        #"{"@type":"Product","name":"Blue kettle","sku":"K-1","offers":{"@type":"AggregateOffer","lowPrice":"39.90","highPrice":"49.90","priceCurrency":"EUR","offerCount":2}}"#
    ),
    Way(
      "AggregateOffer of offers",
      json:
        #"{"@type":"Product","name":"Blue kettle","sku":"K-1","offers":{"@type":"AggregateOffer","priceCurrency":"EUR","offers":[{"@type":"Offer","price":49.9},{"@type":"Offer","price":39.9}]}}"#
    ),
    Way(
      "price specification",
      json:
        #"{"@type":"Product","name":"Blue kettle","sku":"K-1","offers":{"@type":"Offer","priceSpecification":{"@type":"UnitPriceSpecification","price":39.90,"priceCurrency":"EUR"}}}"#
    ),
    Way(
      "price specifications with the list price",
      json:
        #"{"@type":"Product","name":"Blue kettle","sku":"K-1","offers":{"@type":"Offer","priceSpecification":[{"@type":"UnitPriceSpecification","priceType":"https://schema.org/ListPrice","price":59.90,"priceCurrency":"EUR"},{"@type":"UnitPriceSpecification","price":39.90,"priceCurrency":"EUR"}]}}"#
    ),
    Way("a specialised type", json: product.replacing("\"Product\"", with: "\"IndividualProduct\"")),
    Way(
      "microdata in scopes",
      #"<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Blue kettle</h1><div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product"><span itemprop="name">Other</span><span itemprop="sku">X</span><span itemprop="price">1</span></div><span itemprop="sku">K-1</span><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="39.90">39,90</span><span itemprop="priceCurrency" content="EUR">€</span></div></div>"#
    ),
    Way(
      "microdata by itemref",
      #"<h1 id=n itemprop=name>Blue kettle</h1><div id=s><b itemprop=sku>K-1</b></div><div itemscope itemtype="http://schema.org/Product" itemref="n s o"></div><div id=o itemprop=offers itemscope itemtype="http://schema.org/Offer" itemref="c"><meta itemprop=price content=39.90></div><meta id=c itemprop=priceCurrency content=EUR>"#
    ),
    Way(
      "microdata with two names in one",
      #"<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name headline">Blue kettle</h1><p itemprop="mpn sku">K-1</p><p itemprop="offers" itemscope itemtype="http://schema.org/Offer"><data itemprop="price" value="39.90">39,90</data><meta itemprop="priceCurrency" content="EUR"></p></div>"#
    ),
    Way(
      "microdata without a value for itemscope, in capitals",
      #"<DIV ITEMSCOPE ITEMTYPE=HTTP://SCHEMA.ORG/Product><H1 ITEMPROP=name>Blue kettle</H1><META ITEMPROP=sku CONTENT=K-1><P ITEMPROP=offers ITEMSCOPE ITEMTYPE=http://schema.org/Offer><META ITEMPROP=price CONTENT=39.90><META ITEMPROP=priceCurrency CONTENT=EUR></P></DIV>"#
    ),
    Way(
      "RDFa with rel",
      #"<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Blue kettle</h1><span property="sku">K-1</span><div rel="offers"><div typeof="Offer"><span property="price" content="39.90">39,90</span><span property="priceCurrency" content="EUR">€</span></div></div></div>"#
    ),
    Way(
      "RDFa with rel and typeof in one",
      #"<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Blue kettle</h1><span property="sku">K-1</span><div rel="offers" typeof="Offer"><span property="price" content="39.90"></span><span property="priceCurrency" content="EUR"></span></div></div>"#
    ),
    Way(
      "RDFa with a prefix",
      #"<div prefix="s: http://schema.org/" typeof="s:Product"><h1 property="s:name">Blue kettle</h1><span property="s:sku">K-1</span><div property="s:offers" typeof="s:Offer"><span property="s:price">39.90</span><span property="s:priceCurrency" content="EUR"></span></div></div>"#
    ),
    Way(
      "meta in property",
      #"<meta property="og:title" content="Blue kettle"><meta property="product:price:amount" content="39.90"><meta property="product:price:currency" content="EUR"><meta property="product:retailer_item_id" content="K-1"><h1>Blue kettle</h1>"#
    ),
    Way(
      "meta in name",
      #"<meta name="og:title" content="Blue kettle"><meta name="product:price:amount" content="39.90"><meta name="product:price:currency" content="EUR"><meta name="product:retailer_item_id" content="K-1"><h1>Blue kettle</h1>"#
    ),
    Way(
      "meta of the older names",
      #"<meta content="Blue kettle" property="og:title"><meta property="og:price:amount" content="39,90"><meta property="og:price:currency" content="EUR"><meta property="product:sku" content="K-1"><h1>Blue kettle</h1>"#
    ),
  ]
}
