/// A brand named in a listing.
struct BrandMention {
  var brand: Int
  var naming: Brand.Naming
  var hit: Hit
  /// Whether the words before it say that the goods only go with the brand's ("case for", "compatible with").
  var isCompatibility: Bool
}
