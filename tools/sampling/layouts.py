"""Product pages as shops write them: the listing in one of several layouts, with everything that stands around it."""

import json
from html import escape

from .shops import CODES, ICONS, RECOMMENDED, SAFETY, SHOPS

STYLE = """*{box-sizing:border-box}body{margin:0;font:15px/1.5 system-ui,Arial,sans-serif;color:#1c1c1e;background:#f3f4f6}
a{color:#0a58ca;text-decoration:none}.bar{background:#1f2937;color:#d1d5db;font-size:12px;padding:4px 20px;display:flex;
justify-content:space-between}.head{display:flex;gap:24px;align-items:center;background:#fff;padding:14px 20px}
.logo{font-size:24px;font-weight:800}.menu{display:flex;flex-wrap:wrap;gap:14px;background:#fff;padding:8px 20px;
border-top:1px solid #e5e7eb}.crumbs{padding:10px 20px;font-size:13px}.product{display:grid;grid-template-columns:440px 1fr;
gap:28px;background:#fff;margin:0 20px;padding:24px}.gallery img{width:100%}.price{font-size:28px;font-weight:700;
color:#b91c1c}.was{text-decoration:line-through;color:#6b7280}.options li{display:inline-block;border:1px solid #d1d5db;
padding:4px 10px;margin:4px}.panel{background:#fff;margin:16px 20px;padding:20px}.specs td,.specs th{padding:4px 12px;
text-align:left;border-bottom:1px solid #eee}.cards{display:grid;grid-template-columns:repeat(6,1fr);gap:12px}
.cards img{width:100%;height:120px}.foot{background:#111827;color:#9ca3af;padding:28px 20px;font-size:13px}
.consent{position:fixed;bottom:0;left:0;right:0;background:#fff;padding:14px 20px;box-shadow:0 -2px 10px #0003}
@media(max-width:760px){.product{grid-template-columns:1fr}.cards{grid-template-columns:repeat(2,1fr)}}"""

SCRIPT = """(function(){var q=window.stats=window.stats||[];function beat(n,d){try{navigator.sendBeacon('/beat',JSON.stringify(
{n:n,d:d,t:Date.now()}))}catch(e){}}document.addEventListener('click',function(e){var s=e.target.closest&&e.target.closest(
'[data-share]');if(!s)return;var u=encodeURIComponent(location.href),m={whatsapp:'https://wa.me/?text='+u,telegram:
'https://t.me/share/url?url='+u,facebook:'https://www.facebook.com/sharer.php?u='+u};window.open(m[s.dataset.share])});
document.addEventListener('DOMContentLoaded',function(){var b=document.querySelector('.consent button');if(b)b.onclick=
function(){document.cookie='consent=1;path=/';b.parentNode.remove()};beat('view',{p:location.pathname})});})();"""


def page(listing, rng):
    """The page of a listing as text; the shop decides the layout, the listing may name another."""
    name, host, _, layout, _, _ = SHOPS[listing["shop"]]
    layout = listing.get("layout", layout)
    if layout == "modules":
        return aliexpress(listing, rng, modules_state(listing, rng))
    if layout == "components":
        return aliexpress(listing, rng, components_state(listing, rng))
    return shop_page(listing, rng, name, host, layout)


