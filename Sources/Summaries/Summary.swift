import CaseModel

/// What a period brought and where the tree stands now; its JSON form is `docs/summary.schema.json`.
public struct Summary: Sendable, Hashable, Codable {
  public static let currentVersion = 3

  /// The schema's version: grows when a member changes its meaning or goes.
  public var version = Summary.currentVersion
  /// The clock by which ages were reckoned.
  public var asOf: Timestamp
  /// In which days begin, as the zone database names it.
  public var timeZone: String
  public var period: SummaryPeriod
  /// The period before: `previous` in every pair.
  public var previousPeriod: SummaryPeriod
  public var reports: Compared
  public var cases: Compared
  /// Cases in the whole tree now.
  public var casesInTree: Int
  public var attention: Attention
  public var categories: [CategoryRow]
  public var outcomes: [OutcomeRow]
  public var automation: Automation
  public var unusual: Unusual
  public var changedListings: ChangedListings
  public var sellers: [TopRow]
  public var brands: [TopRow]
  public var hosts: [TopRow]
  public var reporters: Reporters
  public var rules: Rules
  public var fetchHealth: FetchHealth
  public var durations: [DurationRow]
  public var buckets: [BucketRow]
  public var unjudged: [ReasonRow]
  /// Seconds of each slice of `slices` in the rows (a day on which the clocks are changed is longer or shorter), and
  /// where the first begins: slices are whole days of the zone, or hours.
  public var sliceSeconds: Int64
  public var slicesFrom: Timestamp
  /// What a reader must know about the figures, such as that a list is not exact.
  public var notes: [String]

  enum CodingKeys: String, CodingKey {
    case version, period, reports, cases, attention, categories, outcomes, automation, unusual, durations
    case buckets, sellers, brands, hosts, rules, reporters, unjudged, notes
    case asOf = "as_of"
    case timeZone = "time_zone"
    case previousPeriod = "previous_period"
    case casesInTree = "cases_in_tree"
    case changedListings = "changed_listings"
    case fetchHealth = "fetch_health"
    case sliceSeconds = "slice_seconds"
    case slicesFrom = "slices_from"
  }

  /// A count in the period and in the one before.
  public struct Compared: Sendable, Hashable, Codable {
    public var current = 0
    public var previous = 0

    mutating func add(inCurrent: Bool, _ number: Int = 1) {
      if inCurrent { current += number } else { previous += number }
    }
  }

  /// Where a case went, as far as it concerns the people who work on them.
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    case confirmed, cleared, gone, duplicate
    case leftToPeople = "left_to_people"
    case leftToSeller = "left_to_seller"
    case pageNotHad = "page_not_had"
  }
}
