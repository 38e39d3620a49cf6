import CCurl
import CaseModel

/// Takes web addresses apart with libcurl's own parser, so that what was checked is what is fetched.
public struct CurlAddressParser: WebAddressParsing {
  /// Says which hosts and ports an address must not name.
  public let addressGuard: AddressGuard

  public init(addressGuard: AddressGuard = AddressGuard()) { self.addressGuard = addressGuard }

  /// The longest address that is looked at, in bytes.
  static let longest = 8192

  public func parse(_ text: String) throws(DocketError) -> WebAddress {
    try check(dissect(text, relativeTo: nil))
  }

  /// Reads until reading changes nothing: a host that hides its number behind percent signs comes out in the open.
  ///
  /// With a base, `text` is what a redirect named: relative to it, spaces allowed. Nothing is refused yet.
  func dissect(_ text: String, relativeTo base: String?) throws(DocketError) -> WebAddress {
    let trimmed = Self.trimmed(text)
    guard !trimmed.isEmpty, trimmed.utf8.count <= Self.longest,
      !trimmed.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f })
    else { throw FetchProblem.syntax(text, "it is empty, too long, or holds control characters") }
    var address = try Self.read(trimmed, relativeTo: base)
    for _ in 0..<4 {
      let again = try Self.read(address.url, relativeTo: nil)
      let settled = again.host == address.host && again.url == address.url
      let userInfo = address.hasUserInfo || again.hasUserInfo
      address = again
      address.hasUserInfo = userInfo
      if settled {
        // What was short may be long once every byte beyond ASCII is written out.
        guard address.url.utf8.count <= Self.longest else {
          throw FetchProblem.syntax(text, "it is too long")
        }
        return address
      }
    }
    throw FetchProblem.syntax(text, "its host means something else each time it is read")
  }

  /// Why an address must not be fetched, as far as its text alone tells; nil where it may.
  func refusal(of address: WebAddress) -> String? {
    addressGuard.refusal(name: address.host) ?? addressGuard.refusal(textual: address.host)
      ?? addressGuard.refusal(port: Self.port(address))
  }

  private func check(_ address: WebAddress) throws(DocketError) -> WebAddress {
    if let reason = addressGuard.refusal(name: address.host) ?? addressGuard.refusal(textual: address.host) {
      throw FetchProblem.blocked(address.url, reason)
    }
    let port = Self.port(address)
    if addressGuard.refusal(port: port) != nil { throw FetchProblem.port(address.url, port) }
    return address
  }

  private static func port(_ address: WebAddress) -> Int {
    address.port ?? (address.scheme == "http" ? 80 : 443)
  }

  private static func read(_ text: String, relativeTo base: String?) throws(DocketError) -> WebAddress {
    guard let parts = CurlURL() else { throw FetchProblem.syntax(text, "libcurl is out of memory") }
    if let base {
      let code = parts.set(CURLUPART_URL, base, CurlURL.reading)
      guard code == CURLUE_OK else { throw FetchProblem.url(text, code) }
    }
    let flags = base == nil ? CurlURL.reading : CurlURL.reading | CurlURL.spaces
    let code = parts.set(CURLUPART_URL, text, flags)
    guard code == CURLUE_OK else { throw FetchProblem.url(text, code) }
    guard let scheme = parts.get(CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https" else {
      throw FetchProblem.scheme(text)
    }
    let hasUserInfo = parts.get(CURLUPART_USER) != nil || parts.get(CURLUPART_PASSWORD) != nil
    for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT] {
      parts.clear(part)
    }
    if parts.get(CURLUPART_ZONEID) != nil { throw FetchProblem.blocked(text, "scoped-address") }
    var host = try asciiHost(parts, text)
    while host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty, host.utf8.count <= 255, parts.set(CURLUPART_HOST, host, 0) == CURLUE_OK else {
      throw FetchProblem.syntax(text, "it has no host name")
    }
    guard let url = parts.get(CURLUPART_URL, CurlURL.writing) else {
      throw FetchProblem.syntax(text, "it cannot be written down again")
    }
    let port = parts.get(CURLUPART_PORT, CurlURL.writing).flatMap { Int($0) }
    return WebAddress(
      scheme: scheme, host: host, port: port, path: parts.get(CURLUPART_PATH) ?? "/",
      query: parts.get(CURLUPART_QUERY), hasUserInfo: hasUserInfo, url: url)
  }

  private static func asciiHost(_ parts: CurlURL, _ text: String) throws(DocketError) -> String {
    guard let host = parts.asciiHost() else {
      throw FetchProblem.syntax(text, "its host is no name that the internet's naming knows")
    }
    return host.lowercased()
  }

  private static func trimmed(_ text: String) -> String {
    func blank(_ character: Unicode.Scalar) -> Bool { " \t\r\n".unicodeScalars.contains(character) }
    let scalars = text.unicodeScalars.drop(while: blank)
    guard let last = scalars.lastIndex(where: { !blank($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}
