import Foundation
import Glibc

/// Says what it is told to whoever connects: for responses that no honest server sends.
///
/// Unchecked, because all its state is fixed after init, but for a counter that a lock guards.
final class RawServer: @unchecked Sendable {
  let port: Int
  private let descriptor: Int32
  private let lock = NSLock()
  private var count = 0

  /// How many connections came.
  var connections: Int { lock.withLock { count } }

  /// `pieces` are sent one after another, `pause` milliseconds apart, `times` over; then the connection ends.
  init(_ pieces: [[UInt8]], pause: UInt32 = 0, repeating last: Int = 1, address: UInt32 = 0x7f00_0001) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var place = loopback(0)
    place.sin_addr.s_addr = address.bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        _ = bind(listener, raw, length)
        _ = getsockname(listener, raw, &length)
      }
    }
    listen(listener, 64)
    descriptor = listener
    port = Int(UInt16(bigEndian: place.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { break }
        self?.lock.withLock { self?.count += 1 }
        Thread.detachNewThread { Self.answer(client, pieces, pause, last) }
      }
      // Only here: closed by another thread, its number could be the next server's by the time of the next `accept`.
      close(listener)
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  private static func answer(_ client: Int32, _ pieces: [[UInt8]], _ pause: UInt32, _ last: Int) {
    defer { close(client) }
    var request = [UInt8](repeating: 0, count: 8192)
    _ = recv(client, &request, request.count, 0)
    for (index, piece) in pieces.enumerated() {
      for _ in 0..<(index == pieces.count - 1 ? last : 1) {
        var sent = 0
        while sent < piece.count {
          let count = piece.withUnsafeBytes {
            send(client, $0.baseAddress! + sent, piece.count - sent, Int32(MSG_NOSIGNAL))
          }
          if count <= 0 { return }
          sent += count
        }
        if pause > 0 { usleep(pause * 1000) }
      }
    }
  }
}
