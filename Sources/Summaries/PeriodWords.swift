import CaseModel

/// Reads moments as people write them: `7d`, `monday`, `yesterday`, a date, an RFC 3339 time.
struct PeriodWords {
  let zone: SummaryZone

  /// Nil for what is none of these. A span counts back from `reference`.
  func moment(_ text: String, before reference: Timestamp, isEnd: Bool) -> Timestamp? {
    guard text.utf8.count <= 64 else { return nil }
    let word = text.lowercased()
    if let span = Self.span(word) { return reference.adding(seconds: -span) }
    if word == "now" { return reference }
    if let day = day(word, before: reference) { return isEnd ? nextDay(day) : day }
    return Timestamp(text)
  }

  /// The first moment of a day: `today`, `yesterday`, a weekday (the last one that has begun), a date.
  func day(_ text: String, before reference: Timestamp) -> Timestamp? {
    let word = text.lowercased()
    let local = zone.local(reference).seconds
    let today = local - Self.mod(local, 86_400)
    if word == "today" { return begin(today) }
    if word == "yesterday" { return begin(today - 86_400) }
    if let wanted = Self.weekdays.firstIndex(of: word) {
      return begin(today - Self.mod(Self.weekday(today) - Int64(wanted), 7) * 86_400)
    }
    guard text.utf8.count == 10, let midnight = Timestamp(text + "T00:00:00Z") else { return nil }
    return begin(midnight.seconds)
  }

  /// The last whole week from Monday to Sunday, and the last whole month of the calendar.
  func lastWeek(before reference: Timestamp) -> SummaryPeriod {
    let local = zone.local(reference).seconds
    let today = local - Self.mod(local, 86_400)
    let monday = today - Self.weekday(today) * 86_400
    return SummaryPeriod(from: begin(monday - 7 * 86_400), until: begin(monday))
  }

  func lastMonth(before reference: Timestamp) -> SummaryPeriod {
    let end = firstOfMonth(zone.local(reference))
    return SummaryPeriod(
      from: begin(firstOfMonth(end.adding(seconds: -1)).seconds), until: begin(end.seconds))
  }

  /// The calendar's month before the one that begins here.
  func month(before period: SummaryPeriod) -> SummaryPeriod {
    let start = zone.local(period.from)
    return SummaryPeriod(
      from: begin(firstOfMonth(start.adding(seconds: -1)).seconds), until: period.from)
  }

  /// So many days before a period of whole days, whatever hours the clocks were changed by.
  func days(_ count: Int64, before period: SummaryPeriod) -> SummaryPeriod {
    let local = zone.local(period.from).seconds
    let midnight = local - Self.mod(local, 86_400)
    return SummaryPeriod(from: begin(midnight - count * 86_400), until: period.from)
  }

  /// A day up to a moment, and the day before up to the same time by the clocks.
  func partOfDay(from start: Timestamp, until now: Timestamp, zone: SummaryZone) -> SummarySpan {
    let yesterday = dayBefore(start)
    let end = min(start, max(yesterday.adding(seconds: 1), begin(zone.local(now).seconds - 86_400)))
    return SummarySpan(
      period: SummaryPeriod(from: start, until: now), previous: SummaryPeriod(from: yesterday, until: end),
      zone: zone)
  }

  /// The midnight with which the day of a moment begins.
  func midnight(before moment: Timestamp) -> Timestamp {
    let local = zone.local(moment).seconds
    return begin(local - Self.mod(local, 86_400))
  }

  func dayBefore(_ midnight: Timestamp) -> Timestamp {
    self.midnight(before: midnight.adding(seconds: -43_200))
  }

  func nextDay(_ day: Timestamp) -> Timestamp {
    let local = zone.local(day).seconds
    // Where a day begins at one o'clock, its midnight is the one that did not exist.
    return begin(local - Self.mod(local, 86_400) + 86_400)
  }

  private func begin(_ local: Int64) -> Timestamp { zone.moment(atLocal: Timestamp(seconds: local)) }

  private func firstOfMonth(_ local: Timestamp) -> Timestamp {
    let civil = local.civil
    let midnight = local.seconds - Self.mod(local.seconds, 86_400)
    return Timestamp(seconds: midnight - Int64(civil.day - 1) * 86_400)
  }

  /// Monday is 0: 1970-01-01 was a Thursday.
  private static func weekday(_ midnight: Int64) -> Int64 { mod(midnight / 86_400 + 3, 7) }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Seconds of `90s`, `90m`, `24h`, `7d` or `2w`; at most a hundred years.
  static func span(_ text: String) -> Int64? {
    guard let unit = text.last, let count = Int64(text.dropLast()), count > 0,
      text.dropLast().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let seconds: Int64
    switch unit {
    case "s": seconds = 1
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

  static func unreadable(_ text: String, _ option: String) -> DocketError {
    DocketError(
      code: "period-syntax", what: "\(option) does not understand '\(Inert.terminal(text, limit: 60))'",
      remedy: "give 24h, 7d, 2w, monday, yesterday, a date such as 2026-11-20, or 2026-11-20T09:00:00Z",
      exit: .usage)
  }
}
