import Testing

@testable import Listings

@Suite("The search for bytes")
struct BytesTests {
  private func places(_ needle: String, _ text: String) -> (found: Int?, right: Int?) {
    let hay = Array(text.utf8)
    let word = Array(needle.utf8)
    let found = hay.withUnsafeBufferPointer { Bytes.find(word, in: $0, from: 0) }
    let right = hay.indices.first { hay[$0...].starts(with: word) }
    return (found, right)
  }

  @Test(
    "finds the first place, wherever it lies",
    arguments: [
      "ecommerce", "ab", "aa", "view_item", "zq", "aaaaaaab", "=\"", "ööö", String(repeating: "a", count: 32),
    ])
  func first(_ needle: String) {
    for length in [0, 1, 15, 16, 17, 100, 127, 128, 129, 143, 144, 500] {
      let front = String(repeating: "a=e\"", count: 200).prefix(length)
      for text in [front + needle, front + needle + front, front + needle.dropLast() + needle, front + ""] {
        let (found, right) = places(needle, String(text))
        #expect(found == right, "\(needle) behind \(length)")
      }
    }
  }

  @Test("is not slowed down by text that looks alike")
  func alike() {
    let (found, right) = places("aaaaaaaaaaaaaab", String(repeating: "a", count: 60_000) + "b")
    #expect(found == right && found == 59_986)
  }
}
