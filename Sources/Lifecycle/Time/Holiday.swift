/// A day, or some days, on which nobody works: each year, around Easter, or once.
public enum Holiday: Sendable, Hashable {
  case yearly(month: Int, day: Int)
  case easter(Int)
  case nth(Int, weekday: Int, month: Int)
  case once(ClosedRange<CivilDate>)

  /// Reads `12-25`, `easter+1`, `last mon may`, `2026-02-15` or `2026-02-15/2026-02-23`.
  public init?(_ text: String) {
    let lower = text.lowercased()
    if lower.hasPrefix("easter"), let shift = lower.count == 6 ? 0 : Int(lower.dropFirst(6)), abs(shift) < 100
    {
      self = .easter(shift)
      return
    }
    let words = lower.split(separator: " ").map(String.init)
    if words.count == 3, let ordinal = words[0] == "last" ? -1 : Int(words[0]), ordinal != 0,
      abs(ordinal) <= 5,
      let weekday = Zone.weekdays.firstIndex(of: words[1]), let month = Zone.months.firstIndex(of: words[2])
    {
      self = .nth(ordinal, weekday: weekday, month: month + 1)
      return
    }
    let parts = text.split(separator: "/")
    if text.count == 5, let date = CivilDate("2024-" + text) {
      self = .yearly(month: date.parts.month, day: date.parts.day)
    } else if parts.count == 2, let from = CivilDate(String(parts[0])), let to = CivilDate(String(parts[1])),
      from <= to
    {
      self = .once(from...to)
    } else if let date = CivilDate(text) {
      self = .once(date...date)
    } else {
      return nil
    }
  }

  /// Whether it falls on a date.
  public func covers(_ date: CivilDate) -> Bool {
    switch self {
    case .yearly(let month, let day): date.parts.month == month && date.parts.day == day
    case .easter(let shift): CivilDate.easter(date.year).adding(days: shift) == date
    case .nth(let ordinal, let weekday, let month):
      CivilDate.nth(ordinal, weekday: weekday, month: month, year: date.year) == date
    case .once(let range): range.contains(date)
    }
  }
}
