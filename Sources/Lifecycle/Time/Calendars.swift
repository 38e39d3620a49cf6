import CaseModel
import RuleFiles

/// All calendars of a rule pack: `lists/zones.yaml` and `lists/holidays.yaml`.
public struct Calendars: Sendable, Hashable {
  public var named: [String: WorkCalendar]
  /// The one that counts where a span names none.
  public var standard: WorkCalendar
  public var zones: [String: Zone]

  public init(
    named: [String: WorkCalendar] = [:], standard: WorkCalendar = WorkCalendar(name: "weekdays"),
    zones: [String: Zone] = [:]
  ) {
    self.named = named
    self.standard = standard
    self.zones = zones
  }

  /// When a span that begins at a moment ends.
  public func end(of span: Span, from start: Timestamp) -> Timestamp {
    span.end(from: start, calendar: span.calendar.flatMap { named[$0] } ?? standard)
  }

  static func load(_ tree: RuleTree, standard: YAMLNode?, _ problems: inout [DocketError]) -> Calendars {
    var zones = ["UTC": Zone.utc]
    for entry in tree["lists/zones"]?["zones"]?.entries ?? [] {
      if let zone = Zone.read(entry.name, entry.value, &problems) { zones[entry.name] = zone }
    }
    var named: [String: WorkCalendar] = [:]
    for entry in tree["lists/holidays"]?["calendars"]?.entries ?? [] {
      named[entry.name] = WorkCalendar.read(entry.name, entry.value, zones: zones, &problems)
    }
    var calendars = Calendars(named: named, zones: zones)
    if let standard, let name = standard.word(among: named.keys.sorted(), noun: "calendar", &problems),
      let chosen = named[name]
    {
      calendars.standard = chosen
    }
    return calendars
  }
}
