/// A brand of the registry.
struct Brand: Sendable {
  var name: String
  /// Hosts and seller names that may sell it as the brand's own, folded.
  var authorised: [String]
  var categories: [String]
  /// The lowest plausible new price in EUR, by category; `default` for all others.
  var floor: [String: Double]
  /// Names of brands that rightly stand on the same goods, folded: a licensee's, a mother house's, a component's.
  var partners: Set<String> = []

  /// Whether goods rightly bear both names.
  func goesWith(_ other: Brand) -> Bool {
    partners.contains(FoldedText.string(of: other.name))
      || other.partners.contains(FoldedText.string(of: name))
  }

  /// How a text names a brand.
  enum Naming: UInt8, Sendable {
    /// By a name that stands for nothing else.
    case full
    /// By a word that has other meanings too.
    case weak
    /// By an abbreviation that sellers use to hide it.
    case coded
  }
}
