import CaseModel

/// Why a run did not get pages of a host, and how often.
public struct FetchFailure: Sendable, Hashable {
  public var reason: String
  public var times: Int

  private static let outcomeLimit = 64

  /// Those of one host's outcomes in a run's record; an answer of the host counts as fetched.
  public static func all(in outcomes: JSONValue) -> [FetchFailure] {
    (outcomes.members ?? []).prefix(outcomeLimit).compactMap { outcome in
      let times = outcome.value.number.flatMap { Int(exactly: $0.rounded()) } ?? 0
      return FetchFailure(outcome.name, times)
    }
  }

  /// Nil for what is no failure.
  public init?(_ outcome: String, _ times: Int) {
    let isFine = ["http-2", "http-3", "ok", "page", "fetched", "unchanged"].contains { outcome.hasPrefix($0) }
    guard times > 0, !isFine else { return nil }
    reason = outcome
    self.times = min(times, 1_000_000)
  }

  /// Whether it is the one that a summary shows under this name.
  public func isCalled(_ name: String) -> Bool {
    CaseFacts.name(reason)?.lowercased() == CaseFacts.name(name)?.lowercased()
  }
}
