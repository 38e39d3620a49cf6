import CaseModel

/// What summaries and lists read from a case: small, independent of the clock and of any period.
///
/// It can be kept between runs: `version` and `id` say of which case file it was made. Reporters stand in it as
/// pseudonyms only.
public struct CaseFacts: Sendable, Hashable, Codable {
  public var id: String
  public var version: Int
  public var bucket: Bucket
  public var category: Category
  /// The subject's canonical key, at most 300 characters.
  public var subject: String
  public var host: String
  public var priority: Int
  /// When its history begins; nil where it has none.
  public var opened: Timestamp?
  public var reports: [ReportFact]
  public var due: Timestamp?
  public var action: String?
  public var steps: [Step]
  public var outcome: Assessment.Outcome?
  public var probability: Double?
  public var seller: String?
  public var brand: String?
  public var rules: [String]
  public var fetched: Int
  public var hasListing: Bool
  public var incomplete: [String]
  /// The last reason that its history gives.
  public var lastReason: String?
  public var change: ListingChange?
  public var title: String?

  /// One report: when it was submitted, and who made it.
  public struct ReportFact: Sendable, Hashable, Codable {
    public var at: Timestamp
    /// A pseudonym; nil for an anonymous one.
    public var reporter: String?
    public var kind: Reporter.Kind
  }

  /// One line of the history as far as it tells of the case's way.
  public struct Step: Sendable, Hashable, Codable {
    /// What happened, in the few kinds that summaries tell apart.
    public enum Event: String, Sendable, Hashable, Codable, CaseIterable {
      case assessed, upheld, dismissed, decided, appealed, overturned, other
    }
    public var at: Timestamp
    public var event: Event
    public var from: Bucket?
    public var to: Bucket?
    public var byPerson: Bool
  }
}

/// How a listing differs from what was reported.
public struct ListingChange: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Another product stands at its address.
    case swapped
    /// Its words, price or seller were changed.
    case edited
    /// It was seen, and is gone.
    case vanished
  }
  public var kind: Kind
  /// When Docket saw it.
  public var at: Timestamp
}
