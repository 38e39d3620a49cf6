import CaseModel
import Testing

@testable import Assessment

@Suite("ICU is shown no more of a text than a hit can take")
struct ReachTests {
  @Test(
    "From no more places back than it has characters of a kind that it may not repeat",
    arguments: [
      ("pictures?[^.]*", "one. two. three pictures of it", 6),
      ("photos?|bild[a-z]*", "aaa bbb ccc ddd bildern", 13),
      ("a{2}b", "xxxxxxaab", 3), ("(?:ab|cde){0,2}", "xxxxxxxxxxxx", 3), ("x(?:ab)*y", "zzzzzzzxababy", 4),
      ("\\d{1,4} ?mg", "1111 2222 3333 4444 mg", 12),
      ("[^\\x01.!?]{0,3}z", "\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}z", 0),
    ])
  func window(_ expression: String, _ text: String, _ wanted: Int) throws {
    let reach = try #require(Reach(Array(expression.utf8)))
    let bytes = Array(text.utf8)
    let start = reach.start(of: bytes.count, in: bytes, notBefore: 0)
    #expect(start == wanted)
    #expect(reach.start(of: bytes.count, in: bytes, notBefore: bytes.count - 1) == bytes.count - 1)
  }

  @Test(
    "What is written in a way that is not known is looked at whole",
    arguments: [
      "(?=a)b", "(?i)a", "[[a-z]--[b]]", "a[", "(a", "a)", "\\p{L}", "a{", "[a&&b]", "(?<n>a)", "\\1", "*",
      String(repeating: "(", count: 99),
    ])
  func unknown(_ expression: String) { #expect(Reach(Array(expression.utf8)) == nil) }

  @Test("Every shipped kind of expression begins where it begins without a limit", arguments: 0..<40)
  func same(_ seed: Int) throws {
    var random = SeededNumbers(UInt64(seed))
    let atoms = [
      "a", "b", " ", "[a-c]", "[^b\\n]", "\\d", "\\w", ".", "(?:ab|c)", "é", "[é-ф]", "a?", "[a-z]*", "b+",
      "[^.]{0,5}", "(?:a|b c){1,2}", "\\s", "\\b",
    ]
    let letters = ["a", "b", "c", " ", "é", "ж", "1", ".", "z", "ab "]
    for _ in 0..<40 {
      let expression = (0..<4).map { _ in atoms.randomElement(using: &random) ?? "a" }.joined()
      var pattern = Pattern(expression: expression)
      pattern.giveUpStart()
      let reach = try #require(Reach(pattern.text), "\(expression)")
      guard let exact = ExactExpression(pattern) else { continue }
      let text = (0..<60).map { _ in letters.randomElement(using: &random) ?? "a" }.joined()
      let bytes = Array(text.utf8)
      for to in stride(from: 1, through: bytes.count, by: 1)
      where to == bytes.count || bytes[to] & 0xC0 != 0x80 {
        #expect(
          exact.start(of: to, in: bytes) == exact.start(of: to, in: bytes, reach: nil),
          "\(expression) in \(text.prefix(to)): \(reach)")
      }
    }
  }
}

/// Numbers that are the same on every run.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
