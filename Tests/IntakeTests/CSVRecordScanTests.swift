import Testing

@testable import Intake

@Suite("A CSV record ends at the first line feed outside quotes")
struct CSVRecordScanTests {
  @Test(
    "wherever the window is cut",
    arguments: [
      ("a,b\nc", 3), ("\"a\nb\"\nc", 5), ("\"a\"\"\nb\"\nc", 7), ("a\"b\nc\"\n", 3), ("a,\"b\n\"\n", 6),
      ("\n", 0), ("\"\"\n", 2),
      ("no end", nil), ("\"open\n", nil), ("", nil), ("a,\"\"\"\n\",b\n", 9),
    ] as [(String, Int?)])
  func ends(text: String, end: Int?) {
    for size in windowSizes {
      var scan = CSVRecordScan()
      #expect(firstEnd(of: text, by: size) { scan.end(in: $0) } == end, "by \(size)")
    }
  }
}
