import Testing

@testable import Assessment

@Suite("Numbers in findings are short, and texts are numbers only when they are sane")
struct NumbersTests {
  @Test(
    "Two decimals at most, none too many",
    arguments: [
      (0, "0"), (2, "2"), (2.5, "2.5"), (2.05, "2.05"), (2.999, "3"), (-0.5, "-0.5"), (-12.25, "-12.25"),
      (-0.001, "0"), (1_000_000.10, "1000000.1"), (0.005, "0.01"), (99.994, "99.99"),
    ] as [(Double, String)])
  func short(_ row: (Double, String)) { #expect(Numbers.short(row.0) == row.1) }

  @Test("What is too large to count is said, not computed")
  func odd() {
    for value in [Double.infinity, -.infinity, .nan, 1e300, -1e300, 1e12] {
      #expect(!Numbers.short(value).isEmpty)
    }
  }

  @Test(
    "Values",
    arguments: [
      ("18.90", 18.9), ("0", 0), ("1e3", 1000), (nil, nil), ("", nil), ("-1", nil), ("nan", nil),
      ("inf", nil),
      ("1e400", nil), ("1e12", nil), ("12,5", nil), ("٣", nil), (" 5", nil),
    ] as [(String?, Double?)])
  func value(_ row: (String?, Double?)) { #expect(Numbers.value(row.0) == row.1) }
}
