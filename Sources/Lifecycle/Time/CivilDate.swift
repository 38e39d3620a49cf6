import CaseModel

/// A date without a time or a place.
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let days: Int64

  public init(days: Int64) { self.days = days }

  /// Nil for a date that no calendar has.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Timestamp.daysInMonth(year: year, month: month)
    else { return nil }
    days = Timestamp.days(year: year, month: month, day: day)
  }

  /// Reads `2026-11-21`.
  public init?(_ text: String) {
    guard text.utf8.count == 10, let moment = Timestamp(text + "T00:00:00Z") else { return nil }
    days = moment.seconds / 86_400 - (moment.seconds % 86_400 < 0 ? 1 : 0)
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }

  public var parts: (year: Int, month: Int, day: Int) {
    let civil = Timestamp(seconds: days * 86_400).civil
    return (civil.year, civil.month, civil.day)
  }

  public var year: Int { parts.year }

  /// 0 is Monday.
  public var weekday: Int {
    let rest = (days + 3) % 7
    return Int(rest < 0 ? rest + 7 : rest)
  }

  public func adding(days more: Int) -> CivilDate { CivilDate(days: days + Int64(more)) }

  /// The same day some months later, or the last of its month.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let last = Timestamp.daysInMonth(year: newYear, month: newMonth)
    return CivilDate(days: Timestamp.days(year: newYear, month: newMonth, day: min(day, last)))
  }

  /// Easter Sunday in the Gregorian calendar.
  ///
  /// Source: the anonymous algorithm of 1876, in J. Meeus, "Astronomical Algorithms", chapter 8.
  public static func easter(_ year: Int) -> CivilDate {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let m = (a + 11 * d + 22 * e) / 451
    let sum = d + e - 7 * m + 114
    return CivilDate(days: Timestamp.days(year: year, month: sum / 31, day: sum % 31 + 1))
  }

  /// The first, second… or (−1) last of a weekday in a month.
  public static func nth(_ ordinal: Int, weekday: Int, month: Int, year: Int) -> CivilDate {
    if ordinal < 0 {
      let last = CivilDate(
        days: Timestamp.days(year: year, month: month, day: Timestamp.daysInMonth(year: year, month: month)))
      return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }
    let first = CivilDate(days: Timestamp.days(year: year, month: month, day: 1))
    return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (ordinal - 1))
  }

  public var description: String {
    String(Timestamp(seconds: days * 86_400).description.prefix(10))
  }
}
