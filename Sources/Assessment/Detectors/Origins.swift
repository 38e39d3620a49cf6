/// Countries that a listing may claim its goods are made in, against the one that an attribute names.
enum Origins {
  private static let countries: [[String]] = """
    france, provence, francia, frankreich, франция, франции, français, paris, 法国, franca, fransa, francja
    italy, italia, italie, italien, италия, италии, 意大利, italya, wlochy, toscana, firenze
    germany, deutschland, alemania, allemagne, германия, германии, 德国, germania, almanya, niemcy, alemanha, solingen
    japan, japon, japao, япония, японии, 日本, giappone, japonya, japonia, 일본
    usa, united states, america, estados unidos, сша, etats-unis, vereinigte staaten, 美国, stati uniti, abd
    switzerland, schweiz, suisse, suiza, швейцария, швейцарии, 瑞士, svizzera, suica, swiss
    spain, espana, spanien, espagne, испания, испании, 西班牙, spagna, espanha
    china, chine, китай, китае, кнр, 中国, 中国大陆, cina, cin, chiny, mainland china, cn, prc, 중국, الصين
    turkey, turkiye, turquie, turquia, turkei, турция, турции, 土耳其, turchia, turcja
    india, inde, indien, индия, индии, 印度, hindistan, indie
    vietnam, вьетнам, 越南
    bangladesh, бангладеш
    pakistan, пакистан
    korea, south korea, coree, corea, корея, кореи, 韩国, 한국, 대한민국
    portugal, португалия
    poland, polska, pologne, polonia, польша
    united kingdom, uk, england, great britain, royaume-uni, reino unido, великобритания, 英国
    brazil, brasil, bresil, бразилия
    russia, россия, россии, rusia, russie
    """.split(separator: "\n").map { WordList(String($0)).words }

  private static let made = WordList(
    """
    made in, manufactured in, handmade in, hecho en, fabricado en, fabricado no, fabricado na, feito em,
    feito na, fabrique en, fabriquee en, fabriqué en, fait en, hergestellt in, made in, gefertigt in,
    сделано в, произведено в, prodotto in, fatto in, wyprodukowano w, 产自, 产于
    """)

  private static let labels = WordList(
    """
    origin, country of manufacture, made in, herkunft, herstellungsland, ursprung, pays de fabrication,
    pays d'origine, pais de fabricacion, pais de origen, origen, pais de origem, origem, страна,
    производитель страна, 产地, 原产, origine, paese di, mensei, kraj, 원산지, 原産国, بلد
    """)

  static func contradiction(_ claims: String, _ attributes: [ContradictingAttributes.Attribute]) -> Finding? {
    guard let attribute = attributes.first(where: { attribute in labels.isAnywhere(in: attribute.name) }),
      let real = country(attribute.value)
    else { return nil }
    for phrase in made.words {
      // Writing without spaces sets none behind it either.
      let gap = phrase.unicodeScalars.last.map { Script($0.value) } == .unspaced ? "" : " "
      for next in claims.following(phrase + gap, most: 8) {
        guard let claimed = country(next, atStart: true), claimed != real else { continue }
        return .hit(
          "attributes",
          "\"\(phrase) \(next.prefix(16))\" in the text, \"\(attribute.shown)\" among the attributes")
      }
    }
    return nil
  }

  private static func country(_ text: String, atStart: Bool = false) -> Int? {
    let words = " " + text.split(whereSeparator: { !$0.isLetter && $0 != "-" }).joined(separator: " ") + " "
    return countries.firstIndex { names in
      names.contains { folded in
        if atStart {
          return words.hasPrefix(" \(folded) ") || words.hasPrefix(" the \(folded) ")
            || words.hasPrefix(" la \(folded) ")
            || (folded.utf8.first ?? 0 >= 0xE3 && words.hasPrefix(" \(folded)"))
        }
        return words.holds(" \(folded) ") || (folded.utf8.first ?? 0 >= 0xE3 && words.holds(folded))
      }
    }
  }
}

extension String {
  /// "Not" before "made in", from its end.
  private static let denials = [" not ", " never ", " nicht ", " no ", " nao ", " non ", " не ", " nie "].map
  {
    Array($0.utf8.reversed())
  }

  /// The few characters behind each of the first places of a word, without those where it is denied.
  fileprivate func following(_ word: String, most: Int) -> [String] {
    var rest = self[...]
    var result: [String] = []
    for _ in 0..<most {
      guard let place = String(rest).place(of: word) else { break }
      let isDenied = Self.denials.contains { rest.utf8.prefix(place).reversed().starts(with: $0) }
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: place + word.utf8.count)...]
      if !isDenied { result.append(String(rest.prefix(24))) }
    }
    return result
  }
}
