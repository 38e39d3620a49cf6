import CaseModel

/// How Docket's own words are put before people.
enum Wording {
  /// The order in which a team looks at buckets: what waits for a person first.
  static let bucketOrder: [Bucket] = [
    .escalated, .review, .appealed, .needsInfo, .held, .awaitingSeller, .violation, .noViolation, .deferred,
    .gone,
    .duplicate, .closed,
  ]

  static func name(_ category: Category) -> String {
    category.rawValue.split(separator: "_").joined(separator: " ")
  }

  /// Enough of a case's id for people to copy: `show` and `explain` find a case by its beginning.
  static func short(_ id: String) -> String { String(id.prefix(10)) }

  /// A category in at most twelve characters, for narrow tables.
  static func short(_ category: Category) -> String {
    switch category {
    case .counterfeit, .prohibited: category.rawValue
    case .searchCheating: "search-cheat"
    case .offPlatform: "off-platform"
    case .falseInformation: "false-info"
    case .ipInfringement: "ip"
    }
  }

  /// A category as a column's title.
  static func narrow(_ category: Category) -> String {
    switch category {
    case .counterfeit, .prohibited, .offPlatform: name(category)
    case .searchCheating: "search"
    case .falseInformation: "false info"
    case .ipInfringement: "ip"
    }
  }

  static func name(_ kind: Reporter.Kind) -> String {
    kind.rawValue.split(separator: "_").joined(separator: " ")
  }

  static func name(_ outcome: Summary.Outcome) -> String {
    switch outcome {
    case .confirmed: "confirmed"
    case .cleared: "cleared"
    case .gone: "listing gone"
    case .duplicate: "duplicate"
    case .leftToPeople: "left to people"
    case .leftToSeller: "seller asked"
    case .pageNotHad: "page not had"
    }
  }

  static func name(_ step: Summary.DurationRow.Step) -> String {
    switch step {
    case .firstAssessment: "to first assessment"
    case .settledByDocket: "to settled by Docket"
    case .decidedByPeople: "to a person's decision"
    }
  }

  static func dashed(_ name: String) -> String { String(name.map { $0 == "_" ? "-" : $0 }) }
  static func underscored(_ name: String) -> String { String(name.map { $0 == "-" ? "_" : $0 }) }

  /// A span in its largest unit that gives two digits or fewer of doubt: `45 s`, `12 min`, `7.5 h`, `3 d`.
  static func span(_ seconds: Int64) -> String {
    let value = max(0, seconds)
    switch value {
    case 0..<120: return "\(value) s"
    case 120..<7200: return "\(value / 60) min"
    case 7200..<172_800: return tenths(value, 3600) + " h"
    default: return tenths(value, 86_400) + " d"
    }
  }

  private static func tenths(_ value: Int64, _ unit: Int64) -> String {
    let tenths = value * 10 / unit
    return tenths >= 100 || tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// `20 Nov 2026 10:00`, by the zone's clocks.
  static func moment(_ time: Timestamp, in zone: SummaryZone = .utc) -> String {
    let civil = zone.local(time).civil
    return "\(day(time, in: zone)) \(two(civil.hour)):\(two(civil.minute))"
  }

  /// `20 Nov 2026`.
  static func day(_ time: Timestamp, in zone: SummaryZone = .utc) -> String {
    "\(shortDay(time, in: zone)) \(zone.local(time).civil.year)"
  }

  /// `20 Nov`: for charts, where the year is clear.
  static func shortDay(_ time: Timestamp, in zone: SummaryZone = .utc) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let civil = zone.local(time).civil
    let month = months.indices.contains(civil.month - 1) ? months[civil.month - 1] : "\(civil.month)"
    return "\(civil.day) \(month)"
  }

  /// `Fri 20 Nov`.
  static func weekday(_ time: Timestamp, in zone: SummaryZone = .utc) -> String {
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let seconds = zone.local(time).seconds
    let days = (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400
    return "\(names[Int((days % 7 + 7) % 7)]) \(shortDay(time, in: zone))"
  }

  /// From the first to the last day of a period of whole days; with the hours for any other.
  static func period(_ period: SummaryPeriod, in zone: SummaryZone, dash: String = "–") -> String {
    let edges = [period.from, period.until].map { zone.local($0).seconds % 86_400 }
    guard edges == [0, 0] else {
      return "\(moment(period.from, in: zone)) \(dash) \(moment(period.until, in: zone))"
    }
    let last = period.until.adding(seconds: -1)
    let name = "\(weekday(last, in: zone)) \(zone.local(last).civil.year)"
    return period.seconds <= 90_000 ? name : "\(weekday(period.from, in: zone)) \(dash) \(name)"
  }

  /// `20 Nov 10:00`, by the zone's clocks: for lists, where the year is clear.
  static func hour(_ time: Timestamp, in zone: SummaryZone) -> String {
    let civil = zone.local(time).civil
    return "\(shortDay(time, in: zone)) \(two(civil.hour)):\(two(civil.minute))"
  }

  /// `2026-11-20 10:00`, in UTC.
  static func shortMoment(_ time: Timestamp) -> String {
    let civil = time.civil
    return "\(civil.year)-\(two(civil.month))-\(two(civil.day)) \(two(civil.hour)):\(two(civil.minute))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `1 case`, `2 cases`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(grouped(number)) \(noun)s"
  }

  /// `12,345`.
  static func grouped(_ number: Int) -> String {
    var text = ""
    let digits = Array("\(number.magnitude)")
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  /// How a count stands to the one before: counts where they are small, percent only from 30.
  static func change(_ pair: Summary.Compared) -> String {
    if pair.current == pair.previous { return "as before" }
    if tellsPrevious(pair) { return "\(grouped(pair.previous)) before" }
    let percent = (Double(pair.current) / Double(pair.previous) - 1) * 100
    let rounded = Int(min(99_999, percent.rounded()))
    return "\(rounded >= 0 ? "+" : "")\(rounded) %"
  }

  /// Whether the count before is told itself: no percentage of few, and none that is out of all proportion.
  static func tellsPrevious(_ pair: Summary.Compared) -> Bool {
    pair.current != pair.previous && (pair.previous < 30 || pair.current / 10 >= pair.previous)
  }

  /// A share of many as a percentage: `3 %`, and below ten with one digit more.
  static func share(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    let thousandths = Int((max(0, min(1, value)) * 1000).rounded())
    return thousandths >= 100 || thousandths % 10 == 0
      ? "\(Int((max(0, min(1, value)) * 100).rounded())) %" : "\(thousandths / 10).\(thousandths % 10) %"
  }

  /// A count that need not be whole: at most one digit behind the point.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "?" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 || tenths >= 1000
      ? grouped(Int(value.rounded())) : "\(tenths / 10).\(abs(tenths % 10))"
  }

  static func name(_ kind: ListingChange.Kind) -> String {
    switch kind {
    case .swapped: "another product now"
    case .edited: "edited since"
    case .vanished: "gone since"
    }
  }

  /// A probability as a whole percentage that never claims certainty.
  static func percent(_ probability: Double) -> String {
    guard probability.isFinite else { return "?" }
    return "\(Int(min(99, max(1, (probability * 100).rounded())))) %"
  }
}
