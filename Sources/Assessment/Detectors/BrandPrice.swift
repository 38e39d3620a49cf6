import CaseModel

/// A brand's new goods at a fraction of the lowest plausible price, from a seller whom the brand does not name.
struct BrandPrice: Detector {
  var optionNames: [String] { ["unless", "share"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let offers = "offers"
    let brands = examination.goodsBrands
    guard !brands.isEmpty else { return .miss(offers, "no brand of the registry in the title") }
    guard let price = examination.priceInEuro, price > 0 else {
      return .unknown(offers, "the price is not to be had in a known currency")
    }
    let exempt = options.texts["unless"] ?? ["exempt/replica-goods", "exempt/used"]
    if examination.isBesideTheBrand
      || exempt.contains(where: { list in
        examination.hits(ofList: list).contains { $0.field == .title }
      })
    {
      return .miss(offers, "the goods go with the brand's, or are used or models")
    }
    for mention in brands {
      let brand = examination.pack.brands[mention.brand]
      guard let floor = floor(brand, examination), price < floor * options.number("share", 0.35) else {
        continue
      }
      if examination.isAuthorised(brand) { continue }
      let listing = examination.listing
      return .hit(
        offers,
        "\(brand.name.uppercased()) at \(listing.price ?? "") \(listing.currency ?? ""); "
          + "plausible from \(Numbers.short(floor)) EUR: \(examination.excerpt(of: mention.hit))")
    }
    return .miss(offers, "the price is plausible, or no floor is known")
  }

  /// The floor of the goods' category where the listing names one, else the lowest.
  private func floor(_ brand: Brand, _ examination: Examination) -> Double? {
    guard !brand.floor.isEmpty else { return nil }
    let words = FoldedText.string(
      of: ([examination.listing.title ?? ""] + examination.listing.categoryPath).joined(separator: " "))
    let named = brand.floor.filter { name, _ in
      guard name != "default", name.count >= 3 else { return false }
      let stem = name.hasSuffix("s") ? String(name.dropLast()) : name
      return words.holds(stem.lowercased())
    }
    return named.values.min() ?? brand.floor["default"] ?? brand.floor.values.min()
  }
}
