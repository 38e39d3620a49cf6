import CaseModel

/// A spelling by which sellers hide a brand's name from filters and show it to those who know.
struct BrandCoded: Detector {
  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let fields: [ListingField] = [.title, .description, .attributes, .variants, .images, .state]
    for mention in examination.mentions
    where mention.naming == .coded && fields.contains(mention.hit.field) && !mention.isCompatibility {
      let name = examination.pack.brands[mention.brand].name
      return .hit(
        mention.hit.field,
        "\(name) as \"\(examination.words(of: mention.hit))\": \(examination.excerpt(of: mention.hit))")
    }
    if let masked = MaskedBrands.find(in: examination).first {
      return .hit(
        "title",
        "\(masked.brand) as \"\(masked.words)\": \(Excerpt.tidy(String((examination.listing.title ?? "").prefix(160))))"
      )
    }
    return .miss("any", "no coded name of a brand")
  }
}
