import CaseStore
import Summaries

extension RunSession {
  /// Where a run keeps what summaries will read of its cases; nil where it cannot be kept.
  static func factsLog(of tree: QueueTree) -> FactsLog? {
    let secret = TreeSecret.forReading(tree)
    guard secret.isKept else { return nil }
    return FactsLog(directory: tree.state + "/cache", pseudonyms: Pseudonym(key: secret.key))
  }
}
