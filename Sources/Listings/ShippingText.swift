/// What short texts say of the cost of delivery.
enum ShippingText {
  private static let free = [
    "free shipping", "free delivery", "free postage", "envío gratis", "envio gratis", "envío gratuito",
    "frete grátis",
    "kostenloser versand", "versandkostenfrei", "gratis versand", "livraison gratuite", "livraison offerte",
    "spedizione gratuita", "бесплатная доставка", "безкоштовна доставка", "darmowa dostawa", "doprava zdarma",
    "ingyenes szállítás", "livrare gratuită", "ücretsiz kargo", "kargo bedava", "fri frakt",
    "gratis verzending", "包邮",
    "免运费", "免運", "送料無料", "무료배송", "무료 배송", "شحن مجاني", "توصيل مجاني", "משלוח חינם", "ส่งฟรี",
    "miễn phí vận chuyển",
    "gratis ongkir", "free", "gratis", "kostenlos", "gratuit", "grátis", "бесплатно", "مجاني", "免费", "無料",
  ]
  private static let words = [
    "shipping", "delivery", "postage", "envío", "envio", "frete", "versand", "livraison", "spedizione",
    "доставка",
    "dostawa", "doprava", "szállítás", "kargo", "frakt", "verzend", "运费", "送料", "배송", "الشحن", "التوصيل",
    "شحن", "משלוח",
  ]

  private static let mentions = WordAutomaton([(1, words), (2, Array(free.prefix(while: { $0 != "free" })))])

  /// The price in a text that is known to be about delivery.
  static func price(_ text: String) -> String? {
    let lower = text.lowercased()
    if free.contains(where: { lower.has($0) }) { return "0" }
    guard text.utf8.count < 90, Currencies.isEvident(text) else { return nil }
    return PriceText.read(text, currencyHint: nil, decimalSeparator: nil).amount
  }

  /// The price in a text of which it is not known; nil where it is not about delivery.
  static func mention(_ text: String) -> String? {
    let found = mentions.find(in: text.asciiOrLowercased)
    guard found != 0 else { return nil }
    // "Free shipping over 50" is a condition, not a price.
    if found & 2 != 0, text.contains(where: \.isNumber) { return nil }
    return price(text)
  }
}
