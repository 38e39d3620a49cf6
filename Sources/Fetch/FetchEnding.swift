import CCurl
import CaseModel

/// What one hop of a request came to, once libcurl is done with it; its exchange is in the evidence then.
struct FetchEnding {
  enum Result {
    case redirect(WebAddress)
    case outcome(FetchOutcome)
  }

  let result: Result
  /// Whether it counts against the host.
  let failed: Bool
  let retryAfter: Int64?

  init(_ job: FetchJob, _ code: CURLcode, _ fetcher: Fetcher) throws(DocketError) {
    let transfer = job.transfer
    if let reason = transfer.refusal {
      self.init(.outcome(.blocked(reason: reason)))
      return
    }
    if transfer.headTooLong {
      self.init(failing: "header-too-large")
      return
    }
    let nothing = code != CURLE_OK && transfer.raw.isEmpty
    guard !nothing, let head = transfer.parsedHead, let decoder = transfer.makeDecoder() else {
      self.init(failing: code == CURLE_OK ? "bad-response" : CurlFailure.reason(code))
      return
    }
    var page = FetchedPage(
      requestedURL: job.request.url, url: job.address.url, status: head.status, headers: head.headers,
      body: decoder.body, truncated: code != CURLE_OK || decoder.truncated)
    let now = fetcher.now()
    page.snapshot = try Self.keep(page, job, code, fetcher, now)
    try self.init(page, head, job, code, fetcher, now)
  }

  private init(_ result: Result, failed: Bool = false, retryAfter: Int64? = nil) {
    self.result = result
    self.failed = failed
    self.retryAfter = retryAfter
  }

  private init(failing reason: String) {
    self.init(.outcome(.unavailable(reason: reason, retryAfter: nil)), failed: true)
  }

  private init(
    _ page: FetchedPage, _ head: HTTPHead, _ job: FetchJob, _ code: CURLcode, _ fetcher: Fetcher,
    _ now: Timestamp
  ) throws(DocketError) {
    switch ResponseMeaning(head, from: page.url, parser: fetcher.parser, now: now) {
    case .page:
      self.init(.outcome(.page(page)), failed: code == CURLE_OPERATION_TIMEDOUT)
    case .blocked(let reason):
      self.init(.outcome(.blocked(reason: reason)))
    case .redirect(let address):
      let spent = job.spentMilliseconds >= Int64(fetcher.limits.timeoutSeconds) * 1000
      if job.redirects >= fetcher.limits.maxRedirects {
        self.init(.outcome(.unavailable(reason: "redirect-loop", retryAfter: nil)))
      } else if spent {
        self.init(failing: "timeout")
      } else {
        self.init(.redirect(address))
      }
    case .unchanged:
      guard job.conditional, job.redirects == 0, let snapshot = page.snapshot ?? job.request.previous else {
        self.init(failing: "http-304")
        return
      }
      self.init(.outcome(.unchanged(snapshot)))
    case .unavailable(let reason, let wait):
      self.init(.outcome(.unavailable(reason: reason, retryAfter: wait)), failed: true, retryAfter: wait)
    }
  }

  /// Writes the exchange down; the snapshot of a page that did not change says what the earlier one said.
  private static func keep(
    _ page: FetchedPage, _ job: FetchJob, _ code: CURLcode, _ fetcher: Fetcher, _ now: Timestamp
  ) throws(DocketError) -> Snapshot? {
    guard let evidence = fetcher.evidence else { return nil }
    let transfer = job.transfer
    let capped = transfer.decoder?.capped ?? false
    let exchange = HTTPExchange(
      url: page.url, requestHead: transfer.requestHead, responseHead: transfer.head, body: transfer.raw,
      truncation: CurlFailure.truncation(code, capped: capped), address: transfer.address,
      protocolName: transfer.head.starts(with: Array("HTTP/2".utf8)) ? "h2" : nil, at: now)
    let previous = job.request.previous
    let notModified = page.status == 304 && job.conditional && job.redirects == 0
    var notes = [(name: "fetchTimeMs", value: "\(job.spentMilliseconds)")]
    if job.redirects > 0 { notes.append((name: "via", value: job.request.url)) }
    var snapshot = try evidence.keep(
      exchange, status: page.status,
      sha256: notModified ? previous?.sha256 ?? "" : Digest.sha256(page.body),
      previous: page.truncated ? nil : previous, notes: notes)
    if notModified, let previous {
      snapshot.status = previous.status
      snapshot.url = previous.url
    }
    return snapshot
  }
}
