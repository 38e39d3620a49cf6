import CZlib
import CaseModel

/// Whole-buffer gzip, for records and small files.
public enum Gzip {
  /// Whether the bytes begin as a gzip member does.
  public static func isGzip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1f, 0x8b])
  }

  /// One gzip member holding `bytes`; `level` from 1 (fast) to 9 (small). No time and no name are written.
  public static func compress(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    compress(pieces: [bytes], level: level)
  }

  /// One gzip member holding the pieces one after another, without a copy that joins them.
  public static func compress(pieces: [[UInt8]], level: Int32 = 6) -> [UInt8] {
    var stream = z_stream()
    guard docket_deflate_init(&stream, level, 15 + 16) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    for piece in pieces where !piece.isEmpty {
      piece.withUnsafeBytes { feed($0, &stream, &buffer, &output) }
    }
    deflate(until: Z_FINISH, &stream, &buffer, &output)
    return output
  }

  /// zlib counts its input in 32 bits: what is longer goes in parts.
  private static func feed(
    _ bytes: UnsafeRawBufferPointer, _ stream: inout z_stream, _ buffer: inout [UInt8],
    _ output: inout [UInt8]
  ) {
    let part = 1 << 30
    for start in stride(from: 0, to: bytes.count, by: part) {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start..<min(bytes.count, start + part)])
      stream.next_in = rest.bindMemory(to: UInt8.self).baseAddress.map { UnsafeMutablePointer(mutating: $0) }
      stream.avail_in = UInt32(rest.count)
      deflate(until: Z_NO_FLUSH, &stream, &buffer, &output)
    }
  }

  /// Runs until the input is used up, or for `Z_FINISH` until the member is whole.
  private static func deflate(
    until flush: Int32, _ stream: inout z_stream, _ buffer: inout [UInt8], _ output: inout [UInt8]
  ) {
    var full = true
    while full {
      let produced = buffer.withUnsafeMutableBufferPointer { target -> Int in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        _ = CZlib.deflate(&stream, flush)
        return target.count - Int(stream.avail_out)
      }
      output.append(contentsOf: buffer[0..<produced])
      full = produced == buffer.count
    }
  }

  /// All members' content, at most `limit` bytes; throws `Inflater.Failure` where it is corrupt or cut short.
  public static func decompress(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
    let inflater = Inflater()
    var result: [UInt8] = []
    try bytes.withUnsafeBytes { source in
      _ = try inflater.inflate(source) { piece in
        let bytes = piece.bindMemory(to: UInt8.self)
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes.prefix(max(0, limit - result.count))))
        return result.count < limit
      }
    }
    guard inflater.atMemberEnd || result.count >= limit else { throw Inflater.Failure.corrupt("cut short") }
    return result
  }
}
