extension PriceReader {
  static let untaxed = WordAutomaton([(1, untaxedWords)])

  /// What stands beside an amount to which a tax is still to be added.
  private static let untaxedWords = [
    "ex vat", "ex. vat", "exc vat", "exc. vat", "excl. vat", "excl vat", "excluding vat", "ex tax",
    "excl. tax", "ex gst",
    "plus vat", "+ vat", "netto", "hors taxe", "hors tva", " ht", "bez dph", "bez vat", "zzgl. mwst",
    "exkl. moms",
    "ekskl. moms", "exkl moms", "excl. btw", "sin iva", "iva esclusa", "+ iva", "sem iva", "без ндс",
    "без пдв", "kdv hariç",
    "+ kdv", "税抜", "áfa nélkül", "fără tva", "eks. mva", "alv 0",
  ]

  func buyButtons() -> [Int] {
    var result: [Int] = []
    for node in 1..<max(1, document.count) where map.isMain(node) {
      let tag = document.tag(node)
      guard tag == .button || tag == .input || tag == .a else { continue }
      let text = (tag == .input ? document.attribute(node, .value) : nil) ?? document.line(node, limit: 60)
      guard text.utf8.count < 60 else { continue }
      if Self.buying.matches(text.asciiOrLowercased) { result.append(node) }
      if result.count > 20 { break }
    }
    return result
  }

  private static let buying = WordAutomaton([(1, buyWords)])

  private static let buyWords = [
    "add to cart", "add to bag", "add to basket", "buy now", "buy it now", "in den warenkorb", "jetzt kaufen",
    "ajouter au panier", "acheter", "añadir al carrito", "agregar al carrito", "añadir a la cesta", "comprar",
    "adicionar ao carrinho", "aggiungi al carrello", "acquista", "в корзину", "купить", "до кошика", "купити",
    "do koszyka", "kup teraz", "do košíku", "kosárba", "adaugă în coș", "sepete ekle", "satın al",
    "lägg i varukorg",
    "köp", "læg i kurv", "legg i", "lisää", "in winkelwagen", "加入购物车", "立即购买", "加入購物車", "カートに入れる", "カートに追加",
    "購入", "장바구니", "구매", "أضف إلى", "اشتر", "הוסף לסל", "קנה", "หยิบใส่", "ซื้อ", "thêm vào giỏ", "mua ngay",
    "beli",
    "į krepšelį", "pirkt", "grozā", "ostukorvi",
  ]
}
