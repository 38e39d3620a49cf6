import CaseModel

/// Goods that the law forbids to sell in the country that a marketplace serves, though others allow them.
///
/// Options: `goods`, the lists that name them; `unless`, lists that take a hit away; `countries`, where they are forbidden.
struct LawOfThePlace: Detector {
  var optionNames: [String] { ["goods", "unless", "countries"] }

  private static let fields: Set<ListingField> = [.title, .attributes, .variants]

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let address = examination.listing.seller?.url ?? ""
    guard let place = Self.country(of: examination.input.subject.url) ?? Self.country(of: address) else {
      return .unknown("page", "the address names no country")
    }
    guard (options.texts["countries"] ?? []).contains(place) else {
      return .miss("page", "no such law in \(place)")
    }
    let exempt = (options.texts["unless"] ?? []).flatMap { examination.hits(ofList: $0) }
    for list in options.texts["goods"] ?? [] {
      for hit in examination.hits(ofList: list)
      where Self.fields.contains(hit.field) && !exempt.contains(where: { $0.part == hit.part }) {
        return .hit(hit.field, "forbidden in \(place): \(examination.excerpt(of: hit))")
      }
    }
    return .miss("title")
  }

  /// The country of a marketplace's address, as its last label says.
  static func country(of address: String?) -> String? {
    guard let label = Examination.host(address)?.split(separator: ".").last, label.utf8.count == 2 else {
      return nil
    }
    let code = label.uppercased()
    if code == "UK" { return "GB" }
    return generic.contains(code) ? nil : code
  }

  /// Countries' labels that shops of every country use.
  private static let generic: Set<String> = [
    "IO", "CO", "ME", "TV", "CC", "AI", "TO", "GG", "LY", "WS", "FM", "EU",
  ]
}
