import CZlib
import CaseModel

/// Inflates gzip or zlib data piece by piece, member after member, in bounded memory.
public final class Inflater {
  public enum Format: Sendable {
    /// gzip (RFC 1952) or zlib (RFC 1950), told apart by the first bytes.
    case automatic
    /// Raw deflate (RFC 1951).
    case raw
  }

  /// What stopped the inflating.
  public enum Failure: Error, Sendable, Equatable {
    case corrupt(String)
  }

  private var stream = z_stream()
  private var output = [UInt8](repeating: 0, count: 64 * 1024)
  /// Whether the last member is whole: false after a file that was cut short.
  public private(set) var atMemberEnd = true
  /// Compressed bytes consumed so far, up to the end of the member where it ended.
  public private(set) var consumed: Int64 = 0

  public init(_ format: Format = .automatic) {
    _ = docket_inflate_init(&stream, format == .raw ? -15 : 15 + 32)
  }

  deinit { inflateEnd(&stream) }

  /// Inflates `bytes`, handing each piece to `deliver`; stops early where `deliver` answers false.
  ///
  /// Members that follow one another are read as one stream, as `gzip -d` reads them, unless `oneMember` is set:
  /// then it stops at the member's end. Returns how many of `bytes` were consumed.
  @discardableResult
  public func inflate(
    _ bytes: UnsafeRawBufferPointer, oneMember: Bool = false,
    deliver: (UnsafeRawBufferPointer) throws -> Bool
  ) throws -> Int {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return 0 }
    stream.next_in = UnsafeMutablePointer(mutating: base.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(bytes.count)
    defer {
      stream.next_in = nil
      stream.avail_in = 0
    }
    var more = true
    while more {
      if atMemberEnd {
        guard stream.avail_in > 0 else { break }
        atMemberEnd = false
      }
      let before = stream.avail_in
      var result: Int32 = Z_OK
      let produced = output.withUnsafeMutableBufferPointer { buffer -> Int in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        result = CZlib.inflate(&stream, Z_NO_FLUSH)
        return buffer.count - Int(stream.avail_out)
      }
      consumed += Int64(before - stream.avail_in)
      if result == Z_STREAM_END {
        atMemberEnd = true
        inflateReset(&stream)
      }
      if produced > 0 {
        let goOn = try output.withUnsafeBytes {
          try deliver(UnsafeRawBufferPointer(rebasing: $0[0..<produced]))
        }
        if !goOn { return bytes.count - Int(stream.avail_in) }
      }
      switch result {
      case Z_STREAM_END:
        if oneMember { return bytes.count - Int(stream.avail_in) }
      case Z_OK: more = stream.avail_in > 0 || stream.avail_out == 0
      case Z_BUF_ERROR: more = false
      default:
        let message = stream.msg.map { String(cString: $0) } ?? "code \(result)"
        throw Failure.corrupt(message)
      }
    }
    return bytes.count - Int(stream.avail_in)
  }
}