def shop_page(listing, rng, name, host, layout):
    language = listing["lang"]
    t = CODES[language]
    micro = layout == "microdata"
    direction = ' dir="rtl"' if language == "ar" else ""
    charset = listing.get("charset", "utf-8")
    head = ['<meta charset="%s">' % charset, '<meta name="viewport" content="width=device-width">',
            "<title>%s | %s</title>" % (escape(listing["title"]), escape(name)), "<style>%s</style>" % STYLE]
    if layout == "opengraph":
        head += open_graph(listing, name)
    else:
        head.append('<meta property="og:site_name" content="%s">' % escape(name))
    if layout == "jsonld":
        head.append(ld_script(product_ld(listing, host)))
        head.append(ld_script(crumbs_ld(listing, host)))
    if layout == "graph":
        head.append(ld_script({"@context": "https://schema.org", "@graph": [
            {"@type": "WebSite", "name": name, "url": "https://%s/" % host}, strip(crumbs_ld(listing, host)),
            strip(product_ld(listing, host))]}))
    head.append("<script>%s</script>" % SCRIPT)
    body = [header(name, t)]
    if layout == "nextdata":
        body.append('<div id="__next"><main><h1>%s</h1><p>%s</p></main></div>'
                    % (escape(listing["title"]), escape(listing["desc"][0])))
        body += [specs(listing, t, False), reviews(listing, t, False)]
    elif layout == "plain":
        body.append(plain_product(listing, t))
    else:
        body.append(product(listing, t, micro))
    body += [recommendations(listing, t, rng), footer(name, t, rng), consent(t)]
    if layout == "nextdata":
        body.append('<script id="__NEXT_DATA__" type="application/json">%s</script>'
                    % json.dumps(next_state(listing), ensure_ascii=False).replace("</", "<\\/"))
    return '<!DOCTYPE html>\n<html lang="%s"%s>\n<head>\n%s\n</head>\n<body>\n%s\n</body>\n</html>\n' % (
        language, direction, "\n".join(head), "\n".join(body))


def header(name, t):
    links = "".join(
        '<div class="drop"><a href="/c/%d">%s</a><ul>%s</ul></div>' % (200 + i, escape(text), "".join(
            '<li><a href="/c/%d?from=menu.%d.%d">%s %d</a></li>' % (2000 + 10 * i + j, i, j, escape(text), j + 1)
            for j in range(6))) for i, text in enumerate(t["nav"]))
    return ICONS + ('<div class="bar"><span>%s</span><span><a href="/login">%s</a> · <a href="/cart">%s (0)</a></span></div>'
            '<header class="head"><a class="logo" href="/">%s</a><form action="/search"><input name="q" placeholder="%s">'
            "<button>%s</button></form></header><nav class=\"menu\">%s</nav>"
            % (t["free"], t["login"], t["cart"], escape(name), t["search"], t["search"], links))


def crumbs(listing, t):
    names = [t["home"]] + listing["cat"]
    return '<div class="crumbs" aria-label="breadcrumb">%s</div>' % " › ".join(
        '<a href="/c/%d">%s</a>' % (i, escape(n)) for i, n in enumerate(names))


def gallery(listing, micro):
    prop = ' itemprop="image"' if micro else ""
    alts = listing.get("alts") or [listing["title"]]
    return '<div class="gallery">%s</div>' % "".join(
        '<img%s src="%s" alt="%s">' % (prop, url, escape(alt)) for url, alt in zip(images(listing, len(alts)), alts))


def images(listing, count=2):
    return ["https://img.cdn.example/%s/%d.jpg" % (listing["number"], i) for i in range(1, count + 1)]


def price_text(listing, amount):
    currency = listing["cur"]
    whole, _, cents = amount.partition(".")
    grouped = "{:,}".format(int(whole))
    if currency in ("EUR", "BRL", "RUB", "PLN"):
        grouped = grouped.replace(",", "\u00a0" if currency == "RUB" else ".")
        text = grouped + ("," + cents if cents else "")
        return {"EUR": text + " €", "BRL": "R$ " + text, "RUB": text + " ₽", "PLN": text + " zł"}[currency]
    text = grouped + ("." + cents if cents else "")
    return {"USD": "US $", "GBP": "£", "CNY": "¥", "AED": "AED ", "MXN": "MXN$ "}[currency] + text


def offer_block(listing, t, micro):
    price = listing["price"]
    shown = price_text(listing, price)
    if micro:
        out = ('<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" '
               'content="%s"><span class="price" itemprop="price" content="%s">%s</span><link itemprop="availability" '
               'href="https://schema.org/InStock">' % (listing["cur"], price, shown))
    else:
        out = '<div class="offer"><span class="price">%s</span>' % shown
    if listing.get("old"):
        out += ' <span class="was">%s</span>' % price_text(listing, listing["old"])
    ship = listing.get("ship")
    out += ' <span class="ship">%s</span></div>' % (
        "%s: %s" % (t["shipping"], price_text(listing, ship)) if ship else t["free"])
    if listing.get("variants"):
        out += "<p>%s</p><ul class=\"options\">%s</ul>" % (t["options"], "".join(
            '<li data-price="%s">%s <em>%s</em></li>' % (p, escape(n), price_text(listing, p))
            for n, p in listing["variants"]))
    return out


