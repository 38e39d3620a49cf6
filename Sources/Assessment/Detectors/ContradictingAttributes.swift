import CaseModel

/// Title and attributes say different things of the same property: capacity, power, resolution, material, origin.
struct ContradictingAttributes: Detector {
  var optionNames: [String] { ["kinds"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard let title = examination.listing.title else { return .unknown("title", "the page shows no title") }
    guard !examination.listing.attributes.isEmpty else {
      return .unknown("attributes", "the page shows none")
    }
    let kinds = Set(options.texts["kinds"] ?? ["quantity", "material", "origin"])
    let folded = FoldedText.string(of: title)
    let attributes = examination.listing.attributes.prefix(200).map { attribute in
      Attribute(
        name: FoldedText.string(of: attribute.name),
        value: FoldedText.string(of: String(attribute.value.prefix(400))),
        shown: "\(attribute.name): \(attribute.value.prefix(160))")
    }
    if kinds.contains("quantity"), let found = quantities(title, folded, attributes) { return found }
    if kinds.contains("material"), let found = Materials.contradiction(title, folded, attributes) {
      return found
    }
    if kinds.contains("origin") {
      let claims =
        folded + " . " + FoldedText.string(of: String((examination.listing.description ?? "").prefix(20_000)))
      if let found = Origins.contradiction(claims, attributes) { return found }
    }
    return .miss("attributes", "title and attributes agree")
  }

  struct Attribute {
    var name: String
    var value: String
    var shown: String
  }

  /// One value in the title, one in an attribute, of one dimension, and far apart.
  private func quantities(_ title: String, _ folded: String, _ attributes: [Attribute]) -> Finding? {
    let inTitle = Dictionary(grouping: Quantity.all(in: folded), by: \.dimension)
    for attribute in attributes {
      let byDimension = Dictionary(grouping: Quantity.all(in: attribute.value), by: \.dimension)
      for (dimension, values) in byDimension.sorted(by: { "\($0.key)" < "\($1.key)" }) {
        guard Contradictions.names(attribute.name, dimension), let own = inTitle[dimension],
          Set(own.map(\.value)).count == 1,
          let claimed = own.first, values.count == 1, let real = values.first, real.value > 0
        else { continue }
        guard claimed.value / real.value > Contradictions.tolerance(dimension, attribute.name, folded)
        else { continue }
        return .hit(
          "attributes",
          "\"\(Excerpt.tidy(String(title.prefix(160))))\" in the title, \"\(attribute.shown)\" among the attributes"
        )
      }
    }
    return nil
  }
}
