import CaseModel

/// A marketplace's profile with its path patterns compiled.
struct MarketPaths: Sendable {
  let profile: MarketplaceProfile
  private let items: [PathPattern]
  private let stores: [PathPattern]

  init(_ profile: MarketplaceProfile) {
    self.profile = profile
    self.items = profile.itemPaths.map(PathPattern.init)
    self.stores = profile.storePaths.map(PathPattern.init)
  }

  func subject(
    host: String, path: String, query: QueryParameters, kind: Subject.Kind?, url: String
  ) -> Subject {
    let name = profile.hosts.first ?? host
    let item = kind == .store ? nil : itemID(path: path, query: query)
    if let item { return Subject(kind: .listing, key: "\(name)/item/\(item)", url: url) }
    if kind != .listing, let store = stores.lazy.compactMap({ $0.match(path) }).first {
      return Subject(kind: .store, key: "\(name)/store/\(store)", url: url)
    }
    let tail = PlainKey.tail(path: path, query: query, keeping: profile.keepQuery)
    return Subject(kind: kind ?? .listing, key: canonicalHost(host) + tail, url: url)
  }

  private func itemID(path: String, query: QueryParameters) -> String? {
    if let id = items.lazy.compactMap({ $0.match(path) }).first { return id }
    for name in profile.itemQuery {
      if let value = query.value(of: name), PathPattern.isID(value.utf8) { return value }
    }
    return nil
  }

  /// The marketplace's first name for its own, mobile and country hosts; other hosts under it keep their front part.
  private func canonicalHost(_ host: String) -> String {
    guard let first = profile.hosts.first else { return host }
    let base =
      profile.hosts.filter { host == $0 || host.hasSuffix("." + $0) }.max { $0.count < $1.count } ?? first
    let front = host.dropLast(base.count).split(separator: ".").filter { !PlainKey.isVariant($0) }
    return (front.map(String.init) + [first]).joined(separator: ".")
  }
}
