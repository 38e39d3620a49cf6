/// Labels of product pages in many languages.
enum Words {
  /// What a label announces.
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt8
    static let description = Kind(rawValue: 1)
    static let reviews = Kind(rawValue: 2)
    static let specifications = Kind(rawValue: 4)
    static let questions = Kind(rawValue: 8)
    static let recommended = Kind(rawValue: 16)
  }

  /// A label in its bare form: lower case, without a colon, count or mark at its end.
  static func bare(_ text: String) -> String {
    var copy = text
    if let plain = copy.withUTF8({ bareASCII($0) }) { return plain }
    var result = text.lowercased().collapsed
    if result.hasSuffix(")"), let open = result.lastIndex(of: "(") {
      result = String(result[..<open]).trimmed
    }
    while let last = result.last, ":：*.-–>»\u{25BE}\u{25BC}+#".contains(last) || last.isWhitespace {
      result.removeLast()
    }
    return result
  }

  /// The same for text of Latin letters without accents, which most is.
  private static func bareASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var gap = false
    for byte in text {
      if byte >= 128 { return nil }
      if Bytes.isSpace(byte) {
        gap = true
        continue
      }
      if gap, !out.isEmpty { out.append(32) }
      gap = false
      out.append(Bytes.lower(byte))
    }
    if out.last == 41, let open = out.lastIndex(of: 40) { out.removeLast(out.count - open) }
    while let last = out.last, [58, 42, 46, 45, 62, 43, 35, 32].contains(last) { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// What a label announces, in any of the languages.
  static func kind(_ text: String) -> Kind {
    guard text.utf8.count < 120 else { return [] }
    let label = bare(text)
    var kind = kinds[label] ?? []
    if kind.isEmpty, label.utf8.contains(where: Bytes.isDigit) {
      kind = (kinds[stripCount(label)] ?? []).intersection([.reviews, .questions])
    }
    if recommending.matches(label) { kind.insert(.recommended) }
    return kind
  }

  private static let kinds: [String: Kind] = {
    var result: [String: Kind] = [:]
    for (kind, labels) in [
      (Kind.description, descriptions), (.reviews, reviews), (.specifications, specifications),
      (.questions, questions),
    ] {
      for label in labels { result[label, default: []].insert(kind) }
    }
    return result
  }()

  private static let recommending = WordAutomaton([(1, recommendations)])

  static func isDescriptionLabel(_ text: String) -> Bool {
    text.utf8.count < 90 && descriptions.contains(bare(text))
  }

  private static func stripCount(_ text: String) -> String {
    text.filter { !$0.isNumber && $0 != "(" && $0 != ")" && $0 != "," }.collapsed
  }

  static let descriptions: Set<String> = [
    "description", "product description", "item description", "about this item", "about this product",
    "details",
    "product details", "overview", "product information", "from the seller", "descripción", "descripcion",
    "descripción del producto", "descrição", "descrição do produto", "beschreibung", "produktbeschreibung",
    "artikelbeschreibung", "description du produit", "descriptif", "descrizione", "descrizione del prodotto",
    "описание", "описание товара", "о товаре", "опис", "opis", "opis produktu", "popis", "popis produktu",
    "leírás",
    "termékleírás", "descriere", "περιγραφή", "açıklama", "ürün açıklaması", "ürün bilgileri", "beskrivning",
    "produktbeskrivning", "beskrivelse", "kuvaus", "tuotekuvaus", "omschrijving", "productbeschrijving",
    "beschrijving", "产品描述", "商品描述", "商品详情", "产品详情", "描述", "商品描述", "商品說明", "商品介紹",
    "商品説明", "製品説明", "説明", "상품설명", "상품 설명", "상세정보", "제품 설명", "الوصف", "وصف المنتج", "وصف",
    "תיאור", "תיאור המוצר", "รายละเอียดสินค้า", "รายละเอียด", "mô tả", "mô tả sản phẩm", "deskripsi",
    "deskripsi produk", "विवरण", "aprašymas", "apraksts", "kirjeldus", "описание на продукта",
    "opis proizvoda",
    "opis izdelka", "detalles", "détails", "详情", "宝贝详情", "商品の説明",
  ]

  static let reviews: Set<String> = [
    "reviews", "customer reviews", "customers reviews", "product reviews", "buyer reviews",
    "ratings & reviews",
    "ratings and reviews", "reviews & ratings", "feedback", "buyer feedback", "opiniones",
    "opiniones de clientes",
    "reseñas", "valoraciones", "comentarios", "avaliações", "avaliações de clientes",
    "avaliações dos clientes",
    "bewertungen", "kundenbewertungen", "kundenrezensionen", "rezensionen", "avis", "avis clients",
    "commentaires",
    "avis des clients", "recensioni", "recensioni dei clienti", "отзывы", "отзывы покупателей",
    "отзывы о товаре",
    "відгуки", "opinie", "opinie klientów", "recenze", "hodnocení", "vélemények", "recenzii", "κριτικές",
    "yorumlar", "müşteri yorumları", "değerlendirmeler", "recensioner", "anmeldelser", "arvostelut",
    "reviews van klanten",
    "beoordelingen", "klantbeoordelingen", "评价", "商品评价", "买家评价", "评论", "用户评价", "評價", "レビュー", "カスタマーレビュー",
    "口コミ",
    "리뷰", "상품평", "구매후기", "تقييمات", "المراجعات", "تقييمات العملاء", "آراء العملاء", "مراجعات العملاء",
    "ביקורות", "รีวิว", "đánh giá", "ulasan",
    "समीक्षा", "atsiliepimai", "отзиви", "recenzije",
  ]

  static let specifications: Set<String> = [
    "specifications", "specification", "technical specifications", "specs", "product specifications",
    "item specifics", "attributes", "technical details", "characteristics", "features", "technical data",
    "especificaciones", "especificaciones técnicas", "características", "ficha técnica", "especificações",
    "especificações técnicas", "caractéristiques", "spécifications", "fiche technique",
    "caractéristiques techniques",
    "technische daten", "spezifikationen", "eigenschaften", "produktdetails", "merkmale", "artikelmerkmale",
    "specifiche", "scheda tecnica", "caratteristiche", "характеристики", "технические характеристики",
    "specyfikacja", "parametry", "dane techniczne", "parametre", "technické parametry", "műszaki adatok",
    "specificații", "specificaties", "kenmerken", "productspecificaties", "teknik özellikler", "özellikler",
    "ürün özellikleri", "specifikationer", "spesifikasjoner", "tekniset tiedot", "规格", "规格参数", "产品参数",
    "商品参数", "商品規格", "規格", "参数", "仕様", "スペック", "商品仕様", "商品情報", "사양", "제품 사양", "상품정보", "المواصفات",
    "مواصفات", "مواصفات المنتج", "מפרט", "מפרט טכני", "ข้อมูลจำเพาะ", "thông số kỹ thuật", "spesifikasi", "विनिर्देश",
    "характеристики товара", "данные", "параметры",
  ]

  static let questions: Set<String> = [
    "questions", "questions & answers", "questions and answers", "customer questions", "q&a", "q & a", "faq",
    "customer questions & answers", "preguntas", "preguntas y respuestas", "perguntas",
    "perguntas e respostas",
    "fragen und antworten", "fragen & antworten", "kundenfragen", "questions et réponses",
    "questions réponses",
    "domande e risposte", "вопросы", "вопросы и ответы", "pytania i odpowiedzi", "vragen en antwoorden",
    "sorular", "soru cevap", "问答", "商品问答", "よくある質問", "문의", "أسئلة", "الأسئلة والأجوبة", "أسئلة وأجوبة",
  ]

  static let recommendations: [String] = [
    "also bought", "also viewed", "also like", "related product", "related item", "recommended",
    "recommendation",
    "similar product", "similar item", "sponsored", "more from", "more items", "recently viewed",
    "recently looked", "viewed recently", "your history", "browsing history", "frequently bought",
    "customers who", "people who", "you may", "you might", "inspired by", "best seller", "bestseller",
    "trending",
    "more to love", "other sellers", "compare with", "popular search", "hot products", "complete the look",
    "goes well with", "accessories for", "from the same seller",
    "también compraron", "también vieron", "te puede gustar", "te pueden gustar", "te puede interesar",
    "te pueden interesar", "puede interesarte", "pode interessar", "peut vous intéresser", "vous intéresser",
    "productos relacionados",
    "productos similares", "recomendad", "relacionad", "vistos recientemente", "também compr", "também viu",
    "também gostou", "quem viu", "quem comprou", "produtos relacionados", "recomendados", "você também pode",
    "kunden kauften", "kunden, die", "auch gekauft", "auch gefallen", "ähnliche", "empfehl",
    "zuletzt angesehen",
    "das könnte", "passend dazu", "wird oft zusammen", "andere kunden", "gesponsert",
    "ont aussi", "ont également", "aimerez aussi", "vous aimerez", "produits similaires", "produits associés",
    "recommandé", "récemment consultés", "pourrait vous", "sponsorisé",
    "potrebbero", "potrebbe interessarti", "prodotti correlati", "consigliati", "simili",
    "hanno comprato anche", "hanno visto",
    "похожие", "с этим товаром", "рекоменд", "вам может понравиться", "вам также", "вместе с этим",
    "также покупают",
    "недавно просмотр", "схожі", "також купують", "podobne", "polecane", "inni klienci", "mogą ci się",
    "klienci kupili",
    "podobné", "mohlo by", "zákazníci", "hasonló", "ajánlott", "similare", "recomandate",
    "benzer ürün", "bunlar da", "birlikte al", "ilginizi çek", "relaterade", "andra köpte", "lignende",
    "suositel",
    "gerelateerd", "vergelijkbare", "ook bekeken", "anderen bekeken", "misschien vind", "klanten kochten",
    "猜你喜欢", "相关推荐", "看了又看", "推荐", "相似", "猜你喜歡", "相關商品", "推薦", "為您推薦", "関連商品", "おすすめ", "この商品を買った",
    "よく一緒に", "最近チェック", "추천", "관련 상품", "함께 본", "비슷한", "قد يعجبك", "منتجات مشابهة", "منتجات ذات صلة",
    "اشترى العملاء", "شاهد", "مقترح", "מוצרים דומים", "אולי יעניין", "สินค้าที่เกี่ยวข้อง", "คุณอาจชอบ",
    "sản phẩm tương tự",
    "có thể bạn", "liên quan", "produk serupa", "mungkin anda", "संबंधित", "panašios", "līdzīgi",
  ]
}
