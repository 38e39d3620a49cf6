import CaseModel
import Listings
import Testing

@Suite("Further marketplaces and shop systems")
struct MarketplaceLayoutTests {
  @Test("give the same lamp by their shipped profiles", arguments: MarketplaceLayouts.all)
  func same(_ layout: MarketplaceLayouts.Layout) throws {
    let result = ListingReader(profiles: try ShippedProfiles.load()).read(
      ShippedProfiles.page(Array(layout.html.utf8), layout.url))
    let listing = result.listing
    #expect(result.verdict == .listing && listing.complete)
    #expect(listing.title == MarketplaceLayouts.title)
    #expect(listing.price == "21.50" && listing.currency == "USD")
    #expect(listing.listPrice == layout.listPrice)
    #expect(listing.brand == layout.brand)
    if let sku = layout.sku { #expect(listing.sku == sku) }
    #expect(listing.seller?.name == layout.seller)
    #expect(listing.rating == layout.rating)
    #expect(listing.variants.compactMap(\.name) == layout.variants)
    #expect(
      listing.attributes == [layout.attribute].compactMap { $0 }
        || listing.attributes.contains { $0 == layout.attribute })
    if !layout.path.isEmpty { #expect(listing.categoryPath == layout.path) }
    if let text = layout.descriptionHas { #expect(listing.description?.contains(text) == true) }
    for (field, value) in try JSONFields.of(listing) where JSONFields.hasSource(field) {
      let known = JSONFields.source(field, in: listing.sources)
      #expect(known, "\(field): \(value) comes from nowhere")
    }
  }

  @Test("are known by their hosts, short links and pictures")
  func hosts() throws {
    let profiles = try ShippedProfiles.load()
    for (id, host) in [
      ("amazon", "amzn.to"), ("amazon", "m.media-amazon.com"), ("aliexpress", "s.click.aliexpress.com"),
      ("aliexpress", "a.aliexpress.com"),
      ("ebay", "ebay.us"), ("etsy", "etsy.me"), ("temu", "temu.to"), ("shein", "shein.top"),
      ("walmart", "walmrt.us"), ("mercadolibre", "meli.la"),
    ] {
      #expect(profiles.filter { $0.owns(host: host) }.map(\.id) == [id], "\(host)")
    }
    #expect(!profiles.contains { $0.owns(host: "bit.ly") || $0.owns(host: "wa.me") })
  }
}
