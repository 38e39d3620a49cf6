import CaseModel

/// What names a seller across the listings of one marketplace.
public enum SellerKey {
  private static let longest = 200

  /// Host of the listing and the seller's address, else name; nil for a listing that names no seller.
  public static func of(_ value: Case) -> String? {
    value.listing?.seller.flatMap { of($0, subjectKey: value.subject.key) }
  }

  /// The same for a listing that was just read.
  public static func of(_ seller: Listing.Seller, subjectKey: String) -> String? {
    let host = subjectKey.prefix { $0 != "/" && $0 != "?" }
    guard let name = seller.url.flatMap(place) ?? seller.name?.lowercased(),
      name.contains(where: { $0 != " " })
    else { return nil }
    return "\(host)|\(name.prefix(longest))"
  }

  /// An address without scheme, query and the slash at its end: what stays the same from page to page.
  private static func place(_ url: String) -> String? {
    var rest = url[...]
    if let scheme = rest.range(of: "//") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while rest.last == "/" { rest.removeLast() }
    // A host alone is the marketplace's own front page and names nobody.
    return rest.contains("/") ? rest.lowercased() : nil
  }
}
