import CaseModel

/// What all sources say of the listing, before it is decided whom to believe.
struct Draft {
  /// One thing that one source says.
  struct Claim {
    var value: String
    var source: String
    var trust: Int
  }

  private(set) var claims: [String: [Claim]] = [:]
  var lists: [ListClaim] = []
  /// Contradictions found on the way.
  var notes: [Listing.Contradiction] = []

  /// A list that one source gives whole.
  struct ListClaim {
    var field: String
    var source: String
    var trust: Int
    var texts: [String] = []
    var attributes: [Listing.Attribute] = []
    var variants: [Listing.Variant] = []
    var count: Int { texts.count + attributes.count + variants.count }
  }

  mutating func offer(_ field: String, _ value: String?, source: String, trust: Int) {
    guard let value, let tidy = Fields.tidy(field, value) else { return }
    guard claims[field, default: []].count < 40 else { return }
    claims[field, default: []].append(Claim(value: tidy, source: source, trust: trust))
  }

  mutating func offer(_ field: String, texts: [String], source: String, trust: Int) {
    var seen: Set<String> = []
    var clean: [String] = []
    for text in texts.prefix(2_000) {
      let tidy = Fields.tidyItem(field, text)
      guard !tidy.isEmpty, seen.insert(tidy).inserted else { continue }
      clean.append(tidy)
    }
    guard !clean.isEmpty else { return }
    lists.append(ListClaim(field: field, source: source, trust: trust, texts: Array(clean.prefix(500))))
  }

  mutating func offer(attributes: [Listing.Attribute], source: String, trust: Int) {
    guard !attributes.isEmpty else { return }
    lists.append(
      ListClaim(field: "attributes", source: source, trust: trust, attributes: Array(attributes.prefix(500))))
  }

  mutating func offer(variants: [Listing.Variant], source: String, trust: Int) {
    guard !variants.isEmpty else { return }
    lists.append(
      ListClaim(field: "variants", source: source, trust: trust, variants: Array(variants.prefix(1_000))))
  }

  /// A brand that is only the site's own name gives way to one that the page shows under its label.
  mutating func demoteSiteName(host: String) {
    let site = Contradictions.letters(host)
    guard let brands = claims["brand"],
      let shown = brands.first(where: {
        $0.trust == Trust.visibleLabelled && !site.has(Contradictions.letters($0.value))
      })
    else { return }
    claims["brand"] = brands.map { claim in
      let letters = Contradictions.letters(claim.value)
      guard letters.utf8.count > 2, site.has(letters), claim.trust < Trust.state - 10 else { return claim }
      return Claim(value: claim.value, source: claim.source, trust: min(claim.trust, shown.trust - 1))
    }
  }

  /// A brand in markup that is only the shop's own name, which systems for shops fill in where the seller names no maker, is none;
  /// unless the title has it, or the page shows it under its label.
  mutating func dropShopName(_ shop: ShopName, title: String?) {
    guard let brands = claims["brand"], let best = ordered("brand").first, best.trust < Trust.state - 10
    else {
      return
    }
    let letters = Contradictions.letters(best.value)
    let same = brands.filter { Contradictions.letters($0.value) == letters }
    guard !same.contains(where: { $0.trust == Trust.visibleLabelled }),
      title.map({ !Contradictions.letters($0).has(letters) }) ?? false, shop.fits(best.value)
    else { return }
    let rest = brands.filter { Contradictions.letters($0.value) != letters }
    claims["brand"] = rest.isEmpty ? nil : rest
  }

  func has(_ field: String) -> Bool { claims[field] != nil }

  /// The claims of a field, the most trusted first.
  func ordered(_ field: String) -> [Claim] {
    (claims[field] ?? []).enumerated().sorted {
      $0.element.trust != $1.element.trust ? $0.element.trust > $1.element.trust : $0.offset < $1.offset
    }.map(\.element)
  }

  func orderedLists(_ field: String) -> [ListClaim] {
    lists.filter { $0.field == field }.enumerated().sorted {
      $0.element.trust != $1.element.trust ? $0.element.trust > $1.element.trust : $0.offset < $1.offset
    }.map(\.element)
  }
}

/// How far a source is believed.
enum Trust {
  static let state = 90
  static let jsonLD = 70
  static let microdata = 66
  static let rdfa = 62
  static let nextData = 55
  static let meta = 50
  static let visibleLabelled = 40
  static let visible = 30
  static let guess = 10
}
