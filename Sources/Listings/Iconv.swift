internal import CLibXML2

/// The C library's character set conversion.
enum Iconv {
  /// The bytes as UTF-8, each that does not convert replaced by U+FFFD; nil for an unknown name.
  static func toUTF8(_ bytes: [UInt8], from start: Int, name: String) -> [UInt8]? {
    let handle = iconv_open("UTF-8", name)
    guard handle != iconv_t(bitPattern: -1), let handle else { return nil }
    defer { iconv_close(handle) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var input = Array(bytes[min(start, bytes.count)...])
    var chunk = [UInt8](repeating: 0, count: 32 * 1024)
    var consumed = 0
    let step = name.hasPrefix("utf-16") ? 2 : name.hasPrefix("utf-32") ? 4 : 1
    while consumed < input.count {
      let (used, produced, failed) = convert(handle, &input, consumed, &chunk)
      result.append(contentsOf: chunk[0..<produced])
      consumed += used
      if failed, produced == 0 || used == 0 {
        guard consumed < input.count else { break }
        result += [0xEF, 0xBF, 0xBD]
        consumed += step
      }
    }
    return result
  }

  private static func convert(
    _ handle: iconv_t, _ input: inout [UInt8], _ start: Int, _ chunk: inout [UInt8]
  ) -> (Int, Int, Bool) {
    let inCount = input.count - start
    let outCount = chunk.count
    return input.withUnsafeMutableBytes { source in
      chunk.withUnsafeMutableBytes { target in
        var inLeft = inCount
        var outLeft = outCount
        var inPointer = source.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
        var outPointer = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = iconv(handle, &inPointer, &inLeft, &outPointer, &outLeft)
        return (
          inCount - inLeft, outCount - outLeft,
          status == Int.max || status == -1 || Int(bitPattern: UInt(bitPattern: status)) < 0
        )
      }
    }
  }
}
