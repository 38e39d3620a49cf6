import CaseModel

/// How long a clock runs: `48h`, `5d` (of 24 hours), `5cd` (to the same time of day), `3bd` (business days), `6mo`; a
/// calendar after `@` is counted by that one: `3bd@CN`.
public struct Span: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case seconds = "s"
    case minutes = "min"
    case hours = "h"
    case days = "d"
    case calendarDays = "cd"
    case businessDays = "bd"
    case months = "mo"
  }

  public var count: Int
  public var unit: Unit
  public var calendar: String?

  public init(_ count: Int, _ unit: Unit, calendar: String? = nil) {
    self.count = count
    self.unit = unit
    self.calendar = calendar
  }

  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = parts[0].prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count <= 1_000_000,
      let unit = Unit(rawValue: String(parts[0].dropFirst(digits.count)))
    else { return nil }
    self.init(count, unit, calendar: parts.count == 2 ? String(parts[1]) : nil)
  }

  /// The moment at which it ends when it begins at `start`.
  public func end(from start: Timestamp, calendar: WorkCalendar) -> Timestamp {
    let zone = calendar.zone
    switch unit {
    case .seconds: return start.adding(seconds: Int64(count))
    case .minutes: return start.adding(seconds: Int64(count) * 60)
    case .hours: return start.adding(seconds: Int64(count) * 3600)
    case .days: return start.adding(seconds: Int64(count) * 86_400)
    case .calendarDays:
      return zone.moment(
        zone.date(at: start).adding(days: count), second: zone.secondOfDay(at: start))
    case .months:
      return zone.moment(
        zone.date(at: start).adding(months: min(count, 12_000)), second: zone.secondOfDay(at: start))
    case .businessDays: return calendar.end(ofBusinessDays: count, after: start)
    }
  }
}

extension Span: CustomStringConvertible {
  public var description: String { "\(count)\(unit.rawValue)" + (calendar.map { "@" + $0 } ?? "") }
}
