import CaseModel

/// One listing, written as each of the marketplace's layouts writes it.
enum AliExpressLayouts {
  static let title = "Desk Lamp \"Orbit\" with Clamp & Dimmer"
  static let jsonTitle = "Desk Lamp \\\"Orbit\\\" with Clamp & Dimmer"
  static let images = ["https://img.example/kf/a1.jpg", "https://img.example/kf/a2.jpg"]
  static let imageList = "[\"https://img.example/kf/a1.jpg\",\"https://img.example/kf/a2.jpg\"]"
  static let description = "https://desc.example/desc.htm?productId=4000111222333&key=abc"

  static func page(_ script: String, head: String = "") -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">\(head)<title>Shop</title></head>
    <body><div id="root"></div><script>\(script)</script></body></html>
    """
  }

  private static let skus = """
    [{"skuAttr":"14:193#Black","skuPropIds":"193","skuId":7001,"skuIdStr":"7001","skuVal":{"availQuantity":12,
    "skuAmount":{"currency":"USD","value":30.0},"skuActivityAmount":{"currency":"USD","value":21.5}}},
    {"skuAttr":"14:29#White","skuPropIds":"29","skuId":7002,"skuIdStr":"7002","skuVal":{"availQuantity":0,
    "skuAmount":{"currency":"USD","value":34.0},"skuActivityAmount":{"currency":"USD","value":24.9}}}]
    """
  private static let options = """
    [{"skuPropertyName":"Color","skuPropertyValues":[
    {"propertyValueId":193,"propertyValueIdLong":193,"propertyValueName":"Black","propertyValueDisplayName":"Black"},
    {"propertyValueId":29,"propertyValueIdLong":29,"propertyValueName":"White","propertyValueDisplayName":"White"}]}]
    """
  private static let props = """
    [{"attrName":"Brand Name","attrNameId":2,"attrValue":"Orbita","attrValueId":"901"},
    {"attrName":"Compatible brand","attrNameId":77,"attrValue":"Anyone"},
    {"attrName":"Material","attrNameId":10,"attrValue":"Steel"}]
    """

  /// 2019 to 2022.
  static let modules = page(
    """
    window.runParams = { data: {"titleModule":{"subject":"\(jsonTitle)","tradeCount":1200,"formatTradeCount":"1,200",
    "feedbackRating":{"averageStar":"4.7","totalValidNum":88}},
    "priceModule":{"minActivityAmount":{"currency":"USD","value":21.5},"maxActivityAmount":{"currency":"USD","value":24.9},
    "minAmount":{"currency":"USD","value":30.0},"maxAmount":{"currency":"USD","value":34.0}},
    "commonModule":{"currencyCode":"USD","productId":4000111222333},
    "crossLinkModule":{"breadCrumbPathList":[{"cateId":0,"name":"Home"},{"cateId":39,"name":"Lights"},{"cateId":390501,"name":"Desk Lamps"}]},
    "specsModule":{"props":\(props)},
    "storeModule":{"storeName":"Bright Store","storeNum":9001,"storeURL":"//www.aliexpress.com/store/9001","positiveRate":"97.1%","openTime":"Aug 4, 2014"},
    "imageModule":{"imagePathList":\(imageList)},
    "skuModule":{"productSKUPropertyList":\(options),"skuPriceList":\(skus)},
    "descriptionModule":{"descriptionUrl":"\(description)"}}, csrfToken: 'x' };
    """,
    head:
      "<meta property=\"og:title\" content=\"US $21.50 28% OFF|Desk Lamp &quot;Orbit&quot; with Clamp &amp; Dimmer|Desk Lamps| - AliExpress\">"
  )

  private static func componentData(numbered: Bool) -> String {
    let props =
      numbered
      ? "{\"0\":{\"attrName\":\"Brand Name\",\"attrValue\":\"Orbita\"},\"1\":{\"attrName\":\"Compatible brand\",\"attrValue\":\"Anyone\"},\"2\":{\"attrName\":\"Material\",\"attrValue\":\"Steel\"}}"
      : self.props
    let images =
      numbered ? "{\"0\":\"\(self.images[0])\",\"1\":\"\(self.images[1])\"}" : imageList
    return """
      {"productInfoComponent":{"subject":"\(jsonTitle)","idStr":"4000111222333","categoryPaths":"39/390501"},
      "priceComponent":{"discountPrice":{"minActivityAmount":{"value":21.5,"currency":"USD"},"maxActivityAmount":{"value":24.9,"currency":"USD"}},
      "origPrice":{"minAmount":{"value":30.0,"currency":"USD"},"maxAmount":{"value":34.0,"currency":"USD"}},"skuPriceList":\(skus)},
      "currencyComponent":{"currencyCode":"USD"},
      "breadcrumbComponent":{"pathList":[{"name":"Home"},{"name":"Lights"},{"name":"Desk Lamps"}]},
      "productPropComponent":{"props":\(props)},
      "sellerComponent":{"storeName":"Bright Store","storeURL":"//www.aliexpress.com/store/9001","openTime":1407110400000},
      "storeFeedbackComponent":{"sellerPositiveRate":"97.1"},
      "feedbackComponent":{"evarageStar":"4.7","totalValidNum":88},"tradeComponent":{"formatTradeCount":"1.200+"},
      "imageComponent":{"imagePathList":\(images)},
      "skuComponent":{"productSKUPropertyList":\(options)},
      "productDescComponent":{"descriptionUrl":"\(description)"}}
      """
  }

  /// 2023 and 2024.
  static let components = page(
    "window.runParams = {\n data: \(componentData(numbered: false)),\n csrfToken: '' };")
  static let numbered = page("window.runParams = {data: \(componentData(numbered: true))};")

  /// The answer of the call, 2025 and 2026.
  static let answer =
    "{\"api\":\"mtop.aliexpress.pdp.pc.query\",\"ret\":[\"SUCCESS::\"],\"data\":\(answerData)}"
  private static let answerData = """
    {"result":{
    "PRODUCT_TITLE":{"text":"\(jsonTitle)"},
    "GLOBAL_DATA":{"globalData":{"currencyCode":"USD","productId":"4000111222333","categoryPath":"39/390501"}},
    "PRICE":{"targetSkuPriceInfo":{"salePriceString":"US $24.90","originalPrice":{"value":34.0,"currency":"USD"}},
    "skuIdStrPriceInfoMap":{"7001":{"salePriceString":"US $21.50","originalPrice":{"value":30.0}},
    "7002":{"salePriceString":"US $24.90","originalPrice":{"value":34.0}}}},
    "SKU":{"skuProperties":\(options),"skuPaths":[{"path":"193","skuIdStr":"7001","skuStock":12},{"path":"29","skuIdStr":"7002","skuStock":0}]},
    "PRODUCT_PROP_PC":{"showedProps":\(props)},
    "SHOP_CARD_PC":{"storeName":"Bright Store","storeHomePage":"//www.aliexpress.com/store/9001","sellerPositiveRate":"97.1%","sellerInfo":{"openTime":"2014-08-04"}},
    "PC_RATING":{"rating":"4.7","totalValidNum":"88","otherText":"1,200+ sold"},
    "HEADER_IMAGE_PC":{"imagePathList":\(imageList)},"DESC":{"pcDescUrl":"\(description)"}}}
    """
  static let call = " mtopjsonp1(\(answer))"

  /// Before 2019.
  static let old = """
    <!DOCTYPE html><html lang="en"><head><title>Desk Lamp - AliExpress</title></head><body>
    <div class="ui-breadcrumb"><a href="//www.aliexpress.com">Home</a> &gt; <a href="/category/39.html">Lights</a> &gt; <a href="/category/390501.html">Desk Lamps</a></div>
    <h1 class="product-name" itemprop="name">Desk Lamp &quot;Orbit&quot; with Clamp &amp; Dimmer</h1>
    <div class="product-price"><del id="j-sku-price">30.00</del><span itemprop="priceCurrency" content="USD">US $</span>
    <span id="j-sku-discount-price" itemprop="price">21.50</span></div>
    <span class="percent-num">4.7</span> <span class="rantings-num">(88 votes)</span> <span id="j-order-num" class="order-num">1,200 orders</span>
    <div id="j-store-info-wrap"><dl class="store-intro"><dd class="shop-name"><a class="store-lnk" href="//www.aliexpress.com/store/9001">Bright Store</a></dd>
    <dd class="seller-score-feedback"><a href="//feedback.example/1">97.1%</a> Positive feedback</dd><dd class="store-open-time">Open since <span>Aug 4, 2014</span></dd></dl></div>
    <ul class="product-property-list"><li><span class="propery-title">Brand Name:</span><span class="propery-des">Orbita</span></li>
    <li><span class="propery-title">Compatible brand:</span><span class="propery-des">Anyone</span></li>
    <li><span class="propery-title">Material:</span><span class="propery-des">Steel</span></li></ul>
    <ul id="j-sku-list-1"><li><a id="sku-1-193" data-sku-id="193" title="Black" href="javascript:void(0)"><span>Black</span></a></li>
    <li><a id="sku-1-29" data-sku-id="29" title="White" href="javascript:void(0)"><span>White</span></a></li></ul>
    <script>window.runParams.productId="4000111222333"; window.runParams.categoryId="390501";
    window.runParams.imageURL=["https://img.example/kf/a1.jpg","https://img.example/kf/a2.jpg"];
    var skuProducts=[{"skuAttr":"14:193#Black","skuPropIds":"193","skuVal":{"actSkuCalPrice":"21.50","skuCalPrice":"30.00","availQuantity":12}},
    {"skuAttr":"14:29#White","skuPropIds":"29","skuVal":{"actSkuCalPrice":"24.90","skuCalPrice":"34.00","availQuantity":0}}];
    window.runParams.descUrl="\(description)";</script></body></html>
    """

  /// The Russian site.
  static let russian = """
    <!DOCTYPE html><html lang="en"><head><title>Desk Lamp</title></head><body><div id="__aer_root__"></div>
    <script id="__AER_DATA__" type="application/json">{"widgets":[{"uuid":"u","children":[{"widgetId":"bx/SnowProductContextWidget","props":{
    "id":"4000111222333","name":"\(jsonTitle)","price":{"value":21.5,"currency":"USD","oldPrice":30.0},"currency":"USD",
    "gallery":[{"imageUrl":"https://img.example/kf/a1.jpg"},{"imageUrl":"https://img.example/kf/a2.jpg"}],
    "brand":{"name":"Orbita"},"rating":{"middle":4.7},"reviews":{"count":88},"tradeInfo":{"tradeCount":1200},
    "categories":[{"name":"Home"},{"name":"Lights"},{"name":"Desk Lamps"}],"storeInfo":{"name":"Bright Store","url":"//www.aliexpress.com/store/9001"},"descriptionUrl":"\(description)",
    "characteristics":[{"name":"Brand Name","value":"Orbita"},{"name":"Compatible brand","value":"Anyone"},{"name":"Material","value":"Steel"}],
    "skuInfo":{"propertyList":[{"name":"Color","values":[{"id":"193","displayName":"Black"},{"id":"29","displayName":"White"}]}],
    "priceList":[{"skuPropIds":"193","skuIdStr":"7001","activityAmount":{"value":21.5},"amount":{"value":30.0},"availQuantity":12},
    {"skuPropIds":"29","skuIdStr":"7002","activityAmount":{"value":24.9},"amount":{"value":34.0},"availQuantity":0}]}}}]}]}</script></body></html>
    """

  /// 2024, with the state where 2025 has pictures alone.
  static let pictureState = page(
    "window.runParams = {}; window._d_c_ = window._d_c_ || {}; window._d_c_.DCData = \(componentData(numbered: false));"
  )
  /// The answer of the call, saved within the page that made it.
  static let inlined = page("window.runParams = {data: \(answerData)};")

  static let all = [
    "modules": modules, "components": components, "numbered lists": numbered, "answer of the call": answer,
    "call": call, "before 2019": old, "the Russian site": russian, "picture state": pictureState,
    "inlined answer": inlined,
  ]

  /// The listing that every layout holds.
  static let listing: Listing = {
    var listing = Listing()
    listing.title = title
    listing.brand = "Orbita"
    listing.price = "21.50"
    listing.priceHigh = "24.90"
    listing.listPrice = "30"
    listing.currency = "USD"
    listing.availability = "InStock"
    listing.sku = "4000111222333"
    listing.categoryPath = ["Home", "Lights", "Desk Lamps"]
    listing.seller = .init(
      name: "Bright Store", url: "https://www.aliexpress.com/store/9001", positiveRate: "97.1",
      openedAt: "2014-08-04")
    listing.images = images
    listing.attributes = [
      .init(name: "Brand Name", value: "Orbita"), .init(name: "Compatible brand", value: "Anyone"),
      .init(name: "Material", value: "Steel"),
    ]
    listing.variants = [
      .init(name: "Black", price: "21.50", listPrice: "30", sku: "7001", stock: 12),
      .init(name: "White", price: "24.90", listPrice: "34", sku: "7002", stock: 0),
    ]
    listing.rating = 4.7
    listing.reviewCount = 88
    listing.orders = 1_200
    listing.descriptionURL = description
    listing.language = "en"
    return listing
  }()

  /// The listing as a layout holds it: the call names categories by number and no language, before 2019 options had no number, and the
  /// Russian site does not rate the seller.
  static func listing(in layout: String) -> Listing {
    var listing = self.listing
    switch layout {
    case "answer of the call", "call":
      listing.categoryPath = ["39", "390501"]
      listing.language = nil
    case "inlined answer": listing.categoryPath = ["39", "390501"]
    case "before 2019":
      for index in listing.variants.indices { listing.variants[index].sku = nil }
    case "the Russian site":
      listing.seller?.positiveRate = nil
      listing.seller?.openedAt = nil
    default: break
    }
    return listing
  }
}
