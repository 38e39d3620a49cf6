import CaseModel

/// The period of a summary, the one that it is compared with, and the zone that their days belong to.
public struct SummarySpan: Sendable, Hashable {
  public var period: SummaryPeriod
  public var previous: SummaryPeriod
  public var zone: SummaryZone

  public init(period: SummaryPeriod, previous: SummaryPeriod? = nil, zone: SummaryZone = .utc) {
    self.period = period
    self.previous = previous ?? period.previous
    self.zone = zone
  }

  /// Reads the command line's choice: at most one of `--since`/`--until`, `--day`, `--week`, `--month`.
  ///
  /// `--week` and `--month` are the last whole ones, compared with the calendar's week or month before. Without any choice
  /// it is the last seven days. Throws `period-choice` (64) where there are two, `period-syntax` for what is no time.
  public static func read(
    since: String? = nil, until: String? = nil, day: String? = nil, week: Bool = false, month: Bool = false,
    timeZone: String? = nil, now: Timestamp
  ) throws(DocketError) -> SummarySpan {
    let zone = try timeZone.map { name throws(DocketError) in try SummaryZone(named: name) } ?? .utc
    let words = PeriodWords(zone: zone)
    let choices = [since != nil || until != nil, day != nil, week, month].filter { $0 }.count
    guard choices <= 1 else {
      throw DocketError(
        code: "period-choice", what: "more than one period is asked for",
        remedy: "give one of --since (with --until), --day, --week and --month", exit: .usage)
    }
    if week {
      let period = words.lastWeek(before: now)
      return SummarySpan(period: period, previous: words.days(7, before: period), zone: zone)
    }
    if month {
      let period = words.lastMonth(before: now)
      return SummarySpan(period: period, previous: words.month(before: period), zone: zone)
    }
    if let day {
      guard let start = words.day(day, before: now) else { throw PeriodWords.unreadable(day, "--day") }
      let period = SummaryPeriod(from: start, until: words.nextDay(start))
      // A day that still lasts is held against the same hours of the day before.
      if start < now, now < period.until { return words.partOfDay(from: start, until: now, zone: zone) }
      return SummarySpan(period: period, previous: words.days(1, before: period), zone: zone)
    }
    let period = try SummaryPeriod(since: since ?? "7d", until: until, now: now, zone: zone)
    return SummarySpan(period: period, zone: zone)
  }

  /// The moment by which ages and deadlines are reckoned: now while the period lasts; for one that is over, the last
  /// thing that happened in the tree, so that the same period over the same tree gives the same summary.
  public func asOf(now: Timestamp, lastActivity: Timestamp?) -> Timestamp {
    guard period.until < now else { return now }
    return max(period.until, min(lastActivity ?? period.until, now))
  }
}