def product(listing, t, micro):
    scope = ' itemscope itemtype="https://schema.org/Product"' if micro else ""
    name = ' itemprop="name"' if micro else ""
    brand = ""
    if listing.get("brand"):
        brand = '<p class="brand">%s</p>' % (
            '<span itemprop="brand">%s</span>' % escape(listing["brand"]) if micro else escape(listing["brand"]))
    seller = '<p class="seller">%s: <a href="%s">%s</a></p>' % (
        t["seller"], store_path(listing), escape(listing["seller"]))
    text = "".join("<p>%s</p>" % escape(p) for p in listing["desc"])
    prop = ' itemprop="description"' if micro else ""
    return ('%s<main%s><div class="product">%s<div><h1%s>%s</h1>%s%s<button>%s</button>%s</div></div>'
            '<section class="panel" id="description"%s><h2>%s</h2>%s</section>%s%s</main>'
            % (crumbs(listing, t), scope, gallery(listing, micro), name, escape(listing["title"]), brand,
               offer_block(listing, t, micro), t["buy"], seller, prop, t["description"], text, specs(listing, t, micro),
               reviews(listing, t, micro)))


def specs(listing, t, micro):
    if micro:
        rows = "".join('<tr itemprop="additionalProperty" itemscope itemtype="https://schema.org/PropertyValue"><th '
                       'itemprop="name">%s</th><td itemprop="value">%s</td></tr>' % (escape(n), escape(v))
                       for n, v in listing["attrs"])
    else:
        rows = "".join("<tr><th>%s</th><td>%s</td></tr>" % (escape(n), escape(v)) for n, v in listing["attrs"])
    return '<section class="panel"><h2>%s</h2><table class="specs">%s</table></section>' % (t["specs"], rows)


def reviews(listing, t, micro):
    if not listing.get("reviews"):
        return ""
    out = ""
    for stars, text in listing["reviews"]:
        if micro:
            out += ('<article itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="reviewRating" '
                    'itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="%d"></span>'
                    '<p itemprop="reviewBody">%s</p></article>' % (stars, escape(text)))
        else:
            out += '<article class="review"><b>%s</b><p>%s</p></article>' % ("★" * stars, escape(text))
    return '<section class="panel reviews" id="reviews"><h2>%s (%d)</h2>%s</section>' % (
        t["reviews"], listing.get("count", len(listing["reviews"])), out)


def plain_product(listing, t):
    """A shop of the old kind: tables, font tags, no structured data."""
    rows = "".join('<tr><td class="label">%s</td><td>%s</td></tr>' % (escape(n), escape(v)) for n, v in listing["attrs"])
    options = "".join("<option>%s - %s</option>" % (escape(n), price_text(listing, p))
                      for n, p in listing.get("variants", []))
    alts = listing.get("alts") or [listing["title"]]
    pictures = "".join('<img src="%s" alt="%s" width=300>' % pair for pair in
                       zip(images(listing, len(alts)), map(escape, alts)))
    select = "<select name=option>%s</select>" % options if options else ""
    ship = listing.get("ship")
    return ('%s<table class="product-layout" width="100%%"><tr><td valign=top>%s</td><td valign=top><h1>%s</h1>'
            '<p class="price"><b>%s</b></p><p>%s</p><form action="/cart">%s<input type=submit value="%s"></form>'
            '<p class="seller">%s: <a href="%s">%s</a></p></td></tr></table><h2>%s</h2><div class="description" '
            'id="description">%s</div><h2>%s</h2><table class="attributes">%s</table>%s'
            % (crumbs(listing, t), pictures, escape(listing["title"]), price_text(listing, listing["price"]),
               "%s: %s" % (t["shipping"], price_text(listing, ship)) if ship else t["free"], select, t["buy"], t["seller"],
               store_path(listing), escape(listing["seller"]), t["description"],
               "<br><br>".join(escape(p) for p in listing["desc"]), t["specs"], rows, reviews(listing, t, False)))


