/// What is special to a marketplace, as data: one file of `rules/marketplaces/`.
public struct MarketplaceProfile: Sendable, Hashable, Codable {
  public var id: String
  public var name: String
  /// Registrable names; each stands for itself and every host under it. The first is the canonical one.
  public var hosts: [String]
  /// The marketplace's other hosts, such as those of its short links and pictures: no listing lies there, but a link to one is
  /// no way out of this marketplace.
  public var ownHosts: [String]
  /// Paths that name an item, such as `/item/{item}.html`: `{item}` is the id, `{slug}` one path segment of any kind,
  /// a trailing `*` anything.
  public var itemPaths: [String]
  /// Query parameters that name an item, such as `itemId`.
  public var itemQuery: [String]
  /// Paths that name a store, such as `/store/{store}`.
  public var storePaths: [String]
  /// Query parameters that belong to the key where no item pattern fits.
  public var keepQuery: [String]
  /// Paths of search and category pages: a redirect there means that the item is gone.
  public var searchPaths: [String]
  /// Texts of the page that say that the item no longer exists.
  public var goneTexts: [String]
  /// Texts of the page's source that say it is a wall and no listing.
  public var blockedTexts: [String]
  /// The marketplace's own words, which never count as the seller's.
  public var ownTexts: [String]
  /// Where page state stands and which field lies where.
  public var states: [PageState]

  /// One way in which a page carries its data for scripts.
  public struct PageState: Sendable, Hashable, Codable {
    public var id: String
    /// What comes right before the value in a script, such as `window.runParams`, or `script#__AER_DATA__`.
    public var find: String
    /// The member of the found value in which the data lies, such as `data`; nil for the value itself.
    public var inside: String?
    /// A member that must be there for this layout to apply, such as `titleModule`.
    public var requires: String?
    /// Field of the listing to paths tried in turn, such as `price: [priceModule.minAmount.value]`.
    /// A path is member names with dots; `*` is each element of a list (or of an object with numbered names).
    public var fields: [String: [String]]

    public init(
      id: String, find: String, inside: String? = nil, requires: String? = nil,
      fields: [String: [String]] = [:]
    ) {
      self.id = id
      self.find = find
      self.inside = inside
      self.requires = requires
      self.fields = fields
    }
  }

  enum CodingKeys: String, CodingKey {
    case id, name, hosts, states
    case ownHosts = "own_hosts"
    case itemPaths = "item_paths"
    case itemQuery = "item_query"
    case storePaths = "store_paths"
    case keepQuery = "keep_query"
    case searchPaths = "search_paths"
    case goneTexts = "gone_texts"
    case blockedTexts = "blocked_texts"
    case ownTexts = "own_texts"
  }

  public init(
    id: String, name: String, hosts: [String], ownHosts: [String] = [], itemPaths: [String] = [],
    itemQuery: [String] = [], storePaths: [String] = [], keepQuery: [String] = [], searchPaths: [String] = [],
    goneTexts: [String] = [], blockedTexts: [String] = [], ownTexts: [String] = [], states: [PageState] = []
  ) {
    self.id = id
    self.name = name
    self.hosts = hosts
    self.ownHosts = ownHosts
    self.itemPaths = itemPaths
    self.itemQuery = itemQuery
    self.storePaths = storePaths
    self.keepQuery = keepQuery
    self.searchPaths = searchPaths
    self.goneTexts = goneTexts
    self.blockedTexts = blockedTexts
    self.ownTexts = ownTexts
    self.states = states
  }

  /// Whether a host is one of this marketplace's, at any depth.
  public func covers(host: String) -> Bool {
    hosts.contains { Self.stands(host, under: $0) }
  }

  /// Whether a host belongs to this marketplace, be it for listings, short links or pictures.
  public func owns(host: String) -> Bool {
    covers(host: host) || ownHosts.contains { Self.stands(host, under: $0) }
  }

  private static func stands(_ host: String, under name: String) -> Bool {
    host == name || (host.hasSuffix(name) && host.dropLast(name.count).hasSuffix("."))
  }
}
