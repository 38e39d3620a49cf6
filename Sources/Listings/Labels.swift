/// Labels of single facts in many languages, and the field that each stands for.
enum Labels {
  static func field(_ label: String) -> String? {
    guard label.utf8.count < 60 else { return nil }
    let bare = Words.bare(label)
    if let field = fields[bare] { return field }
    // Chinese shops say "goods' brand" for brand, and so for every fact.
    for front in ["商品", "产品", "產品"] where bare.hasPrefix(front) { return fields[String(bare.dropFirst(2))] }
    return nil
  }

  /// A number behind its label without a colon, such as `Art.-Nr. 882211`: the whole text must be the two.
  static func leading(_ text: String) -> (label: String, value: String)? {
    guard text.utf8.count < 60, let last = text.lastIndex(of: " ") else { return nil }
    let value = String(text[text.index(after: last)...])
    let label = String(text[..<last])
    guard value.utf8.count > 2, value.utf8.contains(where: Bytes.isDigit), !value.has(":"),
      !Currencies.isEvident(value),
      label.hasSuffix("#") || label.hasSuffix("№") || !vague.contains(Words.bare(label)),
      ["sku", "mpn", "gtin"].contains(fields[Words.bare(label)] ?? "")
    else { return nil }
    return (label, value)
  }

  /// Whether a value without any digit is none for the label.
  static func needsDigit(_ label: String) -> Bool { vague.contains(Words.bare(label)) }

  /// Labels that are also words of sentences, or of sizes and models.
  private static let vague: Set<String> = [
    "item", "style", "art", "symbol", "model", "code", "κωδικός", "indeks", "cod", "cód", "код", "kod", "kód",
    "model no", "mudel", "jan", "referenz",
    "šifra",
  ]

  /// How far a label is believed: "brand" names it, "manufacturer" mostly, "by" may name an author as well.
  static func trust(_ label: String) -> Int {
    let bare = Words.bare(label)
    if models.contains(bare) { return Trust.visibleLabelled - 3 }
    if ["by", "label", "make", "firma", "фирма", "tvrtka"].contains(bare) { return Trust.visible + 2 }
    return makers.contains(bare) ? Trust.visibleLabelled - 2 : Trust.visibleLabelled
  }

  /// Numbers that a maker gives a model: the shop's own number is the item's.
  private static let models: Set<String> = [
    "model no", "model", "style", "style number", "型番", "mudel", "post id", "ad id",
  ]

  private static let makers: Set<String> = [
    "manufacturer", "manufacturer name", "manufactured by", "made by", "hersteller", "fabricante",
    "fabricant", "produttore", "producent",
    "производитель", "виробник", "производител", "výrobce", "výrobca", "gyártó", "producător", "fabrikant",
    "valmistaja", "メーカー", "メーカー名", "제조사", "יצרן", "tootja", "proizvajalec", "proizvođač", "gamintojas",
    "ražotājs", "製造商", "الشركة المصنعة", "निर्माता", "κατασκευαστής", "record label",
  ]

  private static let fields: [String: String] = {
    var result: [String: String] = [:]
    for (field, labels) in table { for label in labels { result[label] = field } }
    return result
  }()

