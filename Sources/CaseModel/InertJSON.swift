/// Makes JSON text harmless to look at: what hides or acts on a terminal or in an editor becomes `\uXXXX`.
///
/// The value stays the same to every reader of JSON; only people's eyes are served. Such characters can stand in
/// strings alone, so the text need not be taken apart.
public enum InertJSON {
  /// JSON in UTF-8 with deletes, C1 controls, zero widths, direction marks, tags and byte order marks escaped.
  public static func escape(_ json: [UInt8]) -> [UInt8] {
    guard let first = json.firstIndex(where: { $0 >= 0x7f }) else { return json }
    var out: [UInt8] = []
    out.reserveCapacity(json.count + 64)
    out += json[..<first]
    var index = first
    while index < json.count {
      let length = length(json[index])
      guard length > 1 || json[index] == 0x7f, index + length <= json.count,
        let scalar = scalar(json[index..<index + length]), isActing(scalar)
      else {
        let end = min(json.count, index + length)
        out += json[index..<end]
        index = end
        continue
      }
      append(scalar, to: &out)
      index += length
    }
    return out
  }

  public static func escape(_ json: String) -> String {
    String(decoding: escape(Array(json.utf8)), as: UTF8.self)
  }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    guard let lead = bytes.first else { return nil }
    if bytes.count == 1 { return UInt32(lead) }
    let mask: UInt8 = bytes.count == 2 ? 0x1f : bytes.count == 3 ? 0x0f : 0x07
    return bytes.dropFirst().reduce(UInt32(lead & mask)) { $0 << 6 | UInt32($1 & 0x3f) }
  }

  private static func isActing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    if scalar > 0xFFFF {
      let rest = scalar - 0x10000
      append(0xD800 + rest >> 10, to: &out)
      return append(0xDC00 + rest & 0x3FF, to: &out)
    }
    let digits = Array("0123456789abcdef".utf8)
    out += [92, 117]
    for shift: UInt32 in [12, 8, 4, 0] { out.append(digits[Int(scalar >> shift & 15)]) }
  }
}
