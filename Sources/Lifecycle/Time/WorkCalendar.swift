import CaseModel
import RuleFiles

/// Which days are business days, and in which time zone a day begins.
public struct WorkCalendar: Sendable, Hashable {
  public var name: String
  public var zone: Zone
  /// 0 is Monday.
  public var weekend: Set<Int>
  public var holidays: [Holiday]
  /// Days of a weekend or holiday on which people work all the same.
  public var workdays: [Holiday]

  public init(
    name: String, zone: Zone = .utc, weekend: Set<Int> = [5, 6], holidays: [Holiday] = [],
    workdays: [Holiday] = []
  ) {
    self.name = name
    self.zone = zone
    self.weekend = weekend
    self.holidays = holidays
    self.workdays = workdays
  }

  public func isBusinessDay(_ date: CivilDate) -> Bool {
    if workdays.contains(where: { $0.covers(date) }) { return true }
    return !weekend.contains(date.weekday) && !holidays.contains { $0.covers(date) }
  }

  /// The end of the last of so many business days; the day of the event itself does not count.
  ///
  /// Source: Regulation (EEC, Euratom) 1182/71, article 3.
  public func end(ofBusinessDays count: Int, after moment: Timestamp) -> Timestamp {
    var date = zone.date(at: moment)
    var left = max(1, min(count, 3660))
    // A calendar without business days ends all the same.
    for _ in 0..<40_000 where left > 0 {
      date = date.adding(days: 1)
      if isBusinessDay(date) { left -= 1 }
    }
    return zone.moment(date.adding(days: 1), second: 0)
  }

  static func read(
    _ name: String, _ node: YAMLNode, zones: [String: Zone], _ problems: inout [DocketError]
  ) -> WorkCalendar {
    node.expectKeys(["zone", "weekend", "holidays", "workdays"], of: "calendar", &problems)
    var calendar = WorkCalendar(name: name)
    if let zone = node["zone"], let word = zone.word(among: zones.keys.sorted(), noun: "time zone", &problems)
    {
      calendar.zone = zones[word] ?? .utc
    }
    if let weekend = node["weekend"] {
      calendar.weekend = Set(
        (weekend.elements ?? []).compactMap {
          $0.word(among: Zone.weekdays, noun: "weekday", &problems).flatMap {
            Zone.weekdays.firstIndex(of: $0)
          }
        })
    }
    calendar.holidays = days(node["holidays"], &problems)
    calendar.workdays = days(node["workdays"], &problems)
    return calendar
  }

  private static func days(_ node: YAMLNode?, _ problems: inout [DocketError]) -> [Holiday] {
    (node?.elements ?? []).compactMap { element in
      guard let text = element.text(&problems) else { return nil }
      if let holiday = Holiday(text) { return holiday }
      problems.append(
        element.error(
          "calendar-day", "'\(text)' is no holiday",
          remedy: "such as 12-25, easter+1, last mon may, 2026-02-15 or 2026-02-15/2026-02-23"))
      return nil
    }
  }
}
