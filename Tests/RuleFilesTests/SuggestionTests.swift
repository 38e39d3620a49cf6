import Testing

@testable import RuleFiles

@Suite("A misspelt word is answered with what was meant")
struct SuggestionTests {
  @Test(
    "The nearest word is suggested",
    arguments: [("titel", "title"), ("descripton", "description"), ("qqqq", nil)])
  func suggestion(_ row: (String, String?)) {
    #expect(Suggestion.nearest(to: row.0, among: ["title", "description", "reviews"]) == row.1)
  }

  @Test(
    "One edit is an insertion, a deletion, a replacement or a swap",
    arguments: [
      ("", "", 0), ("abc", "abc", 0), ("abc", "abxc", 1), ("abc", "ac", 1), ("abc", "axc", 1),
      ("abc", "acb", 1),
      ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("описание", "описаине", 1),
    ])
  func distance(row: (String, String, Int)) {
    #expect(Suggestion.editDistance(row.0, row.1) == row.2)
    #expect(Suggestion.editDistance(row.1, row.0) == row.2)
  }

  @Test("Case is no mistake, an empty table suggests nothing, and of two equally near the first is taken")
  func nearest() {
    #expect(Suggestion.nearest(to: "TITLE", among: ["title"]) == "title")
    #expect(Suggestion.nearest(to: "x", among: []) == nil)
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(Suggestion.nearest(to: "ab", among: ["xy"]) == nil)
  }

  @Test("The remedy names what is valid, forty words at most")
  func remedy() {
    #expect(
      Suggestion.remedy(for: "titel", among: ["title", "brand"])
        == "did you mean 'title'? Valid: title, brand")
    let many = (0..<50).map { "word\($0 + 100)" }
    #expect(Suggestion.remedy(for: "zzzzzzzzzzzz", among: many).hasSuffix("word139, …"))
  }

  @Test("Endless words are compared by their beginnings")
  func long() {
    let long = String(repeating: "a", count: 100_000)
    #expect(Suggestion.nearest(to: long, among: [long + "b", "title"]) == long + "b")
  }
}
