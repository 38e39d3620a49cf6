import Testing

@testable import Assessment

@Suite("Words written as one text are folded as all text is")
struct WordListTests {
  @Test("commas and line ends part them, blanks around them are nothing, and phrases stay whole")
  func parts() {
    let list = WordList("Réplica, made in,\n  真皮 ,, \n, FÜR")
    #expect(list.words == ["replica", "made in", "真皮", "fur"] && list.set.count == 4)
    #expect(WordList("").words == [] && WordList(" , \n").words == [])
  }

  @Test("a word is found anywhere in a folded text")
  func anywhere() {
    let list = WordList("cat, 真皮")
    #expect(
      list.isAnywhere(in: "concatenate") && list.isAnywhere(in: "头层真皮包") && !list.isAnywhere(in: "ca t"))
    #expect(!WordList("").isAnywhere(in: "anything"))
  }

  @Test(
    "a text's place is counted in bytes",
    arguments: [
      ("abc", "c", 2), ("高仿", "仿", 3), ("aab", "ab", 1), ("abc", "", nil), ("", "a", nil), ("ab", "abc", nil),
      ("e\u{301}", "e", 0),
    ]
      as [(String, String, Int?)])
  func places(row: (String, String, Int?)) {
    #expect(row.0.place(of: row.1) == row.2 && row.0.holds(row.1) == (row.2 != nil))
  }
}
