import CaseModel

/// The penalty points of one seller's account: a pure function of its entries, the policy and a moment.
public struct PenaltyLedger: Sendable {
  public let policy: PointsPolicy
  public let calendars: Calendars
  /// In the order of time.
  public let entries: [PenaltyEntry]

  public init(policy: PointsPolicy, calendars: Calendars, entries: [PenaltyEntry]) {
    self.policy = policy
    self.calendars = calendars
    self.entries = entries.filter { $0.undoneAt == nil }.sorted { $0.at < $1.at }
  }

  /// What stands on an account at a moment.
  public struct Standing: Sendable, Hashable {
    public var points: Int
    public var strikes: Int
  }

  /// Entries still valid; general ones of a day up to the cap, serious ones within some days once.
  public func standing(at now: Timestamp) -> Standing {
    var byDay: [CivilDate: Int] = [:]
    var points = 0
    var strikes = 0
    var strikeEnds: Timestamp?
    for entry in entries where entry.at <= now && calendars.end(of: policy.valid, from: entry.at) > now {
      switch entry.severity {
      case .general:
        let day = calendars.standard.zone.date(at: entry.at)
        let room = max(0, policy.generalADay - byDay[day, default: 0])
        let counted = min(room, entry.points)
        byDay[day, default: 0] += counted
        points += counted
      case .serious:
        if let end = strikeEnds, entry.at < end { continue }
        strikeEnds = calendars.end(of: policy.seriousWithin, from: entry.at)
        strikes += 1
        points += entry.points
      }
    }
    return Standing(points: points, strikes: strikes)
  }

  /// Whether the account still stands where a measure is called for, or beyond.
  ///
  /// Points that have run out since call for nothing new, and lift nothing: a measure has its own end.
  public func callsFor(_ measure: String, at now: Timestamp) -> Bool {
    guard let place = policy.thresholds.firstIndex(where: { $0.measure == measure }) else { return true }
    let latest = entries.map(\.at).max() ?? now
    let standing = standing(at: min(now, latest))
    if place == policy.thresholds.count - 1, standing.strikes >= policy.strikesEndAccount { return true }
    return standing.points >= policy.thresholds[place].from
  }

  /// The store measure that an account comes to by one more entry; nil where it crosses no threshold.
  public func measure(adding entry: PenaltyEntry) -> String? {
    let before = standing(at: entry.at)
    let after = PenaltyLedger(policy: policy, calendars: calendars, entries: entries + [entry]).standing(
      at: entry.at)
    if after.strikes >= policy.strikesEndAccount, after.strikes > before.strikes {
      return policy.thresholds.last?.measure
    }
    let crossed = policy.thresholds.last { $0.from <= after.points && $0.from > before.points }
    return crossed?.measure
  }
}
