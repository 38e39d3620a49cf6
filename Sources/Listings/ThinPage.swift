import CaseModel

/// Recognises pages on which no whole product can be seen.
enum ThinPage {
  static func find(_ evidence: PageVerdict.Evidence, _ listing: Listing, hasProduct: Bool) -> String? {
    let text = evidence.document.text(0, limit: 20_000) {
      evidence.map.regions[$0] & PageMap.Region.others != 0
    }
    if !hasProduct, listing.sku == nil, listing.brand == nil, evidence.map.tileCount >= 6 {
      return "search-page"
    }
    if !hasProduct, needsScripts(evidence, text, listing) { return "needs-scripts" }
    if listing.title == nil || (!hasProduct && listing.description == nil && text.utf8.count < 400) {
      return isEmptyShell(evidence, text) ? "needs-scripts" : "no-product"
    }
    if !hasProduct, listing.images.isEmpty, listing.description == nil { return "no-product" }
    return nil
  }

  private static func isEmptyShell(_ evidence: PageVerdict.Evidence, _ text: String) -> Bool {
    text.utf8.count < 800 && Bytes.find(Array("<script".utf8), in: evidence.source, from: 0) != nil
  }

  private static func needsScripts(_ evidence: PageVerdict.Evidence, _ text: String, _ listing: Listing)
    -> Bool
  {
    let lower = text.lowercased()
    if lower.utf8.count < 3_000 {
      for words in [
        "enable javascript", "requires javascript", "javascript is disabled", "javascript aktivieren",
        "activer javascript", "habilitar javascript", "habilite javascript", "включите javascript",
        "need to enable javascript",
        "启用javascript", "javascriptを有効",
      ] where lower.has(words) {
        return true
      }
    }
    // A page whose own text is next to nothing, while scripts make up most of it.
    return lower.utf8.count < 600 && isEmptyShell(evidence, text)
  }
}
