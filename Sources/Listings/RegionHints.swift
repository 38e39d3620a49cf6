/// What the names in `class`, `id` and the like say of an element.
///
/// All words are looked for in one pass over each name; later readers only ask for the flags.
enum RegionHints {
  /// What a name says, beside the bits of `PageMap.Region`.
  enum Flag {
    static let price: UInt32 = 1 << 8
    static let strongPrice: UInt32 = 1 << 9
    /// A price of something else: a rate, a saving, a unit.
    static let otherPrice: UInt32 = 1 << 10
    static let title: UInt32 = 1 << 11
    static let description: UInt32 = 1 << 12
    static let reviewBody: UInt32 = 1 << 13
    static let trail: UInt32 = 1 << 14
    /// What the element holds: a brand, or an item's number.
    static let brand: UInt32 = 1 << 15
    static let sku: UInt32 = 1 << 16
  }

  /// What the words themselves say, before they are held against one another.
  private enum Word {
    static let recommended: UInt64 = 1 << 0
    static let chrome: UInt64 = 1 << 1
    static let reviews: UInt64 = 1 << 2
    static let noReviews: UInt64 = 1 << 3
    static let questions: UInt64 = 1 << 4
    static let struck: UInt64 = 1 << 5
    static let price: UInt64 = 1 << 6
    static let strongPrice: UInt64 = 1 << 7
    static let otherPrice: UInt64 = 1 << 8
    static let title: UInt64 = 1 << 9
    static let description: UInt64 = 1 << 10
    static let noDescription: UInt64 = 1 << 11
    static let reviewBody: UInt64 = 1 << 12
    static let trail: UInt64 = 1 << 13
    static let brand: UInt64 = 1 << 14
    static let noBrand: UInt64 = 1 << 15
    static let sku: UInt64 = 1 << 16
    static let noSku: UInt64 = 1 << 17
  }

  private static let automaton = WordAutomaton([
    (Word.recommended, recommended), (Word.chrome, chrome), (Word.reviews, reviews),
    (Word.noReviews, reviewExceptions), (Word.questions, ["question", "q-and-a", "qna"]),
    (Word.struck, struck), (Word.price, prices), (Word.strongPrice, strongPrices),
    (Word.otherPrice, otherPrices), (Word.title, titles), (Word.description, descriptions),
    (Word.noDescription, noDescriptions), (Word.reviewBody, reviewBodies), (Word.trail, trails),
    (Word.brand, brands), (Word.noBrand, noBrands), (Word.sku, skus), (Word.noSku, noSkus),
  ])

  /// The flags of one name.
  static func flags(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let words = automaton.find(in: name)
    var flags: UInt32 = 0
    func has(_ word: UInt64) -> Bool { words & word != 0 }
    if has(Word.recommended) { flags |= UInt32(PageMap.Region.recommended) }
    if has(Word.chrome) || isWhole(name) { flags |= UInt32(PageMap.Region.chrome) }
    if has(Word.reviews), !has(Word.noReviews) { flags |= UInt32(PageMap.Region.reviews) }
    if has(Word.questions) { flags |= UInt32(PageMap.Region.questions) }
    if has(Word.struck) || isAlone(name, "old") || isAlone(name, "was") {
      flags |= UInt32(PageMap.Region.struck)
    }
    if has(Word.price) {
      flags |= has(Word.otherPrice) ? Flag.otherPrice : has(Word.strongPrice) ? Flag.strongPrice : Flag.price
    }
    if has(Word.title) { flags |= Flag.title }
    if has(Word.description), !has(Word.noDescription) { flags |= Flag.description }
    if has(Word.reviewBody) { flags |= Flag.reviewBody }
    if has(Word.trail) { flags |= Flag.trail }
    if has(Word.brand) ? !has(Word.noBrand) : isAlone(name, "brand") { flags |= Flag.brand }
    if has(Word.sku) ? !has(Word.noSku) : isAlone(name, "sku") { flags |= Flag.sku }
    return flags
  }