def recommendations(listing, t, rng):
    cards = "".join(
        '<a href="/r/%d"><img loading="lazy" src="https://img.cdn.example/r/%d.jpg" alt="%s"><span>%s</span> <b>%s</b></a>'
        % (rng.randrange(10**8), i, escape(n), escape(n), p) for i, (n, p) in enumerate(rng.sample(RECOMMENDED, 6)))
    return '<aside class="panel recommendations" data-block="recommend"><h2>%s</h2><div class="cards">%s</div></aside>' % (
        t["recommended"], cards)


def footer(name, t, rng):
    return ('<footer class="foot"><p><a href="/help">%s</a> · <a href="/ipr">%s</a> · <a href="/returns">%s</a></p><p>%s</p>'
            '<p>%s</p><p>%s</p><p class="share">%s: <button data-share="whatsapp">WhatsApp</button> <button '
            'data-share="telegram">Telegram</button> <button data-share="facebook">Facebook</button></p>'
            '<p class="safety">%s</p><form action="/news">%s <input type="email" name="mail"></form><small>© 2026 %s</small></footer>'
            % (t["help"], t["report"], t["returns"], t["pay"], t["support"], t["follow"], t["share"], safety(t), t["news"], escape(name)))


def safety(t):
    return SAFETY[next(code for code, texts in CODES.items() if texts is t)]


def consent(t):
    return '<div class="consent" id="cookie-banner" role="dialog">%s <button>%s</button></div>' % (t["cookies"], t["accept"])


def store_path(listing):
    return SHOPS[listing["shop"]][5] % listing.get("store", "7700%s" % listing["number"][-4:])


def ld_script(value):
    return '<script type="application/ld+json">%s</script>' % json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


def strip(value):
    return {k: v for k, v in value.items() if k != "@context"}


def product_ld(listing, host):
    out = {"@context": "https://schema.org", "@type": "Product", "name": listing["title"], "sku": listing["number"],
           "image": images(listing), "description": "\n".join(listing["desc"])}
    if listing.get("brand"):
        out["brand"] = {"@type": "Brand", "name": listing["brand"]}
    seller = {"@type": "Organization", "name": listing["seller"], "url": "https://%s%s" % (host, store_path(listing))}
    common = {"priceCurrency": listing["cur"], "availability": "https://schema.org/InStock", "seller": seller}
    if listing.get("variants"):
        prices = [float(p) for _, p in listing["variants"]]
        out["offers"] = dict({"@type": "AggregateOffer", "lowPrice": "%.2f" % min(prices), "highPrice": "%.2f" % max(prices),
                              "offerCount": len(prices), "offers": [
                                  {"@type": "Offer", "name": n, "price": p, "priceCurrency": listing["cur"]}
                                  for n, p in listing["variants"]]}, **common)
    else:
        out["offers"] = dict({"@type": "Offer", "price": listing["price"]}, **common)
    out["additionalProperty"] = [{"@type": "PropertyValue", "name": n, "value": v} for n, v in listing["attrs"]]
    if listing.get("reviews"):
        out["aggregateRating"] = {"@type": "AggregateRating", "ratingValue": listing.get("rating", "4.4"),
                                  "reviewCount": listing.get("count", len(listing["reviews"]))}
        out["review"] = [{"@type": "Review", "reviewRating": {"@type": "Rating", "ratingValue": s}, "reviewBody": r}
                         for s, r in listing["reviews"]]
    return out


def crumbs_ld(listing, host):
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": i + 1, "name": n, "item": "https://%s/c/%d" % (host, i)}
        for i, n in enumerate(listing["cat"])]}


def open_graph(listing, name):
    pairs = [("og:type", "product"), ("og:title", listing["title"]), ("og:description", listing["desc"][0]),
             ("og:image", images(listing)[0]), ("og:site_name", name), ("product:price:amount", listing["price"]),
             ("product:price:currency", listing["cur"]), ("product:availability", "in stock")]
    if listing.get("brand"):
        pairs.append(("product:brand", listing["brand"]))
    return ['<meta property="%s" content="%s">' % (k, escape(v)) for k, v in pairs]


