import Testing

@testable import Summaries

@Suite("A table's columns are as wide as their widest cell")
struct TextGridTests {
  @Test("left and right, without spaces at the end")
  func plain() {
    var grid = TextGrid([.left, .right, .left], indent: 2)
    grid.add(["a", "10", "x"])
    grid.add(["long", "5", ""])
    #expect(grid.lines(width: 80, utf8: true) == ["  a     10  x", "  long   5"])
  }

  @Test("one column gives way, and every line fits all the same", arguments: [10, 20, 30, 40, 79])
  func narrow(width: Int) {
    for flexible in [0, 1, 2] {
      var grid = TextGrid([.left, .left, .right], flexible: flexible)
      grid.add([String(repeating: "a", count: 50), String(repeating: "高", count: 50), "12345"])
      grid.add(["b", "c", "d"])
      let lines = grid.lines(width: width, utf8: true)
      #expect(lines.count == 2 && lines.allSatisfy { DisplayWidth.of($0) <= width })
    }
  }

  @Test("missing cells are empty, those too many are left out, and an empty table has no lines")
  func cells() {
    var grid = TextGrid([.left, .left], indent: 0)
    #expect(grid.lines(width: 80, utf8: true) == [])
    grid.add(["a"])
    grid.add(["b", "c", "d"])
    #expect(grid.lines(width: 80, utf8: true) == ["a", "b  c"])
    var none = TextGrid([])
    none.add(["a"])
    #expect(none.lines(width: 80, utf8: true) == [])
  }
}
