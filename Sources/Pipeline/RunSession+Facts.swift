import CaseModel
import CaseStore
import Summaries

extension RunSession {
  /// From how many cases on the next summary would have to read for seconds.
  private static let manyCases = 1_000

  /// Keeps what summaries read of this run's cases, where they are many; that it fails costs the next summary time and nothing else.
  func keepFacts() {
    guard !settings.dryRun, report.buckets.values.reduce(0, +) >= Self.manyCases else { return }
    let secret = TreeSecret.forReading(tree)
    guard secret.isKept else { return }
    try? FactsCache(directory: tree.state + "/cache", pseudonyms: Pseudonym(key: secret.key)).forEach(
      in: store
    ) { _ in }
  }
}
