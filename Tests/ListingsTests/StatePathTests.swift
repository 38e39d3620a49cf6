import CaseModel
import Testing

@testable import Listings

@Suite("A path leads to values in a page's state")
struct StatePathTests {
  private static let state = LenientJSON.read(
    """
    {a:{b:1,list:[{k:'x',v:1,sub:{t:'p'}},{k:'Y',v:2},{v:3}]},map:{1:{n:'one'},2:{n:'two'}},text:'{"in":{"c":5}}',none:null,
     deep:[{x:{y:{z:7}}},{z:8}]}
    """)

  @Test(
    "steps, lists, conditions, places and JSON within a text",
    arguments: [
      ("a.b", ["1"]), ("a.list.v", ["1", "2", "3"]), ("a.list.*.k", ["x", "Y"]), ("a.list.1.v", ["2"]),
      ("a.list.9.v", []), ("map.*.n", ["one", "two"]),
      ("a.list.[k=x].v", ["1"]), ("a.list.[k=y|x].v", ["1", "2"]), ("a.list.[k!=x].v", ["2", "3"]),
      ("a.list.[k].v", ["1", "2"]), ("a.list.[sub.t=p].v", ["1"]),
      ("a.list.[k=x&v!=2].v", ["1"]), ("text.@json.in.c", ["5"]), ("a.@json", []), ("deep.**.z", ["7", "8"]),
      ("none", []), ("a.none.x", []), ("a..b", ["1"]),
      ("a.list.[]", []), ("a.b.c", []), ("a.list.-1", []),
    ])
  func values(row: (String, [String])) throws {
    let found = StatePath.values(row.0, in: try #require(Self.state)).compactMap(\.text)
    #expect(found == row.1)
  }

  @Test("an empty path is the value itself, and odd ones lead nowhere")
  func odd() throws {
    let state = try #require(Self.state)
    #expect(StatePath.values("", in: state) == [state] && StatePath.values(".", in: state) == [state])
    for path in ["[", "]", "[=", "a.[", "***", "@json", "a.[b"] { _ = StatePath.values(path, in: state) }
  }

  @Test("as many values as a page holds, and no more than can be used")
  func many() {
    let items = JSONValue.array(Array(repeating: .object(["a": 1]), count: 50_000))
    #expect(StatePath.values("*", in: items).count == 20_000)
    #expect(StatePath.values("**", in: items).count == 20_000)
  }
}
