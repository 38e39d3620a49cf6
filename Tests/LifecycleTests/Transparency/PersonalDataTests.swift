import CaseModel
import Testing

@testable import Lifecycle

@Suite("What tells who somebody is leaves a free text")
struct PersonalDataTests {
  private func kinds(_ text: String) -> [String] {
    PersonalData.finds(in: text).map { "\($0.kind): \(text[$0.range])" }
  }

  @Test(
    "Addresses and numbers, with nothing around them",
    arguments: [
      ("write to eve@shop.example now", ["e-mail: eve@shop.example"]),
      ("<a.b+c@x.co>", ["e-mail: a.b+c@x.co"]),
      ("Почта: анна@пример.рф", ["e-mail: анна@пример.рф"]),
      ("ann＠shop.example", ["e-mail: ann＠shop.example"]),
      ("call +49 (170) 123-45-67.", ["number: +49 (170) 123-45-67"]),
      ("order 80001234567890", ["number: 80001234567890"]),
      ("a@b.example, 12345678", ["e-mail: a@b.example", "number: 12345678"]),
      ("٠١٢٣٤٥٦٧٨", ["number: ٠١٢٣٤٥٦٧٨"]),
    ])
  func found(row: (String, [String])) { #expect(kinds(row.0) == row.1) }

  @Test(
    "Dates, prices, sizes and mere signs are none",
    arguments: [
      "on 2026-11-21 at noon", "18.90 EUR", "10 x 20 cm", "@home", "a@b", "me @ x.example", "", "()()()()()",
      "1234567",
    ])
  func none(text: String) { #expect(kinds(text) == []) }

  @Test("A case's own people are replaced by what they are, the longest name first")
  func scrub() {
    var value = Case(
      id: "c-0", bucket: .closed, category: .counterfeit,
      subject: Subject(kind: .listing, key: "a", url: "https://a.example"),
      reports: [
        Report(
          id: "R-1", category: .counterfeit, url: "https://a.example", submittedAt: Timestamp(seconds: 0),
          orderID: "ORD-7", reporter: Reporter(id: "ann", kind: .buyer, name: "Anna Maria Schmidt"))
      ])
    var life = CaseLife(workflow: "complaint", state: "closed", since: Timestamp(seconds: 0))
    life.parties = [Party(role: .seller, id: "shop-9", name: "Anna", email: nil, language: nil)]
    value.life = life
    let text = "Anna Maria Schmidt (ORD-7) wrote to shop-9 and to Anna; ann likes it. me@x.example"
    #expect(
      PersonalData.scrub(text, of: value)
        == "[name] ([name]) wrote to [name] and to [name]; ann likes it. [e-mail]")
    #expect(PersonalData.scrub("", of: value) == "")
  }

  @Test("Long texts of signs end")
  func hostile() {
    for text in ["1 ", "+", "a.", "@", "a@"] {
      _ = PersonalData.finds(in: String(repeating: text, count: 5_000))
    }
  }
}
