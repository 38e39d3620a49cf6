import CaseModel

/// What the house does with findings, as data: `rules/policy.yaml`.
public struct Policy: Sendable, Hashable {
  /// `category` or `category/sub_reason`: never settled without a person.
  public var alwaysHuman: Set<String> = []
  /// `category` or `category/sub_reason`: what a person must see goes to `escalated`, ahead of everything.
  public var escalate: Set<String> = []
  /// Category, `category/sub_reason` or `default` to the measure that a confirmed violation calls for.
  public var measures: [String: String] = ["default": "remove_listing"]
  /// Category, `category/sub_reason` or `default` to harm, 0…40 points of priority.
  public var harm: [String: Int] = ["default": 20]
  /// Whose reports the machine does not dismiss by itself.
  public var hear = Hearing()
  public var retry = Retry()
  public var fetch = Fetching()
  /// A snapshot younger than this is not fetched again.
  public var snapshotFreshSeconds: Int64 = 86_400

  public init() {}

  /// How often, and how far apart, a page that cannot be had is tried again.
  public struct Retry: Sendable, Hashable {
    public var attempts = 5
    public var baseSeconds: Int64 = 900
    public var factor = 3.0
    /// The share by which a delay is spread either way, 0…1.
    public var jitter = 0.3
    public var maxSeconds: Int64 = 86_400

    public init() {}
  }

  /// How pages are fetched: politeness and bounds.
  public struct Fetching: Sendable, Hashable {
    public var hostsInParallel = 16
    public var perHost = 2
    public var delayMilliseconds = 500
    public var timeoutSeconds = 30
    public var maxBytes = 8 * 1024 * 1024
    public var maxRedirects = 5
    public var ports: Set<Int> = [80, 443]

    public init() {}
  }

  /// The most precise entry for a category and its sub-reason, else the default.
  public static func lookUp<Value>(
    _ table: [String: Value], category: Category, subReason: String?
  ) -> Value? {
    if let subReason, let value = table["\(category.rawValue)/\(subReason)"] { return value }
    return table[category.rawValue] ?? table["default"]
  }

  /// Whether a set of policy names has this category or this sub-reason of it.
  public static func covers(_ names: Set<String>, category: Category, subReason: String?) -> Bool {
    if names.contains(category.rawValue) { return true }
    return subReason.map { names.contains("\(category.rawValue)/\($0)") } ?? false
  }
}
