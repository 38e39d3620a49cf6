import Crypto

/// SHA-256 as lower-case hexadecimal digits.
enum Hash {
  static func sha256(_ bytes: [UInt8]) -> String { Hex.text(SHA256.hash(data: bytes)) }
  static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }
}
