import CaseModel
import CaseStore
import Fetch

extension RunSession {
  /// Pages still to be had, by host: for the progress bar.
  func waitingHosts(_ works: [SubjectWork]) -> [String: Int] {
    works.reduce(into: [:]) { $0[rooms.host(of: $1.url), default: 0] += 1 }
  }

  /// The page of an unchanged snapshot, as the evidence holds it.
  func readBack(_ outcome: FetchOutcome, url: String) -> FetchOutcome {
    guard case .unchanged(let snapshot) = outcome, var page = try? evidence.page(for: snapshot) else {
      return outcome
    }
    page.requestedURL = url
    page.snapshot = snapshot
    return .page(page)
  }

  func fetch(_ works: [SubjectWork], deliver: (SubjectWork, FetchOutcome) throws -> Void) throws {
    guard !works.isEmpty else { return }
    // A listing and a store may have one address: it is asked once, and the answer is both's.
    let byURL = Dictionary(grouping: works, by: \.url)
    let requests = works.filter { byURL[$0.url]?.first?.key == $0.key }.map(request)
    try source.fetch(requests, keepingIn: settings.dryRun ? nil : evidence, now: settings.now) {
      request, outcome in
      for work in byURL[request.url] ?? [] { try deliver(work, outcome) }
    }
  }

  /// Asks only for what changed where the last snapshot says how to ask.
  private func request(for work: SubjectWork) -> FetchRequest {
    guard case .network = source, let previous = work.previous, let page = try? evidence.page(for: previous)
    else {
      return FetchRequest(url: work.url)
    }
    return FetchRequest(
      url: work.url, etag: page.header("ETag"), lastModified: page.header("Last-Modified"), previous: previous
    )
  }

  func count(_ outcome: FetchOutcome, url: String) {
    report.fetched += 1
    let reason: String
    switch outcome {
    case .page(let page): reason = "http-\(page.status)"
    case .unchanged: reason = "unchanged"
    case .blocked(let why): reason = "blocked: \(why)"
    case .unavailable(let why, _): reason = why
    }
    report.fetches[reason, default: 0] += 1
    switch outcome {
    case .blocked, .unavailable:
      let host = rooms.host(of: url)
      if report.failures.count < 1000 { report.failures[host, default: [:]][reason, default: 0] += 1 }
    default: break
    }
  }

  /// Fetches the descriptions that pages keep in a second document, once each, under the same guards.
  func settleDescriptions() throws {
    let waiting = secondDocuments
    secondDocuments.removeAll()
    let byURL = Dictionary(grouping: waiting) { $0.reading.wantedDescription ?? "" }
    guard !byURL.isEmpty else { return }
    let workshop = try self.workshop
    try source.fetch(
      byURL.keys.sorted().map { FetchRequest(url: $0) }, keepingIn: settings.dryRun ? nil : evidence,
      now: settings.now
    ) { request, outcome in
      count(outcome, url: request.url)
      try weigh(
        (byURL[request.url] ?? []).map { item in
          let reading = watch.watching(item.url) {
            item.reading.adding(description: outcome, with: workshop.reader)
          }
          return (cases: item.cases, url: item.url, reading: reading)
        })
    }
  }
}
