import CaseModel
import Listings
import Testing

/// Structured data as pages really write it.
@Suite("Markup of the wild")
struct WildMarkupTests {
  private func read(_ html: String) -> Listing { ListingReader(profiles: []).read(Pages.page(html)).listing }

  private func script(_ json: String, heading: String = "Blue kettle") -> String {
    "<h1>\(heading)</h1><script type=\"application/ld+json\">\(json)</script>"
  }

  @Test("gives the same title, price, currency and number, however it is written", arguments: WildMarkup.ways)
  func same(_ way: WildMarkup.Way) {
    let listing = read(way.html)
    #expect(listing.title == "Blue kettle")
    #expect(listing.price == "39.90")
    #expect(listing.currency == "EUR")
    #expect(listing.sku == "K-1")
  }

  @Test("of a group with variants is the group's listing, each variant with price, number and stock")
  func group() {
    let listing = read(
      script(
        #"""
        {"@type":"ProductGroup","name":"Blue kettle","brand":{"name":"Boilo"},"productGroupID":"K","variesBy":["https://schema.org/size"],"hasVariant":[
        {"@type":"Product","name":"Blue kettle 1 l","sku":"K-1","gtin13":"4006381333931","offers":{"@type":"Offer","price":39.9,"priceCurrency":"EUR","availability":"InStock"}},
        {"@type":"Product","name":"Blue kettle 2 l","sku":"K-2","gtin13":"4012348202059","offers":{"@type":"Offer","price":49.9,"priceCurrency":"EUR","availability":"https://schema.org/OutOfStock"}}]}
        """#))
    #expect(listing.title == "Blue kettle" && listing.brand == "Boilo")
    #expect(listing.price == "39.90" && listing.priceHigh == "49.90" && listing.currency == "EUR")
    #expect(listing.variants.map(\.name) == ["Blue kettle 1 l", "Blue kettle 2 l"])
    #expect(
      listing.variants.map(\.sku) == ["K-1", "K-2"] && listing.variants.map(\.price) == ["39.90", "49.90"])
    #expect(listing.availability == "InStock")
    #expect(listing.gtin == nil, "a number of one variant is not the listing's")
  }

  @Test(
    "that says a price before says it in every form",
    arguments: [
      #""offers":{"price":39.9,"priceCurrency":"EUR","priceSpecification":[{"priceType":"ListPrice","price":59.9,"priceCurrency":"EUR"}]}"#,
      #""offers":{"price":39.9,"priceCurrency":"EUR","priceSpecification":{"@type":"UnitPriceSpecification","priceType":"https://schema.org/StrikethroughPrice","price":59.9}}"#,
    ])
  func before(_ offer: String) {
    let listing = read(script("{\"@type\":\"Product\",\"name\":\"Blue kettle\",\(offer)}"))
    #expect(listing.price == "39.90" && listing.listPrice == "59.90")
  }

  @Test(
    "of what is not this listing is left alone",
    arguments: ["isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "isConsumableFor"])
  func related(_ name: String) {
    let listing = read(
      script(
        "{\"@type\":\"Product\",\"name\":\"Blue kettle\",\"\(name)\":[{\"@type\":\"Product\",\"name\":\"Filter\",\"sku\":\"F\",\"brand\":\"Else\",\"gtin13\":\"4006381333931\",\"image\":\"f.jpg\",\"offers\":{\"price\":1,\"priceCurrency\":\"USD\"}}]}"
      ))
    #expect(listing.title == "Blue kettle")
    #expect(
      listing.price == nil && listing.sku == nil && listing.brand == nil && listing.gtin == nil
        && listing.images.isEmpty)
  }

  @Test(
    "whose numbers are no GTIN gives none",
    arguments: [
      "4006381333932", "0000000000000", "123", "ABCDEFGHIJKLM", "2000000000008x", "1111111111111",
    ])
  func gtin(_ text: String) {
    #expect(
      read(
        script(
          "{\"@type\":\"Product\",\"name\":\"Blue kettle\",\"gtin\":\"\(text)\",\"offers\":{\"price\":1}}")
      ).gtin == nil)
  }

  @Test(
    "gives a GTIN under each of its names",
    arguments: ["gtin", "gtin8", "gtin12", "gtin13", "gtin14", "ean", "productID"])
  func names(_ name: String) {
    let value = name == "productID" ? "ean:4006381333931" : "4006381333931"
    #expect(
      read(
        script(
          "{\"@type\":\"Product\",\"name\":\"Blue kettle\",\"\(name)\":\"\(value)\",\"offers\":{\"price\":1}}"
        )
      ).gtin == "4006381333931")
  }
}