  /// Names that say it only when they stand alone.
  private static func isWhole(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    switch name.count {
    case 4: Bytes.matches(name, at: 0, "menu")
    case 5: Bytes.matches(name, at: 0, "share")
    case 6: Bytes.matches(name, at: 0, "header")
    default: false
    }
  }

  private static func isAlone(_ name: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    name.count == word.utf8CodeUnitCount && Bytes.matches(name, at: 0, word)
  }

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
    "main-menu", "mainmenu", "site-menu", "top-menu", "topmenu", "header-menu", "menubar", "menu-bar",
    "offcanvas", "off-canvas", "onetrust", "usercentrics", "didomi", "copyright", "menu-item", "navigation",
    "language-switch", "country-select",
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
    "pricebefore", "piyasa", "price-standard", "price_standard", "market-price",
    "market_price",
    "marketprice", "ord-pris", "ordpris", "ordinary-price", "price--original", "price__was", "a-text-price",
    "full-price", "previous-price",
    "priceold",
    "precio-antes", "precio-anterior", "old_price", "strikethrough", "was_price",
  ]
  private static let prices = [
    "price", "preis", "prix", "precio", "preco", "prezzo", "cena", "fiyat", "harga", "kaina", "hinta",
    "prijs", "amount",
  ]
  private static let strongPrices = [
    "current", "sale", "final", "product-price", "price-now", "special", "our-price", "our_price",
    "price-our", "now-price", "price--now", "price_now", "pricenow", "nowprice", "productprice",
    "offer", "ourprice",
    "dealprice", "main-price", "main_price", "price-main", "price_main", "price--main", "mainprice",
  ]
  private static let otherPrices = [
    "per-unit", "unit-price", "unitprice", "shipping", "installment", "monthly", "rate", "saving", "save",
    "discount",
    "delivery", "points", "filter", "range-slider", "cart", "total", "financ", "from-price-other", "per_unit",
    "baseprice", "price-tax", "tax", "bez-dph", "netto", "ex-vat", "exvat",
  ]
  private static let titles = [
    "product-title", "product-name", "producttitle", "productname", "product_title", "item-title",
  ]
  private static let descriptions = [
    "description", "beschreibung", "descripcion", "descricao", "product-desc", "productdesc", "item-desc",
  ]
  private static let noDescriptions = ["meta", "tab-title", "label", "shipping", "specification"]
  private static let reviewBodies = [
    "review-body", "review-text", "review-content", "reviewtext", "reviewbody", "review__text",
    "review__body", "review__content", "comment-text",
  ]
  private static let brands = [
    "product-brand", "product_brand", "productbrand", "product__brand", "productview-brand", "pdp-brand",
    "item-brand",
    "brand-name", "brand_name", "brandname", "brand-title", "product-manufacturer", "product__manufacturer",
    "manufacturer-name", "brand-logo", "brandlogo", "brand-image", "manufacturer-logo", "manufacturer_name",
    "product-marke", "product-marca", "brand-link", "designer-name",
  ]
  private static let noBrands = [
    "brands", "navbar", "header", "site-brand", "list", "filter", "other", "count",
  ]
  private static let skus = [
    "product-sku", "product_sku", "productsku", "product__sku", "product-code", "product_code", "productcode",
    "product__code", "item-number", "item_number", "itemnumber", "product-reference", "product-ref",
    "article-number", "articlenumber", "article_number", "artikelnummer", "product-number", "productnumber",
    "item-sku",
    "sku-number", "sku-value", "sku_wrapper", "entry--sku", "product-article",
  ]
  private static let noSkus = [
    "title", "label", "list", "prop", "option", "select", "price", "image", "name",
  ]
  private static let trails = ["breadcrumb", "crumb", "brotkrume", "fil-ariane"]
}
