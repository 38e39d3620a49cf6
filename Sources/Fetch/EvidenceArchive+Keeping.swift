import CaseModel

extension EvidenceArchive {
  /// Keeps an exchange: request, response, and what is to be said about them.
  ///
  /// Where the payload is that of `previous`, byte for byte, a `revisit` record stands for the response.
  func keep(
    _ exchange: HTTPExchange, status: Int, sha256: String, previous: Snapshot? = nil,
    notes: [(name: String, value: String)] = []
  ) throws(DocketError) -> Snapshot {
    let responseID = WARCFields.newID()
    let head = Self.asHTTP1(exchange.responseHead)
    let payload = Digest.warc(exchange.body)
    var fields = WARCFields(type: "response", id: responseID, date: exchange.at)
    var body: [UInt8] = []
    if let original = original(of: previous, status: status, sha256: sha256, payload: payload) {
      fields = WARCFields(type: "revisit", id: responseID, date: exchange.at)
      Self.refer(&fields, to: original, notModified: status == 304)
    } else {
      body = exchange.body
      fields.add("WARC-Truncated", exchange.truncation)
    }
    fields.add("WARC-Payload-Digest", status == 304 ? nil : payload)
    fields.add("WARC-Target-URI", exchange.url)
    fields.add("WARC-IP-Address", exchange.address)
    fields.add("WARC-Protocol", exchange.protocolName)
    let place = try append(fields, contentType: "application/http; msgtype=response", block: head, body)
    try keepRequest(exchange, responseID)
    try keepNotes(notes, exchange, responseID)
    return Snapshot(
      fetchedAt: exchange.at, url: exchange.url, status: status, sha256: sha256, warc: place.warc,
      offset: place.offset)
  }

  /// Keeps a record from another archive: its own bytes where it is a gzip member of its own.
  func keep(
    _ record: WARCRecord, member: [UInt8]?, page: FetchedPage, sha256: String, at moment: Timestamp
  ) throws(DocketError) -> Snapshot {
    let place: (warc: String, offset: Int64)
    if let member {
      place = try append(member: member)
    } else {
      var fields = WARCFields()
      let own = ["content-length", "content-type", "warc-block-digest", "warc-payload-digest"]
      for header in record.headers where !own.contains(header.name.lowercased()) {
        fields.add(header.name, header.value)
      }
      if !record.isWhole { fields.add("WARC-Truncated", "length") }
      place = try append(fields, contentType: record.header("Content-Type"), block: record.block)
    }
    return Snapshot(
      fetchedAt: moment, url: page.url, status: page.status, sha256: sha256, warc: place.warc,
      offset: place.offset)
  }

  private func keepRequest(_ exchange: HTTPExchange, _ responseID: String) throws(DocketError) {
    guard !exchange.requestHead.isEmpty else { return }
    var fields = WARCFields(type: "request", id: WARCFields.newID(), date: exchange.at)
    fields.add("WARC-Concurrent-To", responseID)
    fields.add("WARC-Target-URI", exchange.url)
    fields.add("WARC-IP-Address", exchange.address)
    _ = try append(
      fields, contentType: "application/http; msgtype=request",
      block: Self.requestAsHTTP1(exchange.requestHead))
  }

  private func keepNotes(
    _ notes: [(name: String, value: String)], _ exchange: HTTPExchange, _ responseID: String
  ) throws(DocketError) {
    guard !notes.isEmpty else { return }
    var fields = WARCFields(type: "metadata", id: WARCFields.newID(), date: exchange.at)
    fields.add("WARC-Concurrent-To", responseID)
    fields.add("WARC-Target-URI", exchange.url)
    let text = notes.map { "\($0.name): \(FetchProblem.shown($0.value))\r\n" }.joined()
    _ = try append(fields, contentType: "application/warc-fields", block: Array(text.utf8))
  }

  private func original(of previous: Snapshot?, status: Int, sha256: String, payload: String) -> Original? {
    guard let previous, status == 304 || previous.sha256 == sha256 && previous.status == status,
      let original = try? original(of: previous)
    else { return nil }
    // What the earlier record says of its digest is another's word: its own bytes count.
    guard let head = HTTPHead.length(in: original.record.block), original.record.isWhole else { return nil }
    return status == 304 || Digest.warc(Array(original.record.block[head...])) == payload ? original : nil
  }

  private static func refer(_ fields: inout WARCFields, to original: Original, notModified: Bool) {
    let profile = notModified ? "server-not-modified" : "identical-payload-digest"
    fields.add("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/\(profile)")
    fields.add("WARC-Refers-To", original.record.header("WARC-Record-ID"))
    fields.add("WARC-Refers-To-Target-URI", original.record.targetURL)
    fields.add("WARC-Refers-To-Date", original.record.header("WARC-Date"))
    fields.add("WARC-Refers-To-Filename", original.warc)
    fields.add("WARC-Refers-To-File-Offset", "\(original.offset)")
  }

  /// HTTP/2 has no status line; readers of archives know only HTTP/1's. `WARC-Protocol` says what it was.
  private static func asHTTP1(_ head: [UInt8]) -> [UInt8] {
    let versions = ["HTTP/2 ", "HTTP/3 "].map { Array($0.utf8) }
    guard versions.contains(where: { head.starts(with: $0) }) else { return head }
    return Array("HTTP/1.1 ".utf8) + head.dropFirst(7)
  }

  private static func requestAsHTTP1(_ head: [UInt8]) -> [UInt8] {
    guard let end = head.firstIndex(of: 0x0a) else { return head }
    let line = String(decoding: head[..<end], as: UTF8.self)
    guard line.hasSuffix(" HTTP/2\r") || line.hasSuffix(" HTTP/3\r") else { return head }
    return Array((line.dropLast(3) + "1.1\r").utf8) + head[end...]
  }
}
