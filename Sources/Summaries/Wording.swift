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

  /// `20 Nov 2026 10:00`, in UTC.
  static func moment(_ time: Timestamp) -> String {
    let civil = time.civil
    return "\(day(time)) \(two(civil.hour)):\(two(civil.minute))"
  }

  static func day(_ time: Timestamp) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let civil = time.civil
    let month = months.indices.contains(civil.month - 1) ? months[civil.month - 1] : "\(civil.month)"
    return "\(civil.day) \(month) \(civil.year)"
  }

  /// `20 Nov 10:00`: for lists, where the year is clear.
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
    if pair.previous < 30 { return "\(grouped(pair.previous)) before" }
    let percent = (Double(pair.current) / Double(pair.previous) - 1) * 100
    let rounded = Int(min(99_999, percent.rounded()))
    return "\(rounded >= 0 ? "+" : "")\(rounded) %"
  }

  /// A probability as a whole percentage that never claims certainty.
  static func percent(_ probability: Double) -> String {
    guard probability.isFinite else { return "?" }
    return "\(Int(min(99, max(1, (probability * 100).rounded())))) %"
  }
}
