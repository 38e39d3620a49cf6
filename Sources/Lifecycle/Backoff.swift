import CaseModel

/// When a page that could not be had is tried again: exponential, with a spread that the case's id decides.
///
/// The spread is a function of case and attempt, not of chance, so that a run stays repeatable and 5,000 cases of
/// one failing host still do not come due at once.
public enum Backoff {
  /// The due time after `attempts` failures in a row; never before what the server asked for.
  public static func due(
    caseID: String, attempts: Int, policy: Policy.Retry, retryAfter: Int64?, now: Timestamp
  ) -> Timestamp {
    var delay = Double(max(1, policy.baseSeconds))
    for _ in 1..<max(1, min(attempts, 32)) { delay = min(delay * policy.factor, Double(policy.maxSeconds)) }
    delay = min(delay, Double(policy.maxSeconds))
    let spread = 1 + policy.jitter * (2 * fraction(of: "\(caseID)#\(attempts)") - 1)
    let own = Int64(delay * spread)
    let asked = min(max(0, retryAfter ?? 0), 7 * 86_400)
    return now.adding(seconds: max(own, asked))
  }

  /// A number in 0..<1 that a text decides (FNV-1a, 64 bits).
  static func fraction(of text: String) -> Double {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 33
    hash = hash &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    return Double(hash >> 11) / Double(UInt64(1) << 53)
  }
}
