import Glibc

/// What libcurl reports of one request while it runs: addresses asked for, head, body.
///
/// Every check that may end a request early stands here, and says why: to libcurl they all look alike.
final class Transfer {
  let addressGuard: AddressGuard
  let limits: FetchLimits
  /// Why an address was refused. What stands here is evidence: the request is never made again.
  private(set) var refusal: String?
  /// Whether the server sent more header bytes than are allowed.
  private(set) var headTooLong = false
  /// Status line and fields of the last response's head, as received.
  private(set) var head: [UInt8] = []
  /// The body as received.
  private(set) var raw: [UInt8] = []
  private(set) var requestHead: [UInt8] = []
  private(set) var decoder: BodyDecoder?
  private(set) var address: String?
  private var headBytes = 0
  private var headEnded = false

  init(limits: FetchLimits) {
    self.limits = limits
    addressGuard = limits.addressGuard
  }

  /// The head once it is whole; nil where none came.
  var parsedHead: HTTPHead? { headEnded ? HTTPHead(head[...]) : nil }

  /// Whether a socket may be opened to an address.
  func mayOpen(_ address: UnsafePointer<sockaddr>, length: Int) -> Bool {
    guard let reason = addressGuard.refusal(socket: address, length: length) else { return true }
    refusal = refusal ?? reason
    return false
  }

  /// Whether the request may be sent over a connection, new or used before.
  ///
  /// One refused address among several refuses the name: which one answers is for the attacker to choose.
  func maySend(to host: String, port: Int) -> Bool {
    address = host
    refusal = refusal ?? addressGuard.refusal(textual: host) ?? addressGuard.refusal(port: port)
    return refusal == nil
  }

  /// Takes a line of the head; answers whether more is wanted.
  func take(headLine line: UnsafeRawBufferPointer) -> Bool {
    headBytes += line.count
    guard headBytes <= limits.maxHeaderBytes else {
      headTooLong = true
      return false
    }
    // Trailer fields come after the body and are part of what was received, which stands in `raw`.
    if decoder != nil { return true }
    if headEnded {
      head.removeAll(keepingCapacity: true)
      headEnded = false
    }
    head.append(raw: line)
    headEnded = line.count <= 2 && line.allSatisfy { $0 == 0x0d || $0 == 0x0a }
    return true
  }

  /// Takes a piece of the body; answers whether more is wanted.
  func take(body bytes: UnsafeRawBufferPointer) -> Bool {
    guard let decoder = decoder ?? makeDecoder() else { return false }
    raw.makeRoom(for: BodyDecoder.mostReceived(limits.maxBytes) + 65_536)
    raw.append(raw: bytes)
    return decoder.feed(bytes)
  }

  /// Takes a piece of the request as it was sent.
  func take(request bytes: UnsafeRawBufferPointer) {
    // A request sent again on a fresh connection replaces the one that failed.
    if requestHead.suffix(4) == [0x0d, 0x0a, 0x0d, 0x0a] { requestHead.removeAll() }
    requestHead.append(raw: bytes, atMost: 64 * 1024 - requestHead.count)
  }

  /// The decoder for the head that came; also for a response without a body.
  func makeDecoder() -> BodyDecoder? {
    if let decoder { return decoder }
    decoder = parsedHead.map { BodyDecoder($0, cap: limits.maxBytes) }
    return decoder
  }
}
