import Testing

@testable import Intake

@Suite("An element of a JSON list ends at the comma or bracket behind it")
struct JSONElementScanTests {
  @Test(
    "wherever the window is cut",
    arguments: [
      ("1,2", 1), ("1]", 1), ("{\"a\":[1,2],\"b\":3},x", 17), ("\"a,]\\\",\"]", 8), ("[1,[2]],3", 7),
      ("]", 0), (",", 0), ("{", nil),
      ("\"open,", nil), ("", nil), ("}},1", 2), ("\"\\\\\",", 4),
    ] as [(String, Int?)])
  func ends(text: String, end: Int?) {
    for size in windowSizes {
      var scan = JSONElementScan()
      #expect(firstEnd(of: text, by: size) { scan.end(in: $0) } == end, "by \(size)")
    }
  }
}
