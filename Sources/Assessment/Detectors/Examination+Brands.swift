import CaseModel

extension Examination {
  /// What sites call the brand among a listing's attributes.
  private static let brandLabels = WordList(
    """
    brand, brand name, marke, marque, marca, бренд, марка, торговая марка, 品牌, marka, 브랜드, ブランド,
    العلامه التجاريه, الماركه, manufacturer, hersteller, producent
    """)

  private static let denials = WordList(
    """
    no brand, nobrand, unbranded, unbrand, noname, no name, no-name, no-brand, none, sin marca,
    sem marca, sans marque, ohne marke, markenlos, без бренда, нет бренда, нет, 无品牌, 无, 无牌, senza marca,
    markasiz, bez marki, brak, 不明, 其他, noenname_null, not branded, без марки, 노브랜드, ノーブランド, ノーブランド品,
    بدون ماركه, بدون علامه تجاريه, generic, oem, ohne markenzeichen, keine marke, keine, nicht zutreffend, does not apply,
    unmarked, unknown brand, generico, generica, generique, jenerik, не указан, бренд не указан, безымянный, nicht angegeben, not specified,
    no especificado, sans, no-brand/oem, unbranded/generic, none/unbranded, 无品牌/无注册商标, 不详, 未知, 브랜드 없음, 없음, なし, markasız, inny,
    white label, no logo, nologo, 其它, другой, noname/unbranded, na, n/a
    """)

  /// The value of the brand field, as the page has it and folded.
  var brandField: (shown: String, folded: String, field: ListingField)? {
    if let brand = listing.brand, !brand.isEmpty { return (brand, FoldedText.string(of: brand), .brand) }
    for attribute in listing.attributes.prefix(300)
    where Self.brandLabels.set.contains(FoldedText.string(of: attribute.name)) && !attribute.value.isEmpty {
      return ("\(attribute.name): \(attribute.value)", FoldedText.string(of: attribute.value), .attributes)
    }
    return nil
  }

  /// Whether the brand field says that there is no brand.
  var brandFieldDenies: Bool { brandField.map { Self.denials.set.contains($0.folded) } ?? false }

  /// Brands that the goods themselves are said to be of, each once: named in the title or the brand field, and not as
  /// what they only go with.
  var goodsBrands: [BrandMention] {
    var seen: Set<Int> = []
    return mentions.filter { mention in
      guard !mention.isCompatibility else { return false }
      switch mention.hit.field {
      case .title: guard mention.naming != .weak || mention.hit.hidden else { return false }
      case .brand: break
      default: return false
      }
      return seen.insert(mention.brand).inserted
    }
  }

  /// Whether page or seller stand on the brand's own site, or the seller's account is one that the registry names.
  ///
  /// A display name anyone can choose: it proves nothing.
  func isAuthorised(_ brand: Brand) -> Bool {
    let addresses = [listing.seller?.url, input.subject.url].compactMap { $0 }
    return brand.authorised.contains { entry in
      guard entry.contains("."), !entry.contains(" ") else { return false }
      return addresses.contains { Self.covers(entry, $0) }
    }
  }

  /// Whether a seller goes by a name that the brand's own shops have.
  func bearsNameOfAuthorised(_ brand: Brand) -> Bool {
    guard let name = listing.seller?.name.map({ FoldedText.string(of: $0) }) else { return false }
    return brand.authorised.contains(name)
  }

  /// - Parameter entry: a host, or a host and the path of an account there.
  private static func covers(_ entry: String, _ address: String) -> Bool {
    let pieces = entry.split(separator: "/", maxSplits: 1).map(String.init)
    guard let own = pieces.first, let host = host(address), host == own || host.hasSuffix("." + own) else {
      return false
    }
    guard pieces.count == 2, let start = address.range(of: "://")?.upperBound else { return true }
    let path = address[start...].drop { $0 != "/" }.dropFirst().lowercased()
    guard path.hasPrefix(pieces[1]) else { return false }
    return path.dropFirst(pieces[1].count).first.map { "/?#.".contains($0) } ?? true
  }

  /// The host of an address, in small letters.
  static func host(_ address: String?) -> String? {
    guard let address, let start = address.range(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// Words by which goods go with others, or only show them: their price says nothing about the brand's.
  private static let beside = WordList(
    """
    case, cases, cover, strap, straps, charger, cable, sticker, stickers, decal, poster, book, hardcover,
    paperback, magazine, keychain, keyring, sample, decant, refill, patch, laces, shoelaces, insole,
    insoles, adapter, holder, mount, bracket, film, protector, catalogue, manual, buch, livre, libro,
    livro, книга, чехол, наклейка, плакат, ремешок, funda, coque, hulle, capa, capinha, custodia, kılıf,
    kilif, etui, miniature, scale, model, diecast, brick, lego, puzzle, mug, cup, replacement, spare,
    filter, filters, bag dust, stencil, template, wallpaper, 手机壳, 贴纸, 书, miniatur, modellauto, модель,
    масштаб, pouch, cleaner, polish, ersatz, pin, badge, lanyard
    """)

  /// Whether the title says that these are no goods of the brand's own kind: a case, a book, a model.
  var isBesideTheBrand: Bool {
    let title = FoldedText.string(of: listing.title ?? "")
    if title.holds("手机壳") || title.holds("贴纸") || title.holds("适用") { return true }
    return title.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains {
      Self.beside.set.contains(String($0))
    }
  }
}
