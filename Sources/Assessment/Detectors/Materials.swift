/// Materials that a title may claim and an attribute deny.
enum Materials {
  struct Claim {
    var words: WordList
    /// What no goods of that material are made of.
    var denied: WordList
    /// Names of attributes that speak of this material alone: what fills a pillow, which stone a ring bears.
    var alsoUnder: WordList?
  }

  static let plastics = WordList(
    """
    polyester, полиэстер, poliester, pvc, acrylic, акрил, acrilico, nylon, нейлон, polyamide, synthetic,
    синтетика, искусственный, faux, imitation, sintetico, synthetique, kunst, 聚酯, 涤纶, 人造, polyurethane,
    полиуретан, plastic, пластик, plastico, kunststoff, poliéster
    """)

  private static let claims: [Claim] = [
    Claim(
      words: WordList(
        """
        genuine leather, real leather, full grain leather, top grain leather, cowhide, натуральная кожа,
        cuero genuino, cuero real, piel genuina, cuero autentico, couro legitimo, couro genuino,
        cuir veritable, echtleder, echtes leder, vera pelle, 真皮, 牛皮, skora naturalna, hakiki deri, 천연가죽,
        本革, جلد طبيعي
        """),
      denied: WordList(
        """
        pu, pu leather, polyurethane, полиуретан, faux leather, imitation leather, artificial leather,
        искусственная кожа, экокожа, эко-кожа, кожзам, cuero sintetico, polipiel, couro sintetico,
        similicuir, kunstleder, ecopelle, similpelle, 人造革, 仿皮, pu皮, suni deri, eko skora,
        skora ekologiczna, 합성가죽, 合成皮革, pvc, poliuretano, synthetic, جلد صناعي
        """)),
    Claim(
      words: WordList(
        """
        mink, норка, норки, natural fur, real fur, натуральный мех, pelo natural, fourrure veritable,
        echtpelz, 貂皮, sable, соболь, лиса, fox fur, visone
        """), denied: plastics),
    Claim(
      words: WordList(
        """
        100% silk, pure silk, mulberry silk, натуральный шелк, 100% шелк, seda natural, soie naturelle,
        pure soie, reine seide, 100% seide, 真丝, 桑蚕丝, pura seta, ipek
        """), denied: plastics),
    Claim(
      words: WordList(
        """
        100% cashmere, pure cashmere, 100% кашемир, кашемир, cachemire, kaschmir, 羊绒, cachemir, 100% wool,
        pure wool, 100% шерсть, merino wool, 100% lana, pure laine, reine wolle, 纯羊毛, 100% lã
        """), denied: plastics),
    Claim(
      words: WordList(
        """
        100% cotton, pure cotton, 100% хлопок, 100% algodon, 100% coton, 100% baumwolle, 纯棉, 100% cotone,
        100% pamuk, 100% bawelna, 순면, 綿100%
        """),
      denied: plastics),
    Claim(
      words: WordList(
        """
        925 silver, sterling silver, серебро 925, plata 925, prata 925, argent 925, silber 925, 925银,
        solid gold, 18k gold, 14k gold, золото 585, oro 18k, ouro 18k, or 18k, 纯金
        """),
      denied: WordList(
        """
        zinc alloy, alloy, цинковый сплав, сплав, aleacion, liga de zinco, alliage, zinklegierung, 合金,
        brass, латунь, copper, медь, stainless steel, gold plated, позолота, bijouterie, бижутерия, iron,
        lega di zinco
        """)),
    Claim(
      words: WordList(
        """
        solid wood, solid oak, massivholz, massiv, массив дерева, массив дуба, madera maciza,
        madeira macica, bois massif, legno massello, 实木, masif, lite drewno, 원목, 無垢
        """),
      denied: WordList(
        """
        mdf, particle board, particleboard, chipboard, дсп, лдсп, мдф, aglomerado, aglomere, spanplatte,
        truciolare, 密度板, 刨花板, plywood, veneer, sunta, plyta
        """)),
  ]

  private static let labels = WordList(
    """
    material, материал, состав, composition, composicion, composicao, composizione, zusammensetzung,
    matiere, 材质, 面料, 成分, fabric, ткань, upper, obermaterial, kumas, malzeme, sklad, 소재, 재질, 素材, خامه,
    مواد, lining, metal, металл, mechart, stoff, materiau, materiale, tessuto, tecido, tejido, tissu, tkanina,
    holzart, 원단, 生地, الخامة, состав ткани, wood type
    """)

  static func contradiction(
    _ title: String, _ folded: String, _ attributes: [ContradictingAttributes.Attribute]
  ) -> Finding? {
    let text = padded(folded)
    for known in claims + moreClaims {
      let claimed = known.words.words
      let denied = known.denied.words
      guard let claim = claimed.first(where: { has($0, text) }) else { continue }
      if denied.contains(where: { has($0, text) }) { continue }
      for attribute in attributes
      where isLabel(attribute.name, of: known) {
        let value = padded(attribute.value)
        if claimed.contains(where: { has($0, value) }) { continue }
        if denied.contains(where: { has($0, value) }) {
          return .hit(
            "attributes",
            "\"\(Excerpt.tidy(String(title.prefix(160))))\" in the title (\(claim)), \"\(attribute.shown)\" among the attributes"
          )
        }
      }
    }
    return nil
  }

  private static func isLabel(_ name: String, of claim: Claim) -> Bool {
    if let own = claim.alsoUnder, own.isAnywhere(in: name) { return true }
    return labels.isAnywhere(in: name) && !name.holds("lining")
  }

  /// Words set apart by single spaces, so that one can be looked for whole.
  private static func padded(_ text: String) -> String {
    " " + text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "%" }).joined(separator: " ")
      + " "
  }

  private static func has(_ word: String, _ padded: String) -> Bool {
    guard let first = word.unicodeScalars.first, Script(first.value).hasWordBoundaries else {
      return padded.holds(word)
    }
    return padded.holds(" \(word) ")
  }
}