  private static let table: [(String, [String])] = [
    (
      "sku",
      [
        "sku", "item number", "item no", "item no.", "item #", "item", "product code", "article number",
        "art. no",
        "art.-nr", "art.nr", "art. nr", "artikelnummer", "artikel-nr", "artikelnr", "bestellnummer",
        "best.-nr",
        "bestell-nr", "asin", "артикул", "код товара", "код", "référence", "reference", "réf", "ref",
        "referencia",
        "referência", "código", "codigo", "cod", "cód", "codice", "codice articolo", "codice prodotto",
        "kod produktu", "kod", "indeks", "kód", "kód produktu", "číslo produktu", "cikkszám", "cod produs",
        "ürün kodu", "stok kodu", "stock code", "artikelnummer:", "varenummer", "varenr", "tuotenumero",
        "model no",
        "型番", "商品番号", "商品コード", "品番", "货号", "商品编号", "商品編號", "貨號", "상품번호", "품번", "رقم المنتج", "رمز المنتج",
        "מק\"ט", "รหัสสินค้า", "mã sản phẩm", "mã sp", "kode produk", "prekės kodas", "preces kods",
        "кат. номер",
        "product id", "product number", "product no", "catalogue number", "catalog number", "item code",
        "style",
        "style number", "stock number", "šifra", "šifra izdelka", "šifra artikla", "bestellnummer",
        "ebay item number", "objet ebay nº", "numero oggetto ebay", "ebay-artikelnummer", "post id", "ad id",
        "tootekood", "cod. art", "article no", "article #", "article nr", "referenz", "ref. no", "style code",
        "item #", "stock no", "cat no", "cat. no", "catalog no", "product no.", "model code", "modell-nr",
        "model", "code", "κωδικός", "κωδικός προϊόντος", "cod. articolo", "cod.art",
        "상품코드", "상품 코드", "제품코드", "자체상품코드", "stok no",
        "item id",
        "numer katalogowy", "nr katalogowy", "nr artykułu", "obj. číslo", "kat. číslo", "kat. č",
        "cod articol", "product ref",
        "art.no", "art no", "art.-no", "artnr", "art-nr", "artikel nr", "código del producto",
        "código do produto", "sku/ref",
        "référence produit", "réf. produit", "référence fabricant", "item ref", "商品コード(sku)", "管理番号",
        "お問い合わせ番号", "编号", "編號", "産品編號",
        "كود المنتج", "رقم الصنف", "رقم الموديل", "كود", "מספר פריט", "артикул товара", "код изделия", "арт",
        "код товару", "каталожный номер",
        "mudel", "katalogové číslo", "objednávací kód", "kod towaru", "symbol", "artikul", "art",
      ]
    ),
    (
      "mpn",
      [
        "mpn", "model number", "item model number", "manufacturer part number", "part number",
        "mfr part number",
        "herstellernummer", "hersteller-nr", "herstellerartikelnummer", "numéro de modèle",
        "número de modelo",
        "modellnummer", "номер модели",
      ]
    ),
    (
      "gtin",
      [
        "gtin", "ean", "upc", "ean13", "ean-13", "isbn", "isbn-13", "barcode", "bar code", "jan", "jan code",
        "ean code",
        "ean-code", "code ean", "código de barras", "codice ean", "штрихкод", "штрих-код", "kod kreskowy",
        "kod ean",
        "streepjescode", "条形码", "ean/gtin", "gtin/ean", "strekkode", "universal product code",
      ]
    ),
    (
      "brand",
      [
        "brand", "brand name", "manufacturer", "manufactured by", "made by", "marke", "markenname",
        "hersteller", "marque", "marca",
        "fabricante",
        "производитель", "бренд", "марка", "marka", "producent", "výrobce", "značka", "výrobca", "gyártó",
        "márka",
        "producător", "merk", "fabrikant", "märke", "varumärke", "merke", "mærke", "tuotemerkki",
        "valmistaja",
        "ブランド", "メーカー", "品牌", "브랜드", "제조사", "العلامة التجارية", "الماركة", "ماركة", "מותג", "יצרן", "ยี่ห้อ",
        "thương hiệu", "merek", "fabricant", "produttore", "marchio", "ब्रांड", "ražotājs", "gamintojas",
        "zīmols",
        "виробник", "prekės ženklas", "tootja", "bränd", "proizvajalec", "znamka", "blagovna znamka",
        "proizvođač", "brend", "zīmols / ražotājs",
        "manufacturer name", "make", "make/manufacturer", "make / manufacturer", "brand/manufacturer",
        "brand / manufacturer", "kaubamärk", "tootemark", "márka neve", "robna marka", "marka/model", "firma",
        "tvrtka", "výrobce / značka", "nhãn hiệu", "hãng sản xuất", "xuất xứ thương hiệu", "tatak", "jenama",
        "marque / fabricant", "hersteller/marke", "marke/hersteller", "торговая марка", "торгова марка",
        "фирма", "марка/производитель", "производител", "brändi", "merkki", "μάρκα", "κατασκευαστής",
        "ตราสินค้า", "แบรนด์", "แบรนด", "製造商", "廠牌", "牌子", "メーカー名", "ブランド名", "제조사/브랜드", "상표",
        "יצרן/מותג", "نوع العلامة التجارية", "الشركة المصنعة", "निर्माता", "record label", "label", "by",
      ]
    ),
    (
      "availability",
      [
        "availability", "stock status", "stock availability", "stock", "verfügbarkeit", "lagerbestand",
        "lieferstatus",
        "disponibilité", "stock disponible", "disponibilidad", "disponibilidade", "disponibilità", "наличие",
        "наявність",
        "dostępność", "dostupnost", "dostupnosť", "skladová dostupnost", "elérhetőség", "készlet",
        "disponibilitate", "stoc",
        "stok durumu", "stok", "tillgänglighet", "lagerstatus", "lager", "tilgængelighed", "tilgjengelighet",
        "saatavuus",
        "beschikbaarheid", "voorraad", "库存", "庫存", "库存状态", "在庫", "在庫状況", "재고", "재고상태", "التوفر",
        "حالة التوفر", "الحالة في المخزون",
        "זמינות", "זמינות במלאי", "สถานะสินค้า", "tình trạng", "ketersediaan", "наличност", "dobavljivost",
        "zaloga", "saadavus",
        "prieinamumas", "pieejamība", "διαθεσιμότητα", "उपलब्धता",
      ]
    ),
    (
      "price",
      [
        "price", "our price", "sale price", "current price", "now", "preis", "unser preis", "prix",
        "notre prix",
        "precio", "preço", "prezzo", "цена", "ціна", "cena", "ár", "preț", "fiyat", "fiyatı", "pris", "hinta",
        "prijs",
        "价格", "售价", "価格", "販売価格", "가격", "판매가", "السعر", "سعر", "מחיר", "ราคา", "giá", "harga", "मूल्य", "kaina",
        "deal price", "本店售价", "本店售價", "本店价", "会员价", "indirimli fiyat", "satış fiyatı", "kdv dahil fiyat",
        "il nostro prezzo",
        "prezzo online", "nuestro precio", "precio online", "por", "preço à vista", "nasza cena",
        "cena promocyjna", "akční cena", "naše cena",
        "akciós ár", "nu", "voor", "当店価格", "特価", "セール価格", "할인가", "할인판매가", "سعر البيع", "السعر الآن",
        "наша цена", "цена со скидкой", "akcijska cena",
        "today's price", "buy it now",
      ]
    ),
    (
      "list_price",
      [
        "list price", "was", "regular price", "rrp", "msrp", "uvp", "statt", "old price", "retail price",
        "prix conseillé", "prix barré", "precio anterior", "antes", "de", "prezzo di listino", "старая цена",
        "m.r.p", "compare at", "compare at price", "original price", "market price", "market value",
        "you save from",
        "piyasa fiyatı", "liste fiyatı", "eski fiyat", "eski fiyatı", "소비자가", "시중가", "ord. pris", "ord.pris",
        "ordinarie pris", "tidigare pris",
        "førpris", "normalpris", "van", "van voor", "catalogusprijs", "precio de lista",
        "precio original", "pvp recomendado", "pvpr",
        "preço original", "preço de", "prezzo consigliato", "prezzo originale", "市场价格", "市場價", "市場價格", "定价",
        "定價", "吊牌价", "划线价",
        "メーカー希望小売価格", "希望小売価格", "通常価格", "标价", "обычная цена", "розничная цена", "цена без скидки",
        "běžná cena", "původní cena",
        "doporučená cena", "bežná cena", "eredeti ár", "listaár", "cena katalogowa", "stara cena",
        "redovna cena", "pret vechi", "preț vechi", "prp", "السعر قبل", "السعر السابق", "السعر الأصلي",
        "mrp", "原价", "市场价", "参考価格", "定価", "정가", "cena regularna", "adviesprijs",
      ]
    ),
    (
      "shipping_price",
      [
        "shipping", "delivery", "shipping cost", "shipping fee", "postage", "versand", "versandkosten",
        "livraison",
        "frais de port", "envío", "gastos de envío", "frete", "envio", "entrega", "spedizione", "доставка",
        "wysyłka",
        "dostawa", "doprava", "szállítás", "livrare", "kargo", "frakt", "verzending", "verzendkosten", "运费",
        "送料",
        "배송비", "الشحن", "التوصيل", "משלוח", "ค่าจัดส่ง", "phí vận chuyển", "ongkir",
      ]
    ),
    (
      "seller.name",
      [
        "sold by", "seller", "vendor", "store", "shop", "merchant", "verkauft von", "verkäufer", "händler",
        "vendu par",
        "vendeur", "vendido por", "vendedor", "venduto da", "venditore", "продавец", "продавець", "магазин",
        "sprzedawca", "sprzedaje", "prodejce", "eladó", "vânzător", "satıcı", "säljare", "selger", "myyjä",
        "verkocht door",
        "verkoper", "卖家", "店铺", "商家", "賣家", "販売元", "出品者", "ショップ", "판매자", "البائع", "يباع بواسطة", "بائع",
        "מוכר", "נמכר על ידי",
        "ผู้ขาย", "người bán", "penjual", "विक्रेता", "loja", "tienda", "boutique",
      ]
    ),
    (
      "quantity",
      [
        "quantity", "qty", "menge", "anzahl", "quantité", "cantidad", "quantidade", "quantità", "количество",
        "кількість", "ilość",
        "množství", "mennyiség", "cantitate", "adet", "antal", "aantal", "数量", "수량", "الكمية", "כמות", "จำนวน",
        "số lượng", "jumlah",
      ]
    ),
  ]
}
