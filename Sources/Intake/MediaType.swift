/// What a file is, by its first bytes: its name is only what a stranger says.
enum MediaType {
  /// The media type and the ending for it; nil for anything that is not taken.
  static func of(_ head: [UInt8]) -> (type: String, ending: String)? {
    func has(_ text: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: text) }
    func has(_ text: String, at offset: Int = 0) -> Bool { has(Array(text.utf8), at: offset) }
    if has([0xFF, 0xD8, 0xFF]) { return ("image/jpeg", "jpg") }
    if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return ("image/png", "png") }
    if has("GIF87a") || has("GIF89a") { return ("image/gif", "gif") }
    if has("RIFF"), has("WEBP", at: 8) { return ("image/webp", "webp") }
    if has("%PDF-") { return ("application/pdf", "pdf") }
    if has("ftyp", at: 4) {
      let brand = String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)
      if ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"].contains(brand) {
        return ("image/heic", "heic")
      }
      if brand == "avif" { return ("image/avif", "avif") }
      if ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash", "qt  "].contains(
        brand)
      {
        return ("video/mp4", "mp4")
      }
    }
    return isText(head) ? ("text/plain", "txt") : nil
  }

  /// Whether the first bytes are UTF-8 without control characters; a scalar may be cut at their end.
  private static func isText(_ head: [UInt8]) -> Bool {
    guard !head.isEmpty, head.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 || $0 == 10 || $0 == 13 })
    else {
      return false
    }
    let good = UTF8Check.firstInvalid(head)
    return good == head.count || isCut(head[good...])
  }

  /// Whether bytes are the beginning of one scalar, and not all of it.
  private static func isCut(_ bytes: ArraySlice<UInt8>) -> Bool {
    let length =
      switch bytes.first ?? 0 {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
