import CaseModel

/// Gathers a summary from cases that pass one by one, in any order.
///
/// Give it every case of the tree: the buckets are shown as they stand now, the rest by period. Memory is
/// bounded: counts, histograms, short lists and numbers, never the cases.
public struct SummaryBuilder: Sendable {
  static let listed = 3

  let span: SummarySpan
  let now: Timestamp
  let knownRules: [String]
  let slices: Slices
  var book: PseudonymBook
  var reports = Summary.Compared()
  var cases = Summary.Compared()
  var casesInTree = 0
  var categories: [Category: Summary.CategoryRow] = [:]
  var outcomes: [Summary.Outcome: Summary.OutcomeRow] = [:]
  var durations: [Summary.DurationRow.Step: Durations] = [:]
  var buckets: [Bucket: BucketCount] = [:]
  var attention = AttentionCount()
  var automation = AutomationCount()
  var changes = ChangeCount()
  var sellers = Tally()
  var brands = Tally()
  var hosts = Tally()
  var rules = RuleCount()
  var reporters = Tally()
  var unjudged = Tally(capacity: 2048)
  var fetches = FetchCount()
  var log: SpikeLog

  struct Durations: Sendable {
    var current = DurationStatistics()
    var previous = DurationStatistics()
  }

  struct BucketCount: Sendable {
    var row: Summary.BucketRow
    var oldest = Shortlist.oldest(limit: SummaryBuilder.listed)
    var mostUrgent = Shortlist.mostUrgent(limit: SummaryBuilder.listed)
  }

  public init(period: SummaryPeriod, now: Timestamp, pseudonyms: Pseudonym = Pseudonym()) {
    self.init(span: SummarySpan(period: period), asOf: now, pseudonyms: pseudonyms)
  }

  /// With `pseudonyms` keyed by the tree's secret, nobody can find out by trying which reporter is meant.
  ///
  /// `knownRules` are the pack's: those among them that no case hits are told.
  public init(
    span: SummarySpan, asOf: Timestamp, pseudonyms: Pseudonym = Pseudonym(), knownRules: [String] = []
  ) {
    self.span = span
    now = asOf
    self.knownRules = knownRules
    book = PseudonymBook(pseudonyms)
    slices = Slices(of: span.period, in: span.zone)
    log = SpikeLog(of: span)
  }

  /// True for the period, false for the one before, nil for any other time.
  ///
  /// A period that reaches up to now holds this very moment too: what a run has just filed is in it.
  func side(_ moment: Timestamp) -> Bool? { span.side(moment, now: now) }

  /// Takes one case into account.
  public mutating func add(_ subject: Case) { add(CaseFacts(subject, book: &book)) }

  /// Takes one case into account by its facts, which must have been read with the same pseudonyms.
  public mutating func add(_ facts: CaseFacts) {
    let reading = CaseReading(facts, now: now)
    casesInTree += 1
    count(inBucket: reading)
    count(moves: reading)
    count(times: reading)
    count(reports: reading)
    automation.add(reading, side: side)
    changes.add(reading, side: side)
    rules.add(decided: reading)
    log.add(reading)
    guard let inCurrent = side(reading.cameIn) else { return }
    cases.add(inCurrent: inCurrent)
    count(category: reading, inCurrent: inCurrent)
    guard facts.bucket != .duplicate else { return }
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

extension SummarySpan {
  /// True for the period, false for the one before, nil for any other time.
  func side(_ moment: Timestamp, now: Timestamp) -> Bool? {
    if period.contains(moment) || (moment == now && now == period.until) { return true }
    return previous.contains(moment) ? false : nil
  }
}
