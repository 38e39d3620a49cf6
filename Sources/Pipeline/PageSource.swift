import CaseModel
import Fetch

/// Where pages come from: the network, or archives that answer in its place.
enum PageSource {
  case network(Fetcher)
  case replay(ReplayArchive)

  /// Opens what the settings ask for; every response lands in `evidence`, nil in a dry run.
  static func open(_ settings: Settings, policy: Policy.Fetching, evidence: EvidenceArchive?) throws -> PageSource {
    if let archives = settings.replay {
      return .replay(try ReplayArchive(paths: archives))
    }
    var limits = FetchLimits()
    limits.hostsInParallel = policy.hostsInParallel
    limits.connectionsPerHost = policy.perHost
    limits.delayPerHostMilliseconds = Int64(policy.delayMilliseconds)
    limits.timeoutSeconds = policy.timeoutSeconds
    limits.maxBytes = policy.maxBytes
    limits.maxRedirects = policy.maxRedirects
    limits.allowedPorts = policy.ports
    limits.allowPrivateNetwork = settings.allowPrivateNetwork
    return .network(try Fetcher(limits: limits, evidence: evidence))
  }
}
