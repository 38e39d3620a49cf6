import Glibc

/// Says which network addresses must never be reached: everything that is not the public internet.
///
/// Deny by default: of IPv6 only 2000::/3 without its special parts passes. Source: RFC 6890 and IANA's
/// special-purpose address registries.
public struct AddressGuard: Sendable {
  /// Lets every address and every port through: for tests against servers on this machine.
  public let allowPrivateNetwork: Bool
  /// The ports that may be connected to.
  public let allowedPorts: Set<Int>

  public init(allowPrivateNetwork: Bool = false, allowedPorts: Set<Int> = [80, 443]) {
    self.allowPrivateNetwork = allowPrivateNetwork
    self.allowedPorts = allowedPorts
  }

  /// Why a port is refused; nil where it is allowed.
  public func refusal(port: Int) -> String? {
    if allowPrivateNetwork, (1...65_535).contains(port) { return nil }
    return allowedPorts.contains(port) ? nil : "port-\(port)"
  }

  /// Why an IPv4 address, its first byte the highest, is refused; nil where it is allowed.
  public func refusal(ipv4 address: UInt32) -> String? {
    if allowPrivateNetwork { return nil }
    return SpecialRange.ipv4.first { $0.contains(address) }?.name
  }

  /// Why an IPv6 address of 16 bytes is refused; nil where it is allowed.
  public func refusal(ipv6 bytes: [UInt8]) -> String? {
    if allowPrivateNetwork { return nil }
    guard bytes.count == 16 else { return "malformed-address" }
    if bytes[0] & 0xe0 != 0x20 { return SpecialRange.nameOutsideGlobal(bytes) }
    return SpecialRange.ipv6.first { range in
      SpecialRange.prefix(of: bytes, bits: range.bits, equals: range.bytes)
    }?.name
  }

  /// Why a host given as a number in any textual form is refused; nil where it is allowed or is a name.
  public func refusal(textual host: String) -> String? {
    var text = host
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    if text.contains("%") { return allowPrivateNetwork ? nil : "scoped-address" }
    var six = in6_addr()
    if inet_pton(AF_INET6, text, &six) == 1 {
      return refusal(ipv6: withUnsafeBytes(of: six) { Array($0) })
    }
    var four = in_addr()
    // inet_aton takes what a resolver takes: decimal, octal, hexadecimal, one to four parts.
    if inet_aton(text, &four) != 0 { return refusal(ipv4: UInt32(bigEndian: four.s_addr)) }
    return nil
  }

  /// Why a name is refused without asking the resolver; nil where it may be resolved.
  public func refusal(name: String) -> String? {
    if allowPrivateNetwork { return nil }
    let lower = name.lowercased()
    let host = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    let local = ["localhost", "local", "internal", "localdomain", "home.arpa"]
    return local.contains { host == $0 || host.hasSuffix("." + $0) } ? "local-name" : nil
  }

  /// Why a socket address, port included, is refused; nil where it is allowed.
  func refusal(socket address: UnsafePointer<sockaddr>, length: Int) -> String? {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET where length >= MemoryLayout<sockaddr_in>.size:
      let four = raw.loadUnaligned(as: sockaddr_in.self)
      return refusal(ipv4: UInt32(bigEndian: four.sin_addr.s_addr))
        ?? refusal(port: Int(UInt16(bigEndian: four.sin_port)))
    case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size:
      let six = raw.loadUnaligned(as: sockaddr_in6.self)
      return refusal(ipv6: withUnsafeBytes(of: six.sin6_addr) { Array($0) })
        ?? refusal(port: Int(UInt16(bigEndian: six.sin6_port)))
    default:
      return "address-family"
    }
  }
}
