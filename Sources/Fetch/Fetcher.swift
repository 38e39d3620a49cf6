import CCurl
import CaseModel

/// Fetches pages politely and safely, many at once on one thread, each exchange kept as evidence.
///
/// Nothing is tried twice here: what failed for now is for a later run.
public final class Fetcher {
  public let limits: FetchLimits
  let evidence: EvidenceArchive?
  let now: () -> Timestamp
  let parser: CurlAddressParser
  /// Connections outlive a run, so that the next one uses them again.
  let multi: UnsafeMutableRawPointer
  /// Hosts that failed, or must be waited for, as they were when last asked: requests come in batches, a run is one.
  var behaved: [String: HostQueue] = [:]

  private static let started: CURLcode = docket_curl_global_init()

  public init(
    limits: FetchLimits = FetchLimits(), evidence: EvidenceArchive?, now: @escaping () -> Timestamp
  ) throws(DocketError) {
    guard Self.started == CURLE_OK, let multi = curl_multi_init() else {
      throw FetchProblem.curl("no multi handle")
    }
    let limits = limits.bounded
    self.limits = limits
    self.evidence = evidence
    self.now = now
    self.multi = multi
    parser = CurlAddressParser(addressGuard: limits.addressGuard)
    let connections = limits.hostsInParallel * limits.connectionsPerHost
    docket_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, connections)
    docket_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, limits.connectionsPerHost)
    docket_multi_set_long(multi, CURLMOPT_MAXCONNECTS, connections * 2)
  }

  deinit { curl_multi_cleanup(multi) }

  /// Fetches each address and delivers its outcome once, in the order in which they end.
  ///
  /// Requests are drawn as they are needed. One body at a time is delivered, and no more are held than requests
  /// may be under way. Where `deliver` or the archive throws, everything under way is dropped.
  public func run(
    _ requests: some Sequence<FetchRequest>,
    deliver: (FetchRequest, FetchOutcome) throws -> Void
  ) throws {
    var iterator = requests.makeIterator()
    let run = FetchRun(self)
    defer { run.abandon() }
    try run.fetch({ iterator.next() }, deliver)
  }
}
