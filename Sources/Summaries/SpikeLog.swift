import CaseModel

/// Remembers what came in on which day and to whom it belongs, so that unusual days can be told from usual ones.
///
/// Bounded: numbers instead of names, a limited number of cases, days of the period and of the eight weeks before.
struct SpikeLog: Sendable {
  static let historyDays = 56
  private static let periodDays: Int64 = 92
  private static let capacity = 1_000_000

  /// One case (or, among `reports`, one report of a case), by the numbers of its names.
  struct Event: Sendable {
    var unit: Int32
    var seller: Int32
    var brand: Int32
    var host: Int32
    var category: Int32
    var rules: Range<Int>
  }
  struct ReportEvent: Sendable {
    var unit: Int32
    var reporter: Int32
    var event: Int32
  }

  /// The zone's midnights: each day begins at one and ends at the next.
  private let midnights: [Timestamp]
  /// Days before those of the period.
  let before: Int
  private(set) var events: [Event] = []
  private(set) var reports: [ReportEvent] = []
  private(set) var ruleNumbers: [Int32] = []
  private(set) var names = Interner()
  private(set) var dropped = 0

  /// Days are looked at whole, though the period may begin or end within one.
  init(of span: SummarySpan) {
    let words = PeriodWords(zone: span.zone)
    let last = words.midnight(before: span.period.until.adding(seconds: -1))
    let first = max(words.midnight(before: span.period.from), last.adding(seconds: -Self.periodDays * 86_400))
    var midnights = [words.nextDay(last)]
    var day = last
    while day >= first, midnights.count < 200 {
      midnights.append(day)
      day = words.dayBefore(day)
    }
    for _ in 0..<Self.historyDays {
      midnights.append(day)
      day = words.dayBefore(day)
    }
    self.midnights = midnights.reversed()
    before = Self.historyDays
  }

  var count: Int { midnights.count - 1 }

  func start(of day: Int) -> Timestamp { midnights[day] }

  func unit(of moment: Timestamp) -> Int? {
    guard let first = midnights.first, let end = midnights.last, moment >= first, moment < end else {
      return nil
    }
    var day = min(count - 1, max(0, Int(moment.seconds(since: first) / 86_400)))
    // Where the clocks were changed a day is an hour longer or shorter.
    while day > 0, moment < midnights[day] { day -= 1 }
    while day + 1 < count, moment >= midnights[day + 1] { day += 1 }
    return day
  }

  mutating func add(_ reading: CaseReading) {
    guard let unit = unit(of: reading.cameIn) else { return }
    guard events.count < Self.capacity else {
      dropped += 1
      return
    }
    let facts = reading.facts
    let first = ruleNumbers.count
    // The same complaint again says something of its reporter, and nothing new of the listing.
    let again = facts.bucket == .duplicate
    if !again { for rule in facts.rules { ruleNumbers.append(names.number(rule, .rule)) } }
    events.append(
      Event(
        unit: Int32(unit), seller: again ? -1 : names.number(facts.seller, .seller),
        brand: again ? -1 : names.number(facts.brand, .brand),
        host: again ? -1 : names.number(facts.host, .host),
        category: names.number(facts.category.rawValue, .category), rules: first..<ruleNumbers.count))
    guard reports.count < 2 * Self.capacity else { return }
    for report in facts.reports {
      guard let reporter = report.reporter, let day = self.unit(of: reading.cameIn(report)) else { continue }
      reports.append(
        ReportEvent(
          unit: Int32(day), reporter: names.number(reporter, .reporter), event: Int32(events.count - 1)))
    }
  }
}
