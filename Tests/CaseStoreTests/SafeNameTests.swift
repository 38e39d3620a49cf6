import CaseModel
import Testing

@testable import CaseStore

@Suite("Any text becomes a harmless file name")
struct SafeNameTests {
  @Test(
    "letters and digits of any writing stay, all else is a line",
    arguments: [
      ("report.csv", "report.csv"), ("../../etc/passwd", "_./../etc/passwd".replacing("/", with: "_")),
      ("a/b\\c", "a_b_c"),
      ("лампа-高仿.json", "лампа-高仿.json"), (".hidden", "_hidden"), ("...", "_.."), (".", "_"), ("..", "_."),
      ("", "_"),
      ("a b\tc\n", "a_b_c_"), ("a\u{0}b", "a_b"), ("\u{202E}gpj.exe", "_gpj.exe"), ("-rf", "-rf"),
      ("$(x)`y`;", "__x__y__"),
      ("e\u{301}.txt", "e_.txt"), ("٣.csv", "٣.csv"), ("👍", "_"),
    ])
  func make(row: (String, String)) { #expect(SafeName.make(row.0) == row.1) }

  @Test(
    "a long one is cut, and keeps its endings",
    arguments: [
      ("a", ".jsonl.gz", ".jsonl.gz"), ("高", ".csv", ".csv"),
      ("a", "." + String(repeating: "x", count: 300), ""), (".a", ".b.c.d", ".c.d"),
    ])
  func long(row: (String, String, String)) {
    let name = SafeName.make(String(repeating: row.0, count: 500) + row.1)
    #expect(name.utf8.count <= 180 && name.utf8.count > 150 && name.hasSuffix(row.2))
  }

  @Test("whatever comes, the name is one part of a path, visible, and the same when made again")
  func hostile() {
    var state: UInt64 = 3
    for length in [0, 1, 2, 3, 20, 300, 5_000] {
      for _ in 0..<50 {
        var text = ""
        for _ in 0..<length {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let value = UInt32(truncatingIfNeeded: state >> 40)
          text.unicodeScalars.append(Unicode.Scalar(value % (value & 1 == 0 ? 0x80 : 0x3_0000)) ?? "/")
        }
        let name = SafeName.make(text)
        #expect(!name.isEmpty && name.utf8.count <= 180 && !name.hasPrefix(".") && !name.utf8.contains(0x2F))
        #expect(SafeName.make(name) == name)
      }
    }
  }

  @Test(
    "a number stands before the endings",
    arguments: [
      ("a.csv", "a-2.csv"), ("a.jsonl.gz", "a-2.jsonl.gz"), ("a", "a-2"), (".a", ".a-2"), (".a.b", ".a-2.b"),
    ])
  func numbered(row: (String, String)) { #expect(FreeName.numbered(row.0, 2) == row.1) }

  @Test("a free name is one that neither a file nor a reason has")
  func free() throws {
    let home = try TemporaryTree()
    let place = home.tree.quarantine
    #expect(try FreeName.find("a.json", in: place) == "a.json")
    try home.write([], place + "/a.json")
    try home.write([], place + "/a-2.json.error.json")
    #expect(try FreeName.find("a.json", in: place) == "a-3.json")
  }
}
