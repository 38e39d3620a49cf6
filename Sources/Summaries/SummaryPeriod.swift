import CaseModel

/// The time that a summary covers: from its first moment up to, not including, its last.
public struct SummaryPeriod: Sendable, Hashable, Codable {
  public var from: Timestamp
  public var until: Timestamp

  public init(from: Timestamp, until: Timestamp) {
    self.from = from
    self.until = until
  }

  /// Reads `--since` and `--until`: `7d`, `24h`, `2w`, `monday`, `today`, `yesterday`, a date, an RFC 3339 time.
  ///
  /// Days are the zone's. A span counts back from the end; a date given as the end means the whole of that day.
  public init(
    since: String = "7d", until: String? = nil, now: Timestamp, zone: SummaryZone = .utc
  ) throws(DocketError) {
    let words = PeriodWords(zone: zone)
    var end = now
    if let until {
      guard let read = words.moment(until, before: now, isEnd: true) else {
        throw PeriodWords.unreadable(until, "--until")
      }
      end = read
    }
    guard let start = words.moment(since, before: end, isEnd: false) else {
      throw PeriodWords.unreadable(since, "--since")
    }
    guard start < end else {
      throw DocketError(
        code: "period-empty", what: "the period from \(start) until \(end) is empty",
        remedy: "give a --since that lies before --until", exit: .usage)
    }
    self.init(from: start, until: end)
  }

  /// The same as the initialiser, by the name that the command line knows.
  public static func parse(since: String = "7d", until: String? = nil, now: Timestamp) throws(DocketError)
    -> SummaryPeriod
  {
    try SummaryPeriod(since: since, until: until, now: now)
  }

  public var seconds: Int64 { until.seconds(since: from) }

  /// The period of the same length that ends where this one begins.
  public var previous: SummaryPeriod {
    let length = until.milliseconds - from.milliseconds
    return SummaryPeriod(from: Timestamp(milliseconds: from.milliseconds - length), until: from)
  }

  public func contains(_ moment: Timestamp) -> Bool { from <= moment && moment < until }
}
