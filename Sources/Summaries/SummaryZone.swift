import CaseModel
import Foundation

/// The time zone in which a summary's days begin and its times are written.
public struct SummaryZone: Sendable, Hashable {
  /// As in the zone database, such as `Europe/Berlin`; `UTC` where nobody asked for another.
  public let name: String
  private let zone: TimeZone?

  public static let utc = SummaryZone()

  private init() {
    name = "UTC"
    zone = nil
  }

  /// A zone by its name in the zone database; throws `time-zone-unknown` (64) for any other text.
  public init(named text: String) throws(DocketError) {
    if ["utc", "z", "gmt", "etc/utc"].contains(text.lowercased()) {
      self = .utc
      return
    }
    let plain = text.utf8.allSatisfy { (33..<127).contains($0) } && text.utf8.count <= 64
    guard plain, text.contains("/"), !text.contains(".."), let zone = TimeZone(identifier: text) else {
      throw DocketError(
        code: "time-zone-unknown",
        what: "--timezone does not know '\(Inert.terminal(text, limit: 60))'",
        remedy: "give a name such as Europe/Berlin, America/Sao_Paulo or UTC", exit: .usage)
    }
    name = text
    self.zone = zone
  }

  /// A zone that a summary was once made in; UTC where this machine does not know it.
  init(recorded name: String) {
    self = (try? SummaryZone(named: name)) ?? .utc
  }

  /// Seconds by which the zone's clocks are ahead of UTC's at a moment.
  func offset(at moment: Timestamp) -> Int64 {
    guard let zone else { return 0 }
    return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)))
  }

  /// What the zone's clocks show, as if it were UTC.
  func local(_ moment: Timestamp) -> Timestamp { moment.adding(seconds: offset(at: moment)) }

  /// The moment at which the zone's clocks show this; the later one where they show it twice or never.
  func moment(atLocal local: Timestamp) -> Timestamp {
    let guess = local.adding(seconds: -offset(at: local))
    let earlier = local.adding(seconds: -offset(at: guess.adding(seconds: -86_400)))
    let later = local.adding(seconds: -offset(at: guess.adding(seconds: 86_400)))
    let fitting = [earlier, later].filter { self.local($0) == local }
    return fitting.min() ?? max(earlier, later)
  }

  public static func == (left: SummaryZone, right: SummaryZone) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
