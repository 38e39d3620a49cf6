import CaseModel

/// Answers fetches from archives, by address; nothing touches the network.
public final class ReplayArchive {
  /// What was wrong in the archives: a file cut short answers with what stands before the cut.
  public private(set) var problems: [DocketError] = []

  private let readers: [WARCReader]
  private let parser: CurlAddressParser
  private let limits: FetchLimits
  private var index = ReplayIndex()

  /// Indexes the archives in one pass that keeps no record; an empty archive is valid, a missing one is not.
  public init(paths: [String], limits: FetchLimits = FetchLimits()) throws(DocketError) {
    let limits = limits.bounded
    self.limits = limits
    parser = CurlAddressParser(addressGuard: limits.addressGuard)
    var readers: [WARCReader] = []
    for path in paths { readers.append(try WARCReader(path: path)) }
    self.readers = readers
    for number in readers.indices { try indexFile(number) }
  }

  /// What the archives answer to a request, as the network would: redirects followed, statuses understood.
  ///
  /// Every record that the answer needed is copied into `evidence`, dated `now`.
  public func answer(
    _ request: FetchRequest, keepingIn evidence: EvidenceArchive?, now: Timestamp
  ) throws(DocketError) -> FetchOutcome {
    var url = request.url
    for _ in 0...limits.maxRedirects {
      guard let (record, reader) = try find(url) else {
        return .unavailable(reason: "not-in-archive", retryAfter: nil)
      }
      guard let stored = try? StoredResponse.read(record, cap: limits.maxBytes, place: reader.path) else {
        return .unavailable(reason: "archive-corrupt", retryAfter: nil)
      }
      var page = stored.page
      page.requestedURL = request.url
      page.url = url
      page.snapshot = try keep(record, reader, stored, page, request.previous, evidence, now)
      switch ResponseMeaning(stored.head, from: url, parser: parser, now: now) {
      case .page: return .page(page)
      case .redirect(let next): url = next.url
      case .blocked(let reason): return .blocked(reason: reason)
      case .unchanged: return .unavailable(reason: "http-304", retryAfter: nil)
      case .unavailable(let reason, let wait): return .unavailable(reason: reason, retryAfter: wait)
      }
    }
    return .unavailable(reason: "redirect-loop", retryAfter: nil)
  }

  private func keep(
    _ record: WARCRecord, _ reader: WARCReader, _ stored: StoredResponse, _ page: FetchedPage,
    _ previous: Snapshot?, _ evidence: EvidenceArchive?, _ now: Timestamp
  ) throws(DocketError) -> Snapshot? {
    guard let evidence else { return nil }
    let sha256 = Digest.sha256(page.body)
    if let previous, previous.sha256 == sha256, previous.status == page.status, record.isWhole {
      let exchange = HTTPExchange(
        url: page.url, responseHead: Array(record.block.prefix(stored.headLength)),
        body: Array(record.block.dropFirst(stored.headLength)), truncation: record.header("WARC-Truncated"),
        at: now)
      if stored.headLength > 0 {
        return try evidence.keep(exchange, status: page.status, sha256: sha256, previous: previous)
      }
    }
    // A record whose digests are wrong is written anew: the evidence holds only what checks.
    let copies = record.isWhole && Digest.agree(with: record, headLength: stored.headLength)
    let member = copies ? try? reader.member(of: record) : nil
    return try evidence.keep(record, member: member, page: page, sha256: sha256, at: now)
  }

  /// The newest record of an address with content: as it is written, or as the parser writes it.
  private func find(_ url: String) throws(DocketError) -> (WARCRecord, WARCReader)? {
    var wanted = url
    for _ in 0..<4 {
      guard let place = index.place(of: wanted) ?? normal(wanted).flatMap({ index.place(of: $0) }) else {
        return nil
      }
      let reader = readers[Int(place.file)]
      guard (try? reader.seek(to: place.location)) != nil,
        let record = try? reader.next(keeping: StoredResponse.limit(for: limits.maxBytes))
      else { return nil }
      guard record.type == "revisit" else { return (record, reader) }
      guard let target = record.header("WARC-Refers-To-Target-URI"), target != wanted else { return nil }
      wanted = target
    }
    return nil
  }

  private func normal(_ url: String) -> String? { (try? parser.dissect(url, relativeTo: nil))?.url }

  private func indexFile(_ number: Int) throws(DocketError) {
    let reader = readers[number]
    var records = 0
    do {
      // A record counts once the reader has gone past its end: the checksum of its member stands behind it.
      var waiting: [WARCRecord] = []
      while let record = try reader.next(keeping: 64) {
        for earlier in waiting { add(earlier, number) }
        waiting = [record]
        records += 1
      }
      for earlier in waiting { add(earlier, number) }
    } catch {
      // A file without one good record is no archive; one that ends badly still answers with the rest.
      guard records > 0 else { throw error }
      problems.append(error)
    }
  }

  private func add(_ record: WARCRecord, _ number: Int) {
    guard let url = record.targetURL, let isRevisit = Self.revisit(record) else { return }
    let place = ReplayIndex.Place(file: Int32(number), isRevisit: isRevisit, location: record.location)
    index.add(url, place)
    if let normal = normal(url), normal != url { index.add(normal, place) }
  }

  /// Whether a record is a revisit; nil where it holds nothing that could answer a fetch.
  private static func revisit(_ record: WARCRecord) -> Bool? {
    switch record.type {
    case "resource": false
    case "revisit": true
    case "response":
      HTTPHead.status(record.block.prefix { $0 != 0x0a }).flatMap { $0 == 304 || $0 < 200 ? nil : false }
    default: nil
    }
  }
}
