import CaseModel

/// Which cases are wanted: the filters of `docket list`, and what stands behind each number of a summary.
public struct CaseQuery: Sendable, Hashable {
  /// Who did it.
  public enum Actor: String, Sendable, Hashable, CaseIterable { case docket, people }
  /// What people made of what Docket had settled by itself.
  public enum Checked: String, Sendable, Hashable, CaseIterable { case any, agreed, overturned }
  /// What Docket alone made of it.
  public enum Settled: String, Sendable, Hashable, CaseIterable { case any, confirmed, cleared }
  /// What people decided.
  public enum Verdict: String, Sendable, Hashable, CaseIterable { case any, upheld, dismissed }

  public var bucket: Bucket?
  public var category: Category?
  public var seller: String?
  public var brand: String?
  public var host: String?
  public var rule: String?
  /// A pseudonym.
  public var reporter: String?
  /// How it stands now: confirmed, cleared, left to people…
  public var standing: Summary.Outcome?
  /// Where its last move in the time led, and who moved it.
  public var moved: Summary.Outcome?
  public var by: Actor?
  /// Settled by Docket alone.
  public var settled: Settled?
  /// Settled by Docket alone, and so sure of it.
  public var sure: Sureness?
  public var checked: Checked?
  public var decided: Verdict?
  public var change: ListingChange.Kind?
  public var page: PageStanding?
  public var reached: Summary.DurationRow.Step?
  /// That took longer than so many seconds to get there (or to the first assessment), and at most so many.
  public var longerThan: Int64?
  public var noLongerThan: Int64?
  public var unjudged: String?
  public var waiting = false
  public var overdue = false
  public var dueSoon = false
  public var appealed = false
  /// About which a report came in in the time.
  public var reported = false
  /// From this moment on: when it came in, or when what is asked for happened.
  public var since: Timestamp?
  /// Up to, not including.
  public var until: Timestamp?

  public init() {}

  init(_ change: (inout CaseQuery) -> Void) { change(&self) }

  func with(_ change: (inout CaseQuery) -> Void) -> CaseQuery {
    var made = self
    change(&made)
    return made
  }

  /// Whether the index alone can answer.
  public var needsFacts: Bool {
    var plain = CaseQuery()
    plain.bucket = bucket
    plain.category = category
    return plain != self
  }
}
