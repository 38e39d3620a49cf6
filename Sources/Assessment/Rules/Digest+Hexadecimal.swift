import Crypto

extension SHA256.Digest {
  /// Its first half in small hexadecimal digits: enough to tell files apart.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
