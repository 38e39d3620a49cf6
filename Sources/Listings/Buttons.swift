/// The buttons and links by which a page sells, or says that it does not now.
struct Buttons {
  let document: Document
  let map: PageMap

  /// Those that put the goods into a basket, by their nodes.
  func buying() -> [Int] { find(Self.buying) }

  /// Whether the page offers to tell when the goods are back, and nothing to buy.
  func onlyNotifies() -> Bool { !find(Self.notifying).isEmpty && buying().isEmpty }

  private func find(_ words: WordAutomaton) -> [Int] {
    var result: [Int] = []
    for node in 1..<max(1, document.count) where map.isMain(node) {
      let tag = document.tag(node)
      guard tag == .button || tag == .input || tag == .a else { continue }
      let text = (tag == .input ? document.attribute(node, .value) : nil) ?? document.line(node, limit: 60)
      guard text.utf8.count < 60 else { continue }
      if words.matches(text.asciiOrLowercased) { result.append(node) }
      if result.count > 20 { break }
    }
    return result
  }

  private static let notifying = WordAutomaton([(1, notifyWords)])

  private static let notifyWords = [
    "notify me", "email me when", "e-mail me when", "back in stock alert", "join waitlist",
    "join the waitlist",
    "benachrichtigen", "verfügbarkeitsalarm", "erinnern wenn", "avísame", "avisarme", "prévenez-moi",
    "m'alerter", "me prévenir",
    "avvisami", "avise-me", "powiadom", "сообщить о поступлении", "уведомить о поступлении", "повідомити",
    "hlídat dostupnost",
    "strážiť dostupnosť", "értesítés", "anunță-mă", "gelince haber ver", "bevaka", "meddela mig",
    "hou me op de hoogte",
    "再入荷", "入荷通知", "재입고", "到货通知", "到貨通知", "أعلمني", "ειδοποίηση",
  ]

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
