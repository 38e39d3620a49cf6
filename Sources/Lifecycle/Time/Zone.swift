import CaseModel
import RuleFiles

/// A time zone as two offsets and the moments at which they change: data of the rule pack, so that a deadline is the
/// same on every machine, whatever its own tables say.
public struct Zone: Sendable, Hashable {
  public var name: String
  /// Seconds east of Greenwich.
  public var offset: Int64
  public var summer: Summer?

  public static let utc = Zone(name: "UTC", offset: 0)

  public init(name: String, offset: Int64, summer: Summer? = nil) {
    self.name = name
    self.offset = offset
    self.summer = summer
  }

  /// Daylight saving time of a year: from one moment to another, both in UTC.
  public struct Summer: Sendable, Hashable {
    public var offset: Int64
    public var from: Turn
    public var to: Turn

    public init(offset: Int64, from: Turn, to: Turn) {
      self.offset = offset
      self.from = from
      self.to = to
    }
  }

  /// A moment that comes each year, such as `last sun mar 01:00`.
  public struct Turn: Sendable, Hashable {
    /// 1 is the first in its month, −1 the last.
    public var ordinal: Int
    /// 0 is Monday.
    public var weekday: Int
    public var month: Int
    /// Seconds after midnight, UTC.
    public var second: Int64

    func moment(in year: Int) -> Timestamp {
      let date = CivilDate.nth(ordinal, weekday: weekday, month: month, year: year)
      return Timestamp(seconds: date.days * 86_400 + second)
    }
  }

  /// Seconds east of Greenwich at a moment.
  public func offset(at moment: Timestamp) -> Int64 {
    guard let summer else { return offset }
    let year = moment.adding(seconds: offset).civil.year
    let from = summer.from.moment(in: year)
    let to = summer.to.moment(in: year)
    let isSummer = from < to ? moment >= from && moment < to : moment >= from || moment < to
    return isSummer ? summer.offset : offset
  }

  /// The date here at a moment.
  public func date(at moment: Timestamp) -> CivilDate {
    CivilDate(days: local(moment) / 86_400 - (local(moment) % 86_400 < 0 ? 1 : 0))
  }

  /// Seconds since midnight here.
  public func secondOfDay(at moment: Timestamp) -> Int64 {
    let rest = local(moment) % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }

  private func local(_ moment: Timestamp) -> Int64 { moment.seconds + offset(at: moment) }

  /// The moment at which clocks here show this; of two the earlier, and of none the one after the gap.
  public func moment(_ date: CivilDate, second: Int64) -> Timestamp {
    let local = date.days * 86_400 + second
    if let summer {
      let early = Timestamp(seconds: local - summer.offset)
      if offset(at: early) == summer.offset { return early }
    }
    return Timestamp(seconds: local - offset)
  }
}

extension Zone {
  static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Reads `{offset: "+01:00", summer: {offset: "+02:00", from: last sun mar 01:00, to: …}}`.
  static func read(_ name: String, _ node: YAMLNode, _ problems: inout [DocketError]) -> Zone? {
    node.expectKeys(["offset", "summer"], of: "time zone", &problems)
    guard let offset = offset(node["offset"], &problems) else { return nil }
    var zone = Zone(name: name, offset: offset)
    if let summer = node["summer"] {
      summer.expectKeys(["offset", "from", "to"], of: "summer time", &problems)
      guard let shifted = Self.offset(summer["offset"], &problems),
        let from = turn(summer["from"], &problems),
        let to = turn(summer["to"], &problems)
      else { return nil }
      zone.summer = Summer(offset: shifted, from: from, to: to)
    }
    return zone
  }

  private static func offset(_ node: YAMLNode?, _ problems: inout [DocketError]) -> Int64? {
    guard let node, let text = node.text(&problems) else { return nil }
    if let at = Timestamp("1970-01-02T00:00:00" + text) { return 86_400 - at.seconds }
    problems.append(node.error("zone-offset", "'\(text)' is no offset", remedy: "such as \"+01:00\""))
    return nil
  }

  private static func turn(_ node: YAMLNode?, _ problems: inout [DocketError]) -> Turn? {
    guard let node, let text = node.text(&problems) else { return nil }
    let parts = text.lowercased().split(separator: " ").map(String.init)
    if parts.count == 4, let ordinal = parts[0] == "last" ? -1 : Int(parts[0]), (-1...5).contains(ordinal),
      ordinal != 0, let weekday = weekdays.firstIndex(of: parts[1]),
      let month = months.firstIndex(of: parts[2]),
      let time = Timestamp("1970-01-01T\(parts[3]):00Z")
    {
      return Turn(ordinal: ordinal, weekday: weekday, month: month + 1, second: time.seconds)
    }
    problems.append(
      node.error(
        "zone-turn", "'\(text)' names no moment of a year", remedy: "such as last sun mar 01:00, in UTC"))
    return nil
  }
}
