import Testing

@testable import Intake

@Suite("A path with holes finds the item's id")
struct PathPatternTests {
  @Test(
    "what fits, and the id in it",
    arguments: [
      ("/item/{item}.html", "/item/1005.html", "1005"), ("/item/{item}.html", "/ITEM/1005.HTML", "1005"),
      ("/item/{item}.html", "/item/1005.html/", "1005"), ("/item/{item}.html", "/item/.html", nil),
      ("/item/{item}.html", "/item/1005.htm", nil), ("/item/{item}.html", "/item/a/b.html", nil),
      ("/{slug}-p-{item}", "/red-lamp-p-77", "77"), ("/{slug}/p/{item}", "/лампа/p/x_9", "x_9"),
      ("/dp/{item}/*", "/dp/B00X/ref=1", "B00X"),
      ("/dp/{item}*", "/dp/B00X", "B00X"), ("/store/{store}", "/store/1102", "1102"),
      ("/a/{item}", "/a/x%20y", nil),
      ("/a/{item}", "/a/", nil), ("/a", "/a", nil), ("/{slug}", "/a", nil), ("", "", nil),
      ("/{item", "/5", nil),
    ] as [(String, String, String?)])
  func match(row: (pattern: String, path: String, id: String?)) {
    #expect(PathPattern(row.pattern).match(row.path) == row.id)
  }

  @Test("paths made to be slow are given up")
  func slow() {
    let pattern = PathPattern("/{slug}-p-{item}-x.html")
    #expect(pattern.match("/" + String(repeating: "a-p-", count: 100_000)) == nil)
    #expect(pattern.match("/" + String(repeating: "a-p-", count: 250)) == nil)
    #expect(PathPattern("/{item}").match("/" + String(repeating: "/", count: 900)) == nil)
  }

  @Test(
    "what may be an id",
    arguments: [("1005", true), ("x_9-A", true), ("", false), ("a.b", false), ("a/b", false), ("é", false)])
  func ids(row: (String, Bool)) {
    #expect(PathPattern.isID(row.0.utf8) == row.1)
    #expect(!PathPattern.isID(String(repeating: "1", count: 129).utf8))
  }
}
