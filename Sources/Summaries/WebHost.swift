/// The host in a web address, for counting only: nothing is fetched by it.
enum WebHost {
  static func of(_ url: String) -> String {
    let bytes = url.utf8.prefix(2048)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    var rest = bytes[bytes.index(after: colon)...].drop { $0 == UInt8(ascii: "/") }
    rest = rest.prefix { !"/?#\\".utf8.contains($0) }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.index(after: at)...] }
    if rest.first != UInt8(ascii: "["), let port = rest.lastIndex(of: UInt8(ascii: ":")) {
      rest = rest[..<port]
    }
    let host = String(decoding: rest.prefix(253), as: UTF8.self).lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
