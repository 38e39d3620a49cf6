/// What the names in `class`, `id` and the like say of an element.
enum RegionHints {
  private static let recommended = [
    "recommend", "related", "similar", "crosssell", "cross-sell", "cross_sell", "upsell", "up-sell",
    "alsobought",
    "also-bought", "alsoviewed", "also-viewed", "also-like", "sponsored", "recently-viewed", "recentlyviewed",
    "recently_viewed", "last-viewed", "lastviewed", "suggestion", "you-may", "youmay", "bestseller",
    "best-seller",
    "accessories-list", "bundle", "frequently", "recomend", "advert", "ad-slot", "adslot", "banner-ad",
    "othersellers",
    "other-sellers", "other-offers", "product-carousel", "products-carousel", "product-slider",
    "products-slider",
    "products-grid", "product-grid", "product-list", "products-list", "productlist", "otheroffer",
    "similarities",
    "ymal", "customers-also", "comparison-table", "morefrom", "more-from", "shoveler", "a-carousel-row",
  ]
  private static let chrome = [
    "footer", "navbar", "nav-menu", "main-nav", "mainnav", "site-nav", "topbar", "top-bar", "top-nav",
    "topnav",
    "breadcrumb", "cookie", "consent", "gdpr", "newsletter", "subscribe", "social", "share-", "sharing",
    "addthis",
    "site-header", "page-header", "siteheader", "pageheader", "mega-menu", "megamenu", "dropdown-menu",
    "sidebar",
    "side-bar", "minicart", "mini-cart", "cart-drawer", "login-", "signin", "sign-in", "modal", "popup",
    "overlay",
    "skip-link", "site-map", "sitemap", "payment-icon", "paymenticon", "store-locator", "chat-widget",
    "search-form",
    "copyright", "menu-item", "navigation", "language-switch", "country-select",
  ]
  private static let reviews = [
    "review", "testimonial", "opinion", "bewertung", "recension", "feedback-list", "comment",
  ]
  private static let reviewExceptions = ["reviewed", "preview"]
  private static let struck = [
    "old-price", "oldprice", "price-old", "price--old", "price_old", "was-price", "price-was", "strike",
    "crossed",
    "line-through", "linethrough", "compare-at", "compare_at", "compareat", "price-before", "before-price",
    "original-price", "list-price", "price-list-", "listprice", "regular-price-struck", "rrp", "msrp", "uvp",
    "price--compare", "price-compare", "text-price", "basisprice", "price--was", "price__old",
    "price-original",
    "pricebefore", "price--original", "price__was", "a-text-price", "full-price", "previous-price",
    "priceold",
    "precio-antes", "precio-anterior", "old_price", "strikethrough", "was_price",
  ]

  static func region(_ value: String) -> UInt8 {
    let lower = value.lowercased()
    var region: UInt8 = 0
    if recommended.contains(where: { lower.has($0) }) { region |= PageMap.Region.recommended }
    if chrome.contains(where: { lower.has($0) }) || lower == "menu" || lower == "header" || lower == "share" {
      region |= PageMap.Region.chrome
    }
    if reviews.contains(where: { lower.has($0) }), !reviewExceptions.contains(where: { lower.has($0) }) {
      region |= PageMap.Region.reviews
    }
    if lower.has("question") || lower.has("q-and-a") || lower.has("qna") {
      region |= PageMap.Region.questions
    }
    if struck.contains(where: { lower.has($0) }) { region |= PageMap.Region.struck }
    return region
  }
}
