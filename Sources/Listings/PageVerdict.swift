import CaseModel

/// Tells listings from pages that are gone, walls, and pages that show less than the whole.
enum PageVerdict {
  struct Evidence {
    var page: FetchedPage
    var profile: MarketplaceProfile?
    var document: Document
    var map: PageMap
    var source: UnsafeBufferPointer<UInt8>
    var titles: [String]
    var lostText: Bool
    var structured: Bool
  }

  /// What the status alone decides.
  static func byStatus(_ page: FetchedPage, _ profile: MarketplaceProfile?) -> ReadResult? {
    func result(_ verdict: ReadResult.Verdict, _ reason: String) -> ReadResult {
      var listing = Listing()
      listing.complete = false
      listing.incompleteBecause = reason
      return ReadResult(listing: listing, verdict: verdict)
    }
    switch page.status {
    case 404, 410: return result(.gone("status \(page.status)"), "no-product")
    case 401, 407: return result(.wall("login"), "login")
    case 403, 429, 451, 503, 405, 406, 418, 420, 444, 499, 999:
      return result(.wall("status \(page.status)"), "blocked-page")
    case 500...599: return result(.wall("status \(page.status)"), "blocked-page")
    default: return nil
    }
  }

  static func judge(_ evidence: Evidence, _ listing: inout Listing) -> ReadResult.Verdict {
    var reasons: [String] = []
    if evidence.page.truncated { reasons.append("truncated") }
    if evidence.lostText { reasons.append("parse-lost-text") }
    defer {
      if !reasons.isEmpty {
        listing.complete = false
        listing.incompleteBecause = reasons.joined(separator: ",")
      }
    }
    let hasProduct =
      listing.price != nil || !listing.variants.isEmpty || !listing.attributes.isEmpty && evidence.structured
    if let wall = WallPage.find(evidence, hasProduct: hasProduct) {
      reasons.append(wall)
      listing = Listing()
      return .wall(wall)
    }
    if let gone = GonePage.find(evidence, hasProduct: hasProduct) {
      reasons.append(gone.name)
      return .gone(gone.reason)
    }
    if let less = ThinPage.find(evidence, listing, hasProduct: hasProduct) { reasons.append(less) }
    return .listing
  }
}
