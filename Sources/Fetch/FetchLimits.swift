/// How much, how long and how politely is fetched.
public struct FetchLimits: Sendable {
  public var hostsInParallel = 8
  public var connectionsPerHost = 2
  /// Between the starts of two requests to one host.
  public var delayPerHostMilliseconds: Int64 = 250
  /// For one page, all its redirects included; waiting for a polite moment is not counted.
  public var timeoutSeconds = 30
  public var connectTimeoutSeconds = 10
  /// Of one body, both as received and after decompression.
  public var maxBytes = 4 * 1024 * 1024
  public var maxRedirects = 8
  public var maxHeaderBytes = 64 * 1024
  public var userAgent = "Docket/0.1 (complaint triage)"
  public var acceptLanguage = "en,*;q=0.5"
  /// A host that fails this often in a row gets no more requests in this run.
  public var failuresUntilOpen = 5
  public var allowedPorts: Set<Int> = [80, 443]
  /// For tests against servers on this machine; every port is allowed then, too.
  public var allowPrivateNetwork = false
  /// A file of certificates to trust in place of the system's; nil for the system's.
  public var certificateFile: String?

  public init() {}

  /// The same within bounds in which no sum overflows, whatever a policy file says.
  var bounded: FetchLimits {
    var limits = self
    limits.hostsInParallel = min(max(1, hostsInParallel), 256)
    limits.connectionsPerHost = min(max(1, connectionsPerHost), 64)
    limits.delayPerHostMilliseconds = min(max(0, delayPerHostMilliseconds), 86_400_000)
    limits.timeoutSeconds = min(max(1, timeoutSeconds), 86_400)
    limits.connectTimeoutSeconds = min(max(1, connectTimeoutSeconds), limits.timeoutSeconds)
    limits.maxBytes = Self.bounded(bytes: maxBytes)
    limits.maxRedirects = min(max(0, maxRedirects), 50)
    limits.maxHeaderBytes = min(max(1024, maxHeaderBytes), 1 << 20)
    limits.failuresUntilOpen = max(1, failuresUntilOpen)
    return limits
  }

  /// A byte cap within bounds.
  static func bounded(bytes: Int) -> Int { min(max(1, bytes), 1 << 30) }

  /// The guard that these limits call for.
  public var addressGuard: AddressGuard {
    AddressGuard(allowPrivateNetwork: allowPrivateNetwork, allowedPorts: allowedPorts)
  }
}
