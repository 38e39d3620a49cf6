/// What stands for somebody's id in a relay's address: two ids never share one.
enum RelayName {
  /// RFC 5321 allows 64 characters before the `@`, and the role stands there too.
  private static let longest = 48

  /// Letters, digits, hyphen, underscore and single dots as they are, every other byte as `=` and two digits.
  static func of(_ id: String) -> String {
    let bytes = Array(id.utf8)
    var name = ""
    for (index, byte) in bytes.enumerated() {
      let isFirst = index == 0
      let isDot = byte == 46 && !isFirst && index < bytes.count - 1 && bytes[index - 1] != 46
      if isPlain(byte) || isDot || (byte == 45 && !isFirst) {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        name += "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    guard name.utf8.count > longest else { return name }
    // No name above has two equals signs in a row.
    return name.prefix(12) + "==" + Fingerprint.of(id) + Fingerprint.of(String(id.reversed()) + "|" + id)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 95
  }
}