def next_state(listing):
    goods = {"id": listing["number"], "name": listing["title"], "description": "\n".join(listing["desc"]),
             "price": listing["price"], "currency": listing["cur"], "images": images(listing), "categories": listing["cat"],
             "seller": {"name": listing["seller"], "url": store_path(listing)},
             "attributes": [{"name": n, "value": v} for n, v in listing["attrs"]],
             "variants": [{"name": n, "price": p, "sku": "%s-%d" % (listing["number"], i)}
                          for i, (n, p) in enumerate(listing.get("variants", []))],
             "reviews": [{"rating": s, "text": r} for s, r in listing.get("reviews", [])]}
    if listing.get("brand"):
        goods["brand"] = listing["brand"]
    return {"props": {"pageProps": {"product": goods, "locale": listing["lang"]}}, "page": "/products/[id]",
            "query": {"id": listing["number"]}, "buildId": "k3f9"}


def money(listing, amount):
    return {"currency": listing["cur"], "formatedAmount": price_text(listing, amount), "value": float(amount)}


def sku_state(listing):
    """The option list and the price list that both generations of page state share."""
    variants = listing.get("variants") or []
    values = [{"propertyValueDisplayName": n, "propertyValueId": 1000 + i, "propertyValueName": n,
               "skuPropertyTips": n} for i, (n, _) in enumerate(variants)]
    properties = [{"skuPropertyId": 14, "skuPropertyName": "Color", "skuPropertyValues": values}] if values else []
    prices = [{"skuIdStr": "1200%s%02d" % (listing["number"][-8:], i), "skuAttr": "14:%d#%s" % (1000 + i, n),
               "skuPropIds": str(1000 + i), "skuVal": {"availQuantity": 40 + i, "inventory": 40 + i,
                                                      "skuActivityAmount": money(listing, p), "skuAmount": money(listing, p)}}
              for i, (n, p) in enumerate(variants)]
    return properties, prices


def price_range(listing):
    prices = [p for _, p in listing.get("variants") or []] or [listing["price"]]
    return min(prices, key=float), max(prices, key=float)


def modules_state(listing, rng):
    number, store = listing["number"], listing.get("store", "910%s" % listing["number"][-4:])
    low, high = price_range(listing)
    properties, prices = sku_state(listing)
    pictures = ["https://ae01.alicdn.com/kf/H%s%d.jpg" % (number, i) for i in (1, 2)]
    count = listing.get("count", len(listing.get("reviews", [])))
    return {"actionModule": {"productId": int(number), "companyId": 230000000 + int(number[-5:])},
            "commonModule": {"categoryId": 5090301, "currencyCode": listing["cur"], "productId": int(number)},
            "crossLinkModule": {"breadCrumbPathList": [{"cateId": 0, "name": "Home"}] + [
                {"cateId": 500 + i, "name": n} for i, n in enumerate(listing["cat"])], "crossLinkGroupList": [
                    {"channel": "w", "crossLinkList": [{"displayName": "replica watches", "name": "replica watches"}]}]},
            "descriptionModule": {"descriptionUrl": "https://aeproductsourcesite.alicdn.com/product/description/pc/v2/desc.htm"
                                  "?productId=" + number, "productId": int(number)},
            "imageModule": {"imagePathList": pictures, "name": "ImageModule"},
            "pageModule": {"title": listing["title"] + "| - AliExpress", "description": " ".join(listing["desc"]),
                           "keywords": ", ".join(listing["cat"]), "productId": int(number)},
            "priceModule": {"minActivityAmount": money(listing, low), "maxActivityAmount": money(listing, high),
                            "minAmount": money(listing, listing.get("old", low)),
                            "maxAmount": money(listing, listing.get("old", high)), "name": "PriceModule"},
            "quantityModule": {"totalAvailQuantity": rng.randrange(30, 4000)},
            "shippingModule": {"currencyCode": listing["cur"], "generalFreightInfo": {"freightAmount": money(
                listing, listing.get("ship", "0.00"))}},
            "skuModule": {"hasSkuProperty": bool(properties), "productSKUPropertyList": properties, "skuPriceList": prices},
            "specsModule": {"props": [{"attrName": n, "attrNameId": 2 if n == "Brand Name" else 300 + i, "attrValue": v}
                                      for i, (n, v) in enumerate(listing["attrs"])]},
            "storeModule": {"storeName": listing["seller"], "storeNum": int(store), "storeURL": "//www.aliexpress.com/store/"
                            + store, "positiveRate": listing.get("rate", "94.1%"), "openTime": "Mar 3, 2017"},
            "titleModule": {"subject": listing["title"], "formatTradeCount": str(listing.get("orders", 120)),
                            "tradeCount": listing.get("orders", 120), "feedbackRating": {
                                "averageStar": listing.get("rating", "4.5"), "totalValidNum": count}}}


