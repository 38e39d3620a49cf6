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

  public init() {}

  /// The guard that these limits call for.
  public var addressGuard: AddressGuard {
    AddressGuard(allowPrivateNetwork: allowPrivateNetwork, allowedPorts: allowedPorts)
  }
}
