import CICU

/// An expression as ICU has it, for one thread at a time: it tells where a hit begins whose end is known.
final class ExactExpression {
  /// How far back a hit may reach.
  private static let window = 500

  private let handle: OpaquePointer
  private let reach: Reach?
  private let staysInLine: Bool

  /// Nil for an expression that ICU does not understand.
  init?(_ pattern: Pattern) {
    guard !pattern.text.isEmpty else { return nil }
    let opened = pattern.text.withUnsafeBufferPointer { buffer in
      docket_expression_open(buffer.baseAddress, Int32(clamping: buffer.count))
    }
    guard let opened else { return nil }
    handle = opened
    reach = Reach(pattern.text)
    staysInLine = pattern.staysInLine
  }

  deinit { docket_expression_close(handle) }

  /// The first place from which the expression matches all up to `to`; nil where there is none.
  func start(of to: Int, in bytes: [UInt8]) -> Int? { start(of: to, in: bytes, reach: reach) }

  func start(of to: Int, in bytes: [UInt8], reach: Reach?) -> Int? {
    var start = max(0, to - Self.window)
    let end: UInt8 = staysInLine ? 0x0A : 0x01
    if let separator = bytes[start..<to].lastIndex(of: end) { start = separator + 1 }
    if let reach { start = reach.start(of: to, in: bytes, notBefore: start) }
    while start < to, bytes[start] & 0xC0 == 0x80 { start += 1 }
    guard start < to else { return nil }
    let found = bytes.withUnsafeBufferPointer { buffer in
      docket_expression_start(handle, buffer.baseAddress.map { $0 + start }, Int32(to - start))
    }
    return found >= 0 && Int(found) < to - start ? start + Int(found) : nil
  }
}
