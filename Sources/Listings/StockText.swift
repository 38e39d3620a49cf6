/// What short texts say of stock.
enum StockText {
  private static let out = [
    "out of stock", "sold out", "currently unavailable", "not available", "temporarily unavailable",
    "unavailable", "ausverkauft",
    "nicht verfügbar", "nicht auf lager", "derzeit nicht", "rupture de stock", "épuisé", "indisponible",
    "agotado",
    "sin stock", "no disponible", "esgotado", "indisponível", "esaurito", "non disponibile", "нет в наличии",
    "немає в наявності", "brak w magazynie", "niedostępny", "produkt niedostępny", "vyprodáno",
    "není skladem",
    "elfogyott", "stoc epuizat", "stokta yok", "tükendi", "slutsåld", "utsolgt", "udsolgt", "loppuunmyyty",
    "uitverkocht", "niet op voorraad", "缺货", "已售罄", "售罄", "無庫存", "在庫切れ", "売り切れ", "在庫なし", "품절", "غير متوفر",
    "نفد",
    "אזל מהמלאי", "สินค้าหมด", "hết hàng", "stok habis", "nav pieejams", "išparduota",
    "品切れ", "売切れ", "完売", "入荷待ち", "暂时缺货", "無貨", "无货", "已下架", "sin existencias", "fora de estoque",
    "plus disponible",
    "non disponible", "wyprzedan", "niedostępn", "nedostupn", "není na skladě", "vypredan", "nie je skladom",
    "nincs raktáron",
    "nincs készleten", "indisponibil", "нет на складе", "закончился", "распродан", "немає", "tükenmiş",
    "stokta bulunm",
    "ei varastossa", "ikke på lager", "ej i lager", "slut i lager", "일시품절", "매진", "재고없음", "재고 없음", "نفذ",
    "غير متاح", "εξαντλ",
    "μη διαθέσιμο", "изчерпан", "няма в наличност", "razprodan", "rasprodan", "nema na zalihi",
    "ni na zalogi", "laos otsas",
    "no longer available", "brak towaru", "nicht vorrätig", "nicht lieferbar", "nicht mehr verfügbar",
    "vergriffen",
  ]
  private static let there = [
    "in stock", "auf lager", "sofort lieferbar", "en stock", "em estoque", "disponibile", "в наличии",
    "є в наявності",
    "w magazynie", "skladem", "raktáron", "în stoc", "stokta var", "i lager", "på lager", "varastossa",
    "op voorraad",
    "有货", "現貨", "在庫あり", "재고 있음", "متوفر", "במלאי", "pieces available", "unidades disponíveis",
    "unidades disponibles",
    "units in stock", "ready to ship", "ready stock", "sofort verfügbar", "lagernd", "direct leverbaar",
    "finns i lager",
    "na skladě", "na sklade", "készleten", "na zalogi", "na stanju", "в наличност", "есть на складе",
    "на складе", "διαθέσιμο",
    "มีสินค้า", "còn hàng", "stok tersedia", "库存充足", "有存货", "现货", "有現貨", "재고있음", "stok var", "pe stoc",
    "disponible en stock",
  ]

  private static let ahead = [
    "pre-order", "preorder", "pre order", "vorbestell", "précommande", "pré-commande", "precommande",
    "pré-venda",
    "preventa", "reservar ahora", "preordin", "предзаказ", "передзамовлення", "przedsprzedaż", "předobjedn",
    "predobjedn",
    "előrendel", "förbeställ", "forudbestil", "forhåndsbestill", "ennakkotilaa", "予約受付", "予約商品", "예약구매",
    "예약판매",
    "预售", "预购", "預購", "ön sipariş", "طلب مسبق",
  ]

  private static let later = [
    "backorder", "back-order", "back order", "on order with our supplier", "wird nachgeliefert",
    "en réapprovisionnement",
  ]

  private static let words = WordAutomaton([(1, out), (2, there), (4, ahead), (8, later)])

  static func read(_ text: String) -> String? {
    let found = words.find(in: text.asciiOrLowercased)
    return found & 1 != 0
      ? "OutOfStock"
      : found & 4 != 0 ? "PreOrder" : found & 8 != 0 ? "BackOrder" : found & 2 != 0 ? "InStock" : nil
  }
}
