/// The part of a listing that a text stands in.
public enum ListingField: String, Sendable, Hashable, CaseIterable {
  case title, brand, description, attributes, variants, images, seller, reviews, questions, state, category

  /// What the seller wrote: everything but what buyers wrote.
  static let sellers: [ListingField] = [
    .title, .brand, .description, .attributes, .variants, .images, .seller, .state, .category,
  ]

  var bit: UInt16 {
    switch self {
    case .title: 1
    case .brand: 2
    case .description: 4
    case .attributes: 8
    case .variants: 16
    case .images: 32
    case .seller: 64
    case .reviews: 128
    case .questions: 256
    case .state: 512
    case .category: 1024
    }
  }

  /// A set of fields as bits. A listing's brand counts among its attributes.
  static func bits(_ fields: [ListingField]) -> UInt16 {
    fields.reduce(0) { $0 | $1.bit | ($1 == .attributes ? ListingField.brand.bit : 0) }
  }
}
