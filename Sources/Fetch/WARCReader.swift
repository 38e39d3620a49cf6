import CaseModel

/// Reads the records of a WARC archive, plain or gzipped, one after another in bounded memory.
///
/// Source: ISO 28500:2017 (WARC/1.1); WARC/0.17 to 1.0 have the same shape.
public final class WARCReader {
  public let path: String
  let source: WARCSource
  /// How much of the last record's block has not been read.
  private var unread: Int64 = 0

  static let longestHead = 256 * 1024

  public init(path: String) throws(DocketError) {
    self.path = path
    source = try WARCSource(path: path)
  }

  /// Goes to a record whose place is known.
  public func seek(to location: WARCLocation) throws(DocketError) {
    unread = 0
    try source.seek(to: location)
  }

  /// The next record with at most `limit` bytes of its block; nil at the archive's end.
  public func next(keeping limit: Int = .max) throws(DocketError) -> WARCRecord? {
    try finishBlock()
    guard try skipNewlines() else { return nil }
    let location = source.location
    let headers = try readHead(location)
    guard let text = headers.last(where: { $0.name.lowercased() == "content-length" })?.value,
      let length = Int64(text), length >= 0
    else { throw problem(location, "the record has no length") }
    unread = length
    let block = try readBlock(min(length, Int64(max(0, limit))), location)
    return WARCRecord(headers: headers, block: block, blockLength: length, location: location)
  }

  /// The bytes of the gzip member that holds this last read record and nothing else; nil where that is not so.
  func member(of record: WARCRecord) throws(DocketError) -> [UInt8]? {
    guard source.isGzip, record.location.inner == 0, unread == 0 else { return nil }
    guard let end = try source.memberEnd(ifRestIs: { $0 == 0x0d || $0 == 0x0a }) else { return nil }
    // A gzip header may carry a comment of any length: no honest member is longer than what it holds.
    guard end - record.location.offset <= record.blockLength + 512 * 1024 else { return nil }
    return try source.copy(from: record.location.offset, to: end)
  }

  private func problem(_ location: WARCLocation, _ what: String) -> DocketError {
    FetchProblem.archive("warc-syntax", path, location.offset, what)
  }

  func finishBlock() throws(DocketError) {
    while unread > 0 {
      if source.available == 0, try !source.fill(crossing: true) {
        throw FetchProblem.archive(
          "warc-truncated", path, source.location.offset, "the archive ends inside a record")
      }
      let count = min(Int64(source.available), unread)
      source.drop(Int(count))
      unread -= count
    }
  }

  /// Skips the empty lines between records; answers false at the archive's end.
  private func skipNewlines() throws(DocketError) -> Bool {
    while true {
      let blank = source.withWindow { window in
        window.prefix { $0 == 0x0d || $0 == 0x0a }.count
      }
      source.drop(blank)
      if source.available > 0 { return true }
      if try !source.fill(crossing: true) { return false }
    }
  }

  private func readHead(_ location: WARCLocation) throws(DocketError) -> [FetchedPage.Header] {
    var length: Int?
    while true {
      length = source.withWindow(Self.headLength)
      if length != nil { break }
      guard source.available < Self.longestHead else {
        throw problem(location, "the record's head is too long")
      }
      let goodSoFar = source.withWindow { $0.starts(with: Array("WARC/".utf8).prefix($0.count)) }
      guard goodSoFar else { throw problem(location, "no record begins here") }
      guard try source.fill(crossing: true) else {
        throw FetchProblem.archive("warc-truncated", path, location.offset, "the archive ends inside a head")
      }
    }
    guard let length, length <= Self.longestHead else {
      throw problem(location, "the record's head is too long")
    }
    let head = source.withWindow { window in
      var head: [UInt8] = []
      head.append(raw: window, atMost: length)
      return head
    }
    source.drop(length)
    var lines = head.split(separator: 0x0a)[...]
    guard let first = lines.popFirst(), first.starts(with: Array("WARC/".utf8)) else {
      throw problem(location, "no record begins here")
    }
    return HTTPHead.fields(lines)
  }

  private func readBlock(_ wanted: Int64, _ location: WARCLocation) throws(DocketError) -> [UInt8] {
    var block: [UInt8] = []
    // The length is what a stranger wrote: room is made for what is there, not for what is claimed.
    block.reserveCapacity(Int(min(wanted, 1 << 20)))
    while Int64(block.count) < wanted {
      if source.available == 0, try !source.fill(crossing: true) {
        throw FetchProblem.archive(
          "warc-truncated", path, location.offset, "the archive ends inside a record")
      }
      let count = min(source.available, Int(wanted) - block.count)
      source.withWindow { block.append(raw: $0, atMost: count) }
      source.drop(count)
      unread -= Int64(count)
    }
    return block
  }

  /// How many bytes a head takes, its empty line included; nil where none ends it yet.
  private static func headLength(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    let end = min(bytes.count, longestHead + 2)
    while index < end {
      guard let feed = bytes[index..<end].firstIndex(of: 0x0a) else { return nil }
      if feed + 1 < end, bytes[feed + 1] == 0x0a { return feed + 2 }
      if feed + 2 < end, bytes[feed + 1] == 0x0d, bytes[feed + 2] == 0x0a { return feed + 3 }
      index = feed + 1
    }
    return nil
  }
}
