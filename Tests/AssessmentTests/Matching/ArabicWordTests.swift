import Testing

@testable import Assessment

@Suite("An Arabic word begins behind an article or a particle, not within another word")
struct ArabicWordTests {
  @Test(
    "Where a word may begin",
    arguments: [
      ("كوبي", "كوبي", true), ("الكوبي", "كوبي", true), ("والكوبي", "كوبي", true), ("بكوبي", "كوبي", true),
      ("ساعه كوبي", "كوبي", true), ("تلسكوبيه", "كوبي", false), ("قابله", "ابل", false),
      ("يعالج", "عالج", true),
    ])
  func begins(_ row: (String, String, Bool)) throws {
    let bytes = Array(row.0.utf8)
    let place = try #require(row.0.utf8.count >= row.1.utf8.count ? find(row.1, bytes) : nil)
    #expect(ArabicWord.mayBegin(at: place, in: bytes) == row.2)
  }

  private func find(_ word: String, _ bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: word) }
  }
}
