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
    var stream = z_stream()
    guard docket_deflate_init(&stream, level, 15 + 16) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    var input = bytes
    return input.withUnsafeMutableBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: bound + 32) { target, count in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        _ = deflate(&stream, Z_FINISH)
        count = target.count - Int(stream.avail_out)
      }
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
