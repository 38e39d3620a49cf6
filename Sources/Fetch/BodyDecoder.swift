import Compression

/// Turns a body as received into the body as meant: chunks joined, compression undone, never more than a cap.
///
/// The fetcher and the archive's reader share it, so that a page read back is the page that was fetched.
final class BodyDecoder {
  /// The body so far, never more than the cap.
  private(set) var body: [UInt8] = []
  /// Whether there was more than the cap.
  private(set) var capped = false
  /// Whether a part could not be decoded, or was in an encoding unknown here.
  private(set) var broken = false

  private let cap: Int
  private let expected: Int64?
  private var received: Int64 = 0
  private var dechunker: Dechunker?
  private var encodings: [ContentEncoding]

  init(_ head: HTTPHead, cap: Int) {
    self.cap = max(0, cap)
    let transfer = head.header("transfer-encoding")?.lowercased() ?? ""
    let chunked = transfer.split(separator: ",").last.map { HTTPHead.trimmed(String($0)) } == "chunked"
    dechunker = chunked ? Dechunker() : nil
    let bodiless = head.status == 204 || head.status == 304 || head.status < 200
    let lengths = Set(head.headers.filter { $0.name.lowercased() == "content-length" }.map(\.value))
    let length = lengths.first.flatMap { Int64($0) }
    expected = chunked || bodiless ? nil : length
    encodings = []
    let names = (head.header("content-encoding") ?? "").lowercased().split(separator: ",")
    for name in names.reversed() where !bodiless {
      switch HTTPHead.trimmed(String(name)) {
      case "", "identity": break
      case "gzip", "x-gzip", "deflate": encodings.append(ContentEncoding())
      default: broken = true
      }
    }
    // Nested compression is only ever a bomb.
    if encodings.count > 2 { broken = true }
    // Two lengths, or one that is no number: where the body ends is anybody's guess.
    if !lengths.isEmpty, !chunked, !bodiless, lengths.count > 1 || (length ?? -1) < 0 { broken = true }
  }

  /// How many bytes on the wire are taken for a body of at most `cap`: framing costs some.
  static func mostReceived(_ cap: Int) -> Int { cap + cap / 8 + 65_536 }

  /// Takes a piece as received; answers whether more is wanted.
  func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    received += Int64(bytes.count)
    if received > Int64(Self.mostReceived(cap)) { capped = true }
    if dechunker != nil {
      dechunker?.feed(bytes) { piece in decode(piece, 0) }
      if dechunker?.state == .broken { broken = true }
    } else {
      decode(bytes, 0)
    }
    return !capped
  }

  /// Whether the body is shorter than it was meant to be, once nothing more comes.
  var truncated: Bool {
    if capped || broken { return true }
    if let dechunker, dechunker.state != .done { return true }
    if let expected, received < expected { return true }
    return encodings.contains { !$0.isComplete }
  }

  private func decode(_ bytes: UnsafeRawBufferPointer, _ stage: Int) {
    if broken, !encodings.isEmpty || stage > 0 { return }
    guard stage < encodings.count else {
      let room = cap - body.count
      if bytes.count > room { capped = true }
      body.makeRoom(for: cap)
      body.append(raw: bytes, atMost: room)
      return
    }
    let good = encodings[stage].feed(bytes) { piece in
      decode(piece, stage + 1)
      return !capped
    }
    if !good { broken = true }
  }
}
