import Testing

@testable import Fetch

@Suite("The address guard")
struct AddressGuardTests {
  @Test(
    "Refuses every special IPv4 range at both its ends",
    arguments: [
      "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1",
      "127.255.255.255", "169.254.0.0", "169.254.169.254", "172.16.0.0", "172.31.255.255", "192.0.0.0",
      "192.0.0.255", "192.0.2.0", "192.0.2.255", "192.88.99.0", "192.88.99.255", "192.168.0.0",
      "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.0", "198.51.100.255", "203.0.113.0",
      "203.0.113.255", "224.0.0.1", "239.255.255.255", "240.0.0.0", "255.255.255.255",
    ])
  func specialFour(address: String) { #expect(AddressGuard().refusal(textual: address) != nil) }

  @Test(
    "Lets their neighbours through",
    arguments: [
      "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
      "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0",
      "192.0.3.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
      "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255",
      "8.8.8.8", "2606:4700::1111", "2a00:1450:4001:829::200e", "2001:4860:4860::8888", "2003::1", "3ffe::1",
    ])
  func ordinary(address: String) { #expect(AddressGuard().refusal(textual: address) == nil) }

  @Test(
    "Refuses every way to write a special address",
    arguments: [
      "2130706433", "017700000001", "0x7f000001", "0x7f.1", "127.1", "127.0.1", "0177.0.0.1", "0x7f.0.0.1",
      "0",
      "10.1", "192.168.257", "3232235777", "0xa9fea9fe", "0251.0376.0251.0376", "[::1]", "::1", "::",
      "::ffff:127.0.0.1", "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::",
      "2001::1", "2001:0:7f00:1::", "2001:db8::1", "2001:1ff::1", "3fff::1", "3fff:fff::1", "fe80::1",
      "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "4000::1", "1fff::1", "::ffff:8.8.8.8",
      "64:ff9b::808:808", "100::1", "5f00::1", "[::ffff:169.254.169.254]",
    ])
  func forms(address: String) { #expect(AddressGuard().refusal(textual: address) != nil) }

  @Test(
    "Refuses names that only mean something near by",
    arguments: [
      "localhost", "LOCALHOST.", "a.localhost", "printer.local", "metadata.google.internal", "x.home.arpa",
    ])
  func localNames(name: String) { #expect(AddressGuard().refusal(name: name) == "local-name") }

  @Test(
    "Lets names through that only look like them",
    arguments: ["localhost.example.com", "notlocal", "example.com"])
  func publicNames(name: String) { #expect(AddressGuard().refusal(name: name) == nil) }

  @Test("Refuses ports that are not allowed", arguments: [0, 21, 22, 25, 8080, 6379, 65_536, -1])
  func ports(port: Int) { #expect(AddressGuard().refusal(port: port) != nil) }

  @Test("Opened for tests, it lets everything through")
  func open() {
    let open = AddressGuard(allowPrivateNetwork: true)
    #expect(open.refusal(textual: "127.0.0.1") == nil)
    #expect(open.refusal(name: "localhost") == nil)
    #expect(open.refusal(port: 8080) == nil)
    #expect(open.refusal(port: 0) != nil)
  }
}
