import CaseModel

/// A brand's new goods at a fraction of the lowest plausible price, from a seller whom the brand does not name.
struct BrandPrice: Detector {
  var optionNames: [String] { ["unless", "share"] }

  /// Currencies that lose so much in a year that an older page's price says nothing.
  private static let inflating: Set<String> = [
    "ARS", "VES", "VEF", "VED", "IRR", "LBP", "ZWL", "SDG", "SSP", "SYP", "NGN", "TRY",
  ]

  /// Keys of floors that name a department in English, for titles in other languages.
  private static let keys: [(department: String, keys: Set<String>)] = [
    ("bags", ["bag", "bags", "handbag"]), ("shoes", ["shoe", "shoes", "sneaker", "sneakers"]),
  ]

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let offers = "offers"
    let brands = examination.goodsBrands
    guard !brands.isEmpty else { return .miss(offers, "no brand of the registry in the title") }
    guard !Self.inflating.contains(examination.listing.currency ?? ""),
      let price = examination.priceInEuro, price > 0
    else {
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
    let departments = Self.keys.filter { isOf($0.department, examination) }
    let named = brand.floor.filter { name, _ in
      guard name != "default", name.count >= 3 || !name.allSatisfy(\.isASCII) else { return false }
      if departments.contains(where: { $0.keys.contains(name) }) { return true }
      let stem = name.hasSuffix("s") ? String(name.dropLast()) : name
      return words.holds(stem.lowercased())
    }
    let longest = named.filter { name, _ in !named.keys.contains { $0 != name && $0.holds(name) } }
    return longest.values.min() ?? brand.floor["default"] ?? brand.floor.values.min()
  }

  /// Whether the title, or else the category, names goods of a department, in any language.
  private func isOf(_ department: String, _ examination: Examination) -> Bool {
    let departments = examination.pack.departments
    guard let number = departments.all.firstIndex(where: { $0.name == department }) else { return false }
    let inTitle = examination.hits.filter { $0.field == .title }.flatMap {
      departments.byWord[$0.pattern].map(Int.init)
    }
    if !inTitle.isEmpty { return inTitle.contains(number) }
    return examination.hits.contains {
      $0.field == .category && departments.byCategory[$0.pattern].map(Int.init) == [number]
    }
  }
}
