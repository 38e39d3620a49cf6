import CaseModel
import Listings
import Testing

@Suite("The marketplace's layouts")
struct AliExpressLayoutTests {
  private let url = "https://www.aliexpress.com/item/4000111222333.html"

  private func read(_ html: String, type: String = "text/html; charset=utf-8") throws -> Listing {
    let reader = ListingReader(profiles: try ShippedProfiles.load())
    let result = reader.read(ShippedProfiles.page(Array(html.utf8), url, type: type))
    #expect(result.verdict == .listing)
    return result.listing
  }

  @Test("give the same listing, field by field", arguments: AliExpressLayouts.all.keys.sorted())
  func same(_ name: String) throws {
    var listing = try read(#require(AliExpressLayouts.all[name]))
    for (field, value) in try JSONFields.of(listing) where JSONFields.hasSource(field) {
      let known = JSONFields.source(field, in: listing.sources)
      #expect(known, "\(field): \(value) comes from nowhere")
    }
    listing.sources = [:]
    listing.contradictions = []
    let expected = AliExpressLayouts.listing(in: name)
    let differences = try JSONFields.differences(listing, expected)
    #expect(differences.isEmpty, "\(differences.joined(separator: "; "))")
  }

  @Test("of 2025 without its call's answer is not whole")
  func shell() throws {
    let html = """
      <html><head><meta property="og:title" content="Desk Lamp - AliExpress 39"><meta property="og:image" content="https://img.example/kf/a1.jpg">
      <title>Desk Lamp - AliExpress 39</title></head><body><div id="root"></div><script>window.runParams = {};
      window._d_c_ = window._d_c_ || {}; window._d_c_.DCData = {"imagePathList":["https://img.example/kf/a1.jpg"]};</script></body></html>
      """
    let listing = try read(html)
    #expect(listing.title == "Desk Lamp")
    #expect(listing.images == ["https://img.example/kf/a1.jpg"])
    #expect(!listing.complete)
    #expect(listing.incompleteBecause == "needs-scripts")
  }

  @Test(
    "of walls and lost items are told from listings",
    arguments: [
      (
        "<script>sessionStorage.x5referer=location.href;location.href='//www.aliexpress.com:443//item/1.html/_____tmd_____/punish?x5secdata=abc'</script>",
        ReadResult.Verdict.wall("captcha")
      ),
      (
        "{\"ret\":[\"FAIL_SYS_USER_VALIDATE\",\"RGV587_ERROR::SM\"],\"data\":{\"url\":\"https://x/punish?x5secdata=1\"}}",
        .wall("captcha")
      ),
      (
        "{\"ret\":[\"SUCCESS::\"],\"data\":{\"result\":{\"GLOBAL_DATA\":{\"globalData\":{\"errorCode\":\"SITEM_NOT_EXIST\"}}}}}",
        .gone("the page says: SITEM_NOT_EXIST")
      ),
    ])
  func walls(_ body: String, _ verdict: ReadResult.Verdict) throws {
    let reader = ListingReader(profiles: try ShippedProfiles.load())
    let result = reader.read(ShippedProfiles.page(Array(body.utf8), url))
    #expect(result.verdict == verdict)
    #expect(!result.listing.complete)
  }

  /// Skipped where the development data does not lie beside the checkout.
  @Test(
    "of real pages are read whole", .enabled(if: ShippedProfiles.shared != nil),
    arguments: [
      ("modules-2020", "EUR", "97.39", 16, "Apple"),
      ("components-2024-1005002724686123", "MXN", "1986.69", 6, "MAGIC AURORA"),
      ("components-2024-1005004787627817", "MXN", "61.19", 11, "eachway"),
    ])
  func real(_ name: String, _ currency: String, _ price: String, _ count: Int, _ brand: String) throws {
    guard let shared = ShippedProfiles.shared else { return }
    let body = try ShippedProfiles.unzipped(shared.appendingPathComponent("aliexpress-dev/\(name).html.gz"))
    let listing = ListingReader(profiles: try ShippedProfiles.load()).read(ShippedProfiles.page(body, url))
      .listing
    #expect(listing.price == price)
    #expect(listing.currency == currency)
    #expect(listing.variants.count == count)
    #expect(listing.brand == brand)
    #expect(listing.title != nil)
    #expect(listing.seller?.name != nil)
    #expect(listing.rating != nil)
    #expect(listing.orders != nil)
    #expect(listing.categoryPath.count > 1)
    #expect(listing.images.count > 4)
    #expect(listing.attributes.count > 5)
    #expect(listing.descriptionURL != nil)
    #expect(
      listing.variants.allSatisfy { $0.price != nil && $0.sku != nil && $0.stock != nil && $0.name != nil })
  }
}
