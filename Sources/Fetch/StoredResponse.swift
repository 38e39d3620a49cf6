import CaseModel

/// A response as an archive holds it, decoded.
struct StoredResponse {
  var head: HTTPHead
  var page: FetchedPage
  /// How many bytes of the block are the response's head.
  var headLength: Int

  /// How much of a block is read so that a body under `cap` is whole.
  static func limit(for cap: Int) -> Int { cap + cap / 8 + 512 * 1024 }

  /// Reads a `response` or `resource` record.
  static func read(_ record: WARCRecord, cap: Int, place: String) throws(DocketError) -> StoredResponse {
    let url = record.targetURL ?? ""
    guard record.type == "response" else { return StoredResponse(resource: record, url: url, cap: cap) }
    return try StoredResponse(response: record, url: url, cap: cap, place: place)
  }

  private init(response record: WARCRecord, url: String, cap: Int, place: String) throws(DocketError) {
    let length = HTTPHead.length(in: record.block)
    guard let head = HTTPHead(record.block[..<(length ?? record.block.count)]) else {
      throw FetchProblem.archive(
        "warc-syntax", place, record.location.offset, "the block is no HTTP response")
    }
    let decoder = BodyDecoder(head, cap: cap)
    if let length {
      record.block.withUnsafeBytes { _ = decoder.feed(UnsafeRawBufferPointer(rebasing: $0[length...])) }
    }
    let truncated = record.header("WARC-Truncated") != nil || !record.isWhole || decoder.truncated
    self.head = head
    headLength = length ?? record.block.count
    page = FetchedPage(
      requestedURL: url, url: url, status: head.status, headers: head.headers, body: decoder.body,
      truncated: truncated)
  }

  /// A `resource` record holds a body without HTTP around it.
  private init(resource record: WARCRecord, url: String, cap: Int) {
    let type =
      record.header("Content-Type").map { [FetchedPage.Header(name: "Content-Type", value: $0)] } ?? []
    head = HTTPHead(status: 200, headers: type)
    headLength = 0
    page = FetchedPage(
      requestedURL: url, url: url, status: 200, headers: type, body: Array(record.block.prefix(cap)),
      truncated: !record.isWhole || record.block.count > cap || record.header("WARC-Truncated") != nil)
  }
}
