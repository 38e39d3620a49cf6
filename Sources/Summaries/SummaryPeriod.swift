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
  /// All days are UTC's. A span counts back from the end; a date given as the end means the whole of that day.
  public init(since: String = "7d", until: String? = nil, now: Timestamp) throws(DocketError) {
    var end = now
    if let until {
      guard let read = Self.moment(until, before: now, isEnd: true) else {
        throw Self.unreadable(until, "--until")
      }
      end = read
    }
    guard let start = Self.moment(since, before: end, isEnd: false) else {
      throw Self.unreadable(since, "--since")
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

  private static func moment(_ text: String, before reference: Timestamp, isEnd: Bool) -> Timestamp? {
    let word = text.lowercased()
    if let span = span(word) { return reference.adding(seconds: -span) }
    if word == "now" { return reference }
    let today = reference.seconds - mod(reference.seconds, 86_400)
    if word == "today" { return Timestamp(seconds: today + (isEnd ? 86_400 : 0)) }
    if word == "yesterday" { return Timestamp(seconds: today - (isEnd ? 0 : 86_400)) }
    if let wanted = weekdays.firstIndex(of: word) {
      // 1970-01-01 was a Thursday: the fourth day of a week that begins on Monday.
      let back = mod(mod(today / 86_400 + 3, 7) - Int64(wanted), 7)
      return Timestamp(seconds: today - back * 86_400)
    }
    if text.utf8.count == 10, let midnight = Timestamp(text + "T00:00:00Z") {
      return isEnd ? midnight.adding(seconds: 86_400) : midnight
    }
    return Timestamp(text)
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Seconds of `90m`, `24h`, `7d` or `2w`; at most a hundred years.
  private static func span(_ text: String) -> Int64? {
    guard let unit = text.last, let count = Int64(text.dropLast()), count > 0,
      text.dropLast().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let seconds: Int64
    switch unit {
    case "m": seconds = 60
    case "h": seconds = 3600
    case "d": seconds = 86_400
    case "w": seconds = 7 * 86_400
    default: return nil
    }
    return count <= 36_525 * 86_400 / seconds ? count * seconds : nil
  }

  private static func mod(_ value: Int64, _ by: Int64) -> Int64 {
    let rest = value % by
    return rest < 0 ? rest + by : rest
  }

  private static func unreadable(_ text: String, _ option: String) -> DocketError {
    DocketError(
      code: "period-syntax", what: "\(option) does not understand '\(Inert.terminal(text, limit: 60))'",
      remedy: "give 24h, 7d, 2w, monday, yesterday, a date such as 2026-11-20, or 2026-11-20T09:00:00Z",
      exit: .usage)
  }
}
