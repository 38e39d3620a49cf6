import Testing

@testable import Fetch

@Suite("Digests are those of their standards")
struct DigestTests {
  @Test(
    "Base32 as RFC 4648 has it, without padding",
    arguments: [
      ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
      ("foobar", "MZXW6YTBOI"),
    ])
  func base32(text: String, encoded: String) { #expect(Digest.base32(Array(text.utf8)) == encoded) }

  @Test("SHA-256 in hexadecimal, SHA-1 in base32 over pieces as over the whole")
  func known() {
    #expect(
      Digest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest.warc([]) == "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
    #expect(Digest.warc(Array("ab".utf8), Array("c".utf8)) == Digest.warc(Array("abc".utf8)))
  }
}
