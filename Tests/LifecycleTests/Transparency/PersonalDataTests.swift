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
      ("call 0171/2345678 or (030) 123-45.67", ["number: 0171/2345678", "number: (030) 123-45.67"]),
      ("pay to DE89370400440532013000.", ["number: DE89370400440532013000"]),
      ("pay to GB29 NWBK 6016 1331 9268 19 today", ["number: GB29 NWBK 6016 1331 9268 19"]),
      ("foo (at) gmail.com", ["e-mail: foo (at) gmail.com"]),
      ("foo[at]shop[dot]example!", ["e-mail: foo[at]shop[dot]example"]),
      ("foo at gmail dot com", ["e-mail: foo at gmail dot com"]),
      ("foo @ gmail.com", ["e-mail: foo @ gmail.com"]),
      ("write o'neil@x.example.", ["e-mail: o'neil@x.example"]),
      ("'eve@x.example'", ["e-mail: eve@x.example"]),
      ("share=annmiller@gmail.com&x=1", ["e-mail: annmiller@gmail.com"]),
      (
        String(repeating: "a", count: 70) + "@x.example",
        ["e-mail: \(String(repeating: "a", count: 70))@x.example"]
      ),
      ("12345678@qq.example", ["e-mail: 12345678@qq.example"]),
      ("live:ann.miller and @annmiller", ["account: live:ann.miller", "account: @annmiller"]),
      ("Telegram: @ann_m, t.me/ann_m", ["account: ann_m", "account: t.me/ann_m"]),
      ("7 High Street, passport no. C01X00T47", ["number: C01X00T47"]),
      ("护照：E12345678", ["number: E12345678"]),
      ("her P1234567", ["number: P1234567"]),
      ("on 21.11.2026 +49 170 1234567", ["number: +49 170 1234567"]),
      ("item1005001234567", ["number: 1005001234567"]),
    ])
  func found(row: (String, [String])) { #expect(kinds(row.0) == row.1) }

  @Test(
    "Dates, prices, sizes and mere signs are none",
    arguments: [
      "on 2026-11-21 at noon", "18.90 EUR", "10 x 20 cm", "@home", "a@b", "me @ x.example", "", "()()()()()",
      "1234567", "21.11.2026", "21/11/2026 10:30", "from 2026-11-21 2026-11-22", "0.5/1/2/3/5/10/20/30 g",
      "look at shop.example", "AB12CDEFGHIJKLMNOP", "1.299,00 EUR", "passport cover", "live: yes", "12:30",
      "(at) home",
      "model WH1000XM4", "line: 5", "Regulation (EU) 2017/1001, 2019/2161",
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
        == "[name] ([name]) wrote to [name] and to [name]; [name] likes it. [e-mail]")
    #expect(PersonalData.scrub("", of: value) == "")
  }

  @Test(
    "A reporter's name is found whatever its letters' case, whole or in parts, as a word of its own",
    arguments: [
      ("ANN MILLER", "[name]"), ("Mr. Miller", "Mr. [name]"), ("miller, ann", "[name], [name]"),
      ("annmiller", "[name]"), ("Miller's", "[name]'s"), ("Millerite and annual", "Millerite and annual"),
      ("ann.miller", "[name]"), ("order 55512", "order [name]"), ("155512", "155512"), ("AM-7", "[name]"),
    ])
  func reporter(row: (String, String)) {
    #expect(PersonalNames.reporters(of: case1).scrub(row.0) == row.1)
  }

  @Test("Names of scripts without blanks are found between other words")
  func dense() {
    var value = case1
    value.reports[0].reporter.name = "李娜"
    #expect(PersonalNames.reporters(of: value).scrub("买家李娜说") == "买家[name]说")
  }

  @Test("A right holder called as the brand that the page names leaves the brand standing")
  func brand() {
    var value = case1
    value.listing = Listing()
    value.listing?.title = "Acme kettle"
    value.reports[0].reporter.kind = .rightsHolder
    value.reports[0].reporter.name = "Acme Wolf Ltd"
    let names = PersonalNames.reporters(of: value)
    #expect(
      names.scrub("Acme Wolf Ltd says it is no Acme, says Wolf") == "[name] says it is no Acme, says [name]")
  }

  private var case1: Case {
    Case(
      id: "c-0", bucket: .review, category: .counterfeit,
      subject: Subject(kind: .listing, key: "a", url: "https://a.example"),
      reports: [
        Report(
          id: "R-1", category: .counterfeit, url: "https://a.example", submittedAt: Timestamp(seconds: 0),
          orderID: "55512",
          reporter: Reporter(id: "AM-7", kind: .buyer, email: "ann.miller@x.example", name: "Ann Miller"))
      ])
  }

  @Test("Long texts of signs end")
  func hostile() {
    for text in [
      "1 ", "+", "a.", "@", "a@", "a at ", "(at)", "DE89", "live:", "passport no ", "a(dot)", "1.1.",
    ] {
      _ = PersonalData.finds(in: String(repeating: text, count: 5_000))
    }
  }
}
