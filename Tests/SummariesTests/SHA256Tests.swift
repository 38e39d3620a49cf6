import Testing

@testable import Summaries

@Suite("SHA-256 without a library")
struct SHA256Tests {
  @Test("SHA-256 gives the standard's own examples")
  func hash() {
    func hex(_ bytes: [UInt8]) -> String {
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(hex(SHA256.hash([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      hex(SHA256.hash(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    #expect(hex(SHA256.hash(long)) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    let code = SHA256.authenticate(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(hex(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test("around the ends of its blocks it differs with every byte")
  func blocks() {
    var seen: Set<[UInt8]> = []
    for length in 0...200 { seen.insert(SHA256.hash(Array(repeating: 0x61, count: length))) }
    #expect(seen.count == 201 && seen.allSatisfy { $0.count == 32 })
  }

  @Test("a key longer than a block, and none, are keys")
  func keys() {
    let long = [UInt8](repeating: 0xAA, count: 131)
    let code = SHA256.authenticate(
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8), key: long)
    #expect(code.prefix(4) == [0x60, 0xE4, 0x31, 0x59])
    #expect(SHA256.authenticate([], key: []) != SHA256.hash([]))
  }
}
