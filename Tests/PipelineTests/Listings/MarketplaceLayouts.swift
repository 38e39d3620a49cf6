import CaseModel
import Testing

/// One listing as further marketplaces and shop systems write it.
enum MarketplaceLayouts {
  struct Layout: CustomTestStringConvertible, Sendable {
    var name: String
    var url: String
    var html: String
    /// What this layout holds beside title, price and currency.
    var brand: String?
    var listPrice: String?
    var sku: String?
    var seller: String?
    var rating: Double?
    var variants: [String] = []
    var attribute: Listing.Attribute?
    var path: [String] = []
    var descriptionHas: String?
    var testDescription: String { name }
  }

  static let title = "Desk Lamp Orbit with Clamp"

  private static func script(_ id: String, _ json: String) -> String {
    "<title>Shop</title><div id=app></div><script id=\"\(id)\" type=\"application/json\">\(json)</script>"
  }

  static let all: [Layout] = [
    Layout(
      name: "walmart", url: "https://www.walmart.com/ip/desk-lamp/77123",
      html: script(
        "__NEXT_DATA__",
        #"""
        {"props":{"pageProps":{"initialData":{"data":{"product":{"name":"Desk Lamp Orbit with Clamp","brand":"Orbita","usItemId":"77123",
        "priceInfo":{"currentPrice":{"price":21.5,"currencyUnit":"USD"},"wasPrice":{"price":30}},"availabilityStatus":"IN_STOCK","upc":"4006381333931",
        "sellerDisplayName":"Bright Store","averageRating":4.7,"numberOfReviews":88,"category":{"path":[{"name":"Home"},{"name":"Lamps"}]},
        "imageInfo":{"allImages":[{"url":"https://img.example/1.jpg"}]}},"idml":{"longDescription":"<p>With a <b>clamp</b>.</p>","specifications":[{"name":"Material","value":"Steel"}]}}}}}}
        """#), brand: "Orbita", listPrice: "30", sku: "77123", seller: "Bright Store", rating: 4.7,
      attribute: .init(name: "Material", value: "Steel"), path: ["Home", "Lamps"],
      descriptionHas: "With a clamp."),
    Layout(
      name: "shein", url: "https://us.shein.com/Desk-Lamp-Orbit-p-77123-cat-2040.html",
      html: """
        <title>Shop</title><script>var gbData = {}; gbData.productIntroData = {"detail":{"goods_name":"\(title)","goods_sn":"sl77123","brand":"Orbita",
        "salePrice":{"amount":"21.50","currency":"USD"},"retailPrice":{"amount":"30.00"},"mall_name":"Bright Store","productDetails":[{"attr_name":"Material","attr_value":"Steel"}]},
        "goods_imgs":{"detail_image":[{"origin_image":"//img.example/1.jpg"}]},"commentInfo":{"comment_rank_average":"4.7","comment_num":"88"},
        "parentCats":{"children":[{"cat_name":"Home"},{"cat_name":"Lamps"}]},"currency":"USD"};</script>
        """, brand: "Orbita", listPrice: "30", sku: "sl77123", seller: "Bright Store", rating: 4.7,
      attribute: .init(name: "Material", value: "Steel"), path: ["Home", "Lamps"]),
    Layout(
      name: "temu", url: "https://www.temu.com/desk-lamp-orbit-g-77123.html",
      html: """
        <title>Shop</title><script>window.rawData={"store":{"goods":{"goodsName":"\(title)","minOnSalePriceStr":"$21.50","marketPriceStr":"$30.00","currency":"USD",
        "gallery":[{"url":"https://img.example/1.jpg"}],"goodsProperty":[{"key":"Material","values":["Steel"]}]},"mall":{"mallName":"Bright Store"},
        "sku":[{"skuId":"1","specs":[{"specValue":"Black"}],"normalPriceStr":"$21.50","stockQuantity":3},{"skuId":"2","specs":[{"specValue":"White"}],"normalPriceStr":"$24.90","stockQuantity":0}],
        "review":{"goodsScore":"4.7","reviewNum":"88"}}};</script>
        """, listPrice: "30", sku: "77123", seller: "Bright Store", rating: 4.7,
      variants: ["Black", "White"],
      attribute: .init(name: "Material", value: "Steel")),
    Layout(
      name: "dhgate", url: "https://www.dhgate.com/product/desk-lamp/77123.html",
      html: script(
        "__NEXT_DATA__",
        #"{"props":{"pageProps":{"productInfo":{"title":"Desk Lamp Orbit with Clamp","minPrice":"21.50","maxPrice":"24.90"},"sellerInfo":{"storeName":"Bright Store"}}}}"#
      )
        + "<span class=price>US $21.50</span>", sku: "77123", seller: "Bright Store"),
    Layout(
      name: "alibaba", url: "https://www.alibaba.com/product-detail/Desk-Lamp_77123.html",
      html: """
        <title>Shop</title><script>window.detailData = {"globalData":{"product":{"subject":"\(title)","price":{"productLadderPrices":[{"price":"21.50"}]},
        "productBasicProperties":[{"attrName":"Brand Name","attrValue":"Orbita"},{"attrName":"Material","attrValue":"Steel"}],
        "mediaItems":[{"imageUrl":{"big":"//img.example/1.jpg"}}]},"seller":{"companyName":"Bright Store"}}};</script><p class=price>US$21.50</p>
        """, brand: "Orbita", sku: "77123", seller: "Bright Store",
      attribute: .init(name: "Material", value: "Steel")),
    Layout(
      name: "amazon", url: "https://www.amazon.com/Desk-Lamp-Orbit/dp/B000077123/ref=sr_1",
      html: """
        <title>Shop</title><div id="wayfinding-breadcrumbs_feature_div"><a>Home</a><a>Lamps</a></div><span id="productTitle"> \(title) </span>
        <a id="bylineInfo" href="/s">Visit the Orbita Store</a><span id="acrPopover" title="4.7 out of 5 stars"></span><span id="acrCustomerReviewText">88 ratings</span>
        <div id="corePrice_feature_div"><span class="a-offscreen">$21.50</span></div><span class="basisPrice"><span class="a-offscreen">$30.00</span></span>
        <a id="sellerProfileTriggerId" href="/sp?seller=1">Bright Store</a><div id="availability">In Stock.</div><div id="productDescription"><p>With a clamp.</p></div>
        <table id="productDetails_techSpec_section_1"><tr><th>Material</th><td>Steel</td></tr></table><div data-hook="review-body">Fine lamp</div>
        """, brand: "Orbita", listPrice: "30", sku: "B000077123", seller: "Bright Store", rating: 4.7,
      attribute: .init(name: "Material", value: "Steel"), path: ["Home", "Lamps"],
      descriptionHas: "With a clamp."),
    Layout(
      name: "ebay", url: "https://www.ebay.com/itm/desk-lamp/77123",
      html: """
        <title>Shop</title><h1 class="x-item-title__mainTitle"><span>\(title)</span></h1><div class="x-price-primary"><span>US $21.50</span></div>
        <div class="ux-seller-section__item--seller"><a href="https://www.ebay.com/usr/bright">Bright Store</a></div><dl><dt>Brand</dt><dd>Orbita</dd><dt>Material</dt><dd>Steel</dd></dl>
        <iframe id="desc_ifr" src="https://vi.vipr.ebaydesc.com/ws/77123"></iframe>
        """, brand: "Orbita", sku: "77123", seller: "Bright Store",
      attribute: .init(name: "Material", value: "Steel")),
    Layout(
      name: "etsy", url: "https://www.etsy.com/listing/77123/desk-lamp-orbit",
      html: """
        <title>Shop</title><h1>\(title)</h1><div data-buy-box-region="price"><p>$21.50</p></div><div data-region="shop-name"><a href="/shop/bright">Bright Store</a></div>
        <p data-product-details-description-text-content>With a clamp.</p><script type="application/ld+json">{"@type":"Product","name":"\(title)","offers":{"price":"21.50","priceCurrency":"USD"}}</script>
        """, sku: "77123", seller: "Bright Store", descriptionHas: "With a clamp."),
    Layout(
      name: "shopify", url: "https://lamps.example/products/desk-lamp-orbit",
      html: """
        <title>Shop</title><meta property="og:price:amount" content="21.50"><meta property="og:price:currency" content="USD"><h1>\(title)</h1>
        <script type="application/json" id="ProductJson-product-template">{"title":"\(title)","vendor":"Orbita","description":"<p>With a clamp.<\\/p>","images":["//img.example/1.jpg"],
        "variants":[{"public_title":"Black","sku":"L-1","price":2150,"inventory_quantity":3},{"public_title":"White","sku":"L-2","price":2150,"inventory_quantity":0}]}</script>
        """, brand: "Orbita", variants: ["Black", "White"], descriptionHas: "With a clamp."),
    Layout(
      name: "woocommerce", url: "https://lamps.example/product/desk-lamp-orbit/",
      html: """
        <title>Shop</title><body class="product woocommerce woocommerce-page"><nav class="woocommerce-breadcrumb"><a href="/">Home</a> / <a href="/c">Lamps</a></nav>
        <div class="summary"><h1 class="product_title">\(title)</h1><p class="price"><del><span class="amount">$30.00</span></del> <ins><span class="amount">$21.50</span></ins></p></div>
        <div class="product_meta"><span class="sku">L-1</span></div><div id="tab-description"><h2>Description</h2><p>With a clamp.</p></div>
        <table class="shop_attributes"><tr><th>Material</th><td>Steel</td></tr></table>
        """, listPrice: "30", sku: "L-1", attribute: .init(name: "Material", value: "Steel"),
      path: ["Home", "Lamps"],
      descriptionHas: "With a clamp."),
    Layout(
      name: "magento", url: "https://lamps.example/desk-lamp-orbit.html",
      html: """
        <title>Shop</title><body class="catalog-product-view"><h1 class="page-title"><span class="base">\(title)</span></h1><div class="product-info-main">
        <span data-price-type="finalPrice" data-price-amount="21.5"><span class="price">$21.50</span></span><span data-price-type="oldPrice" data-price-amount="30"><span class="price">$30.00</span></span>
        <div class="product sku"><div class="value">L-1</div></div></div><div class="product attribute description"><div class="value"><p>With a clamp.</p></div></div>
        """, listPrice: "30", sku: "L-1", descriptionHas: "With a clamp."),
    Layout(
      name: "a shop of pages with data for scripts", url: "https://lamps.example/p/desk-lamp",
      html: script(
        "__NEXT_DATA__",
        #"""
        {"props":{"pageProps":{"product":{"name":"Desk Lamp Orbit with Clamp","brand":{"name":"Orbita"},"price":{"amount":"21.50","currency":"USD","original":"30.00"},"sku":"L-1",
        "seller":{"name":"Bright Store"},"rating":{"value":4.7},"variants":[{"name":"Black","price":21.5},{"name":"White","price":24.9}],
        "attributes":[{"name":"Material","value":"Steel"}],"description":"With a clamp."}}}}
        """#), brand: "Orbita", listPrice: "30", sku: "L-1", seller: "Bright Store", rating: 4.7,
      variants: ["Black", "White"], attribute: .init(name: "Material", value: "Steel"),
      descriptionHas: "With a clamp."),
  ]
}
