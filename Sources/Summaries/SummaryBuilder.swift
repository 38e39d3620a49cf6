import CaseModel

/// Gathers a summary from cases that pass one by one, in any order.
///
/// Give it every case of the tree: the buckets are shown as they stand now, the rest by period. Memory is
/// bounded: counts, histograms and short lists, never the cases.
public struct SummaryBuilder: Sendable {
  static let listed = 3

  let period: SummaryPeriod
  let before: SummaryPeriod
  let now: Timestamp
  let pseudonym: Pseudonym
  let slices: Slices
  var reports = Summary.Compared()
  var cases = Summary.Compared()
  var casesInTree = 0
  var categories: [Category: Summary.CategoryRow] = [:]
  var outcomes: [Summary.Outcome: Summary.OutcomeRow] = [:]
  var durations: [Summary.DurationRow.Step: Durations] = [:]
  var buckets: [Bucket: BucketCount] = [:]
  var sellers = Tally()
  var brands = Tally()
  var hosts = Tally()
  var rules = Tally()
  var reporters = Tally()
  var unjudged = Tally(capacity: 2048)
  var fetches = FetchCount()

  struct Durations: Sendable {
    var current = DurationStatistics()
    var previous = DurationStatistics()
  }

  struct BucketCount: Sendable {
    var row: Summary.BucketRow
    var oldest = Shortlist.oldest(limit: SummaryBuilder.listed)
    var mostUrgent = Shortlist.mostUrgent(limit: SummaryBuilder.listed)
  }

  /// With `pseudonyms` keyed by the tree's secret, nobody can find out by trying which reporter is meant.
  public init(period: SummaryPeriod, now: Timestamp, pseudonyms: Pseudonym = Pseudonym()) {
    self.period = period
    self.before = period.previous
    self.now = now
    self.pseudonym = pseudonyms
    self.slices = Slices(of: period)
  }

  /// True for the period, false for the one before, nil for any other time.
  ///
  /// A period that reaches up to now holds this very moment too: what a run has just filed is in it.
  func side(_ moment: Timestamp) -> Bool? {
    if period.contains(moment) || (moment == now && now == period.until) { return true }
    return before.contains(moment) ? false : nil
  }

  /// Takes one case into account.
  public mutating func add(_ subject: Case) {
    let reading = CaseReading(subject, now: now)
    casesInTree += 1
    count(inBucket: reading)
    count(moves: reading)
    count(times: reading)
    count(reports: reading)
    guard let inCurrent = side(reading.cameIn) else { return }
    cases.add(inCurrent: inCurrent)
    count(category: reading, inCurrent: inCurrent)
    guard subject.bucket != .duplicate else { return }
    count(names: reading, inCurrent: inCurrent)
    for reason in reading.unjudgedReasons { unjudged.add(reason, inCurrent: inCurrent) }
    if inCurrent { fetches.add(reading) }
  }

  /// Takes the record of one run into account: when it began, whether it ended, what its fetches met.
  ///
  /// Read are `started`, `ended` and `hosts` (or `failures`), an object of host to outcome to number; what is
  /// absent counts as nothing.
  public mutating func add(run: JSONValue) {
    let start = run["started"] ?? run["started_at"]
    guard let started = start?.string.flatMap(Timestamp.init), side(started) == true else { return }
    fetches.add(run: run)
  }
}
