import Testing

@testable import Intake

@Suite("A misspelt name is answered with the one that was meant")
struct LikenessTests {
  private let names = ["counterfeit", "prohibited", "search_cheating", "submitted_at", "url", "id"]

  @Test(
    "names and what they are taken for",
    arguments: [
      ("counterfiet", "counterfeit"), ("Counter-Feit", "counterfeit"), ("search cheating", "search_cheating"),
      ("submitedAt", "submitted_at"),
      ("prohibted", "prohibited"), ("URL", "url"), ("ur", "url"), ("x", nil), ("", nil), ("description", nil),
      ("zzz", nil),
      ("counterfeitcounterfeit", nil),
    ] as [(String, String?)])
  func nearest(row: (String, String?)) { #expect(Likeness.nearest(to: row.0, among: names) == row.1) }

  @Test("of equally near ones the first, of none nothing, and endless ones are not compared")
  func edges() {
    #expect(Likeness.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(Likeness.nearest(to: "cat", among: []) == nil)
    let long = String(repeating: "a", count: 100_000)
    #expect(Likeness.nearest(to: long, among: [long]) == nil)
    #expect(Likeness.nearest(to: "cat", among: [long, "cut"]) == "cut")
  }
}
