import CaseModel
import Fetch
import Lifecycle

/// Where pages come from: the network, or archives that answer in its place.
enum PageSource {
  case network(Fetcher)
  case replay(ReplayArchive)

  /// Opens what the settings ask for; every response lands in `evidence`, nil in a dry run.
  static func open(_ settings: Settings, policy: Policy.Fetching, evidence: EvidenceArchive?) throws
    -> PageSource
  {
    var limits = FetchLimits()
    limits.hostsInParallel = policy.hostsInParallel
    limits.connectionsPerHost = policy.perHost
    limits.delayPerHostMilliseconds = Int64(policy.delayMilliseconds)
    limits.timeoutSeconds = policy.timeoutSeconds
    limits.maxBytes = policy.maxBytes
    limits.maxRedirects = policy.maxRedirects
    limits.allowedPorts = policy.ports
    limits.allowPrivateNetwork = settings.allowPrivateNetwork
    if let archives = settings.replay {
      return .replay(try ReplayArchive(paths: archives, limits: limits))
    }
    return .network(try Fetcher(limits: limits, evidence: evidence, now: { [now = settings.now] in now }))
  }

  /// What was wrong with the archives, in words; a file cut short answers with what stands before the cut.
  var problems: [String] {
    if case .replay(let archive) = self { archive.problems.map(\.description) } else { [] }
  }

  /// Answers each request once, in any order.
  func fetch(
    _ requests: [FetchRequest], keepingIn evidence: EvidenceArchive?, now: Timestamp,
    deliver: (FetchRequest, FetchOutcome) throws -> Void
  ) throws {
    switch self {
    case .network(let fetcher): try fetcher.run(requests, deliver: deliver)
    case .replay(let archive):
      for request in requests {
        try deliver(request, try archive.answer(request, keepingIn: evidence, now: now))
      }
    }
  }
}