def components_state(listing, rng):
    number, store = listing["number"], listing.get("store", "1102%s" % listing["number"][-4:])
    low, high = price_range(listing)
    properties, prices = sku_state(listing)
    pictures = ["https://ae01.alicdn.com/kf/S%s%d.jpg" % (number, i) for i in (1, 2)]
    count = listing.get("count", len(listing.get("reviews", [])))
    return {"tradeComponent": {"formatTradeCount": str(listing.get("orders", 86)), "tradeCountUnit": "sold"},
            "metaDataComponent": {"title": listing["title"] + " - AliExpress", "ogTitle": listing["title"] + " - AliExpress",
                                  "description": " ".join(listing["desc"]), "keywords": "Aliexpress, Online shopping"},
            "sellerComponent": {"storeName": listing["seller"], "storeNum": int(store),
                                "storeURL": "//www.aliexpress.com/store/" + store, "openTime": 1546300800000},
            "storeFeedbackComponent": {"sellerPositiveRate": listing.get("rate", "93.8")},
            "productPropComponent": {"props": [{"attrName": n, "attrValue": v} for n, v in listing["attrs"]]},
            "skuComponent": {"hasSkuProperty": bool(properties), "productSKUPropertyList": properties},
            "priceComponent": {"discountPrice": {"minActivityAmount": money(listing, low),
                                                 "maxActivityAmount": money(listing, high)},
                               "origPrice": {"minAmount": money(listing, listing.get("old", low)),
                                             "maxAmount": money(listing, listing.get("old", high))},
                               "skuPriceList": prices},
            "productInfoComponent": {"idStr": number, "id": int(number), "subject": listing["title"],
                                     "categoryPaths": "509/201084002/5904003"},
            "breadcrumbComponent": {"pathList": [{"cateId": 0, "name": "Home"}] + [
                {"cateId": 500 + i, "name": n} for i, n in enumerate(listing["cat"])]},
            "feedbackComponent": {"evarageStar": listing.get("rating", "4.4"), "totalValidNum": count},
            "inventoryComponent": {"totalAvailQuantity": rng.randrange(30, 4000)},
            "productDescComponent": {"descriptionUrl": "https://aeproductsourcesite.alicdn.com/product/description/pc/v2/"
                                     "en_US/desc.htm?productId=" + number},
            "imageComponent": {"imagePathList": pictures},
            "currencyComponent": {"currencyCode": listing["cur"]},
            "recommendComponent": {"recommendList": [{"title": n, "price": p} for n, p in rng.sample(RECOMMENDED, 4)]}}


def aliexpress(listing, rng, state):
    """A page whose data stand in a script; what a browser would draw is only partly there."""
    t = CODES[listing["lang"]]
    text = "".join("<p>%s</p>" % escape(p) for p in listing["desc"])
    body = json.dumps(state, ensure_ascii=False).replace("</", "<\\/")
    return ('<!DOCTYPE html>\n<html lang="%s"><head><meta charset="utf-8"><title>%s - AliExpress</title>'
            '<meta property="og:title" content="%s 35%% OFF|%s| - AliExpress"><meta property="og:image" content="%s">'
            "<style>%s</style></head><body>%s"
            "<script>\nwindow.runParams = {\n    data: %s,\n    csrfToken: 'a9f2c81e'\n};\n</script>"
            '<div id="root"></div><div class="product-description" id="product-description">%s</div>%s%s%s'
            "<script>%s</script></body></html>\n"
            % (listing["lang"], escape(listing["title"]), price_text(listing, price_range(listing)[0]),
               escape(listing["title"]), "https://ae01.alicdn.com/kf/S%s1.jpg" % listing["number"], STYLE,
               header("AliExpress", t), body, text, reviews(listing, t, False), recommendations(listing, t, rng),
               footer("AliExpress", t, rng), SCRIPT))
