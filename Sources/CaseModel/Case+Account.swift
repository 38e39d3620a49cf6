extension Case {
  /// The seller's account across listings: the store's address without its scheme, else its name under the listing's
  /// host; for a store, its key.
  public var sellerAccount: String {
    if subject.kind == .store { return subject.key }
    let host = subject.key.prefix { $0 != "/" }
    if let url = listing?.seller?.url, let range = url.firstRange(of: "://") {
      return String(url[range.upperBound...].prefix { $0 != "?" && $0 != "#" }.prefix(200))
    }
    if let name = listing?.seller?.name { return "\(host)/seller/\(name.prefix(200))" }
    return "\(subject.key.prefix(200))"
  }

  /// Whose record the case counts to: the seller's, or in a dispute the buyer's; nil where nobody is known.
  public var account: String? {
    if kind == .dispute {
      return life?.parties.first { $0.role == .buyer }?.id.map { "buyer/" + $0 }
    }
    if listing?.seller != nil || subject.kind == .store { return sellerAccount }
    return life?.points.last?.account
  }
}
