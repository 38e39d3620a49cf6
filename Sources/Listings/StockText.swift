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
  ]
  private static let there = [
    "in stock", "auf lager", "sofort lieferbar", "en stock", "em estoque", "disponibile", "в наличии",
    "є в наявності",
    "w magazynie", "skladem", "raktáron", "în stoc", "stokta var", "i lager", "på lager", "varastossa",
    "op voorraad",
    "有货", "現貨", "在庫あり", "재고 있음", "متوفر", "במלאי", "pieces available", "unidades disponíveis",
    "unidades disponibles",
  ]

  private static let words = WordAutomaton([(1, out), (2, there)])

  static func read(_ text: String) -> String? {
    let found = words.find(in: text.asciiOrLowercased)
    return found & 1 != 0 ? "OutOfStock" : found & 2 != 0 ? "InStock" : nil
  }
}
