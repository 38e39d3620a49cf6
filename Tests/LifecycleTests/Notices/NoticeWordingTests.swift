import CaseModel
import Testing

@testable import Lifecycle

@Suite("A letter tells times, amounts and refusals as its readers write them")
struct NoticeWordingTests {
  private static let book = Scenario.rules.notices
  private static let languages = ["en", "de", "fr", "es", "zh"]

  private func worded(_ fields: [String: JSONValue], _ language: String) -> [String: JSONValue] {
    Self.book.worded(fields, in: language)
  }

  @Test(
    "A deadline is told to the minute in the calendar's zone, and one at midnight as the end of its day",
    arguments: [
      ("en", "2026-11-22T12:00:30Z", "22 November 2026, 13:00 (UTC+1)"),
      ("en", "2026-04-14T22:00:00Z", "14 April 2026, 24:00 (UTC+2)"),
      ("de", "2026-03-01T11:05:00Z", "1. März 2026, 12:05 Uhr (UTC+1)"),
      ("fr", "2026-08-01T08:00:00Z", "1er août 2026 à 10:00 (UTC+2)"),
      ("es", "2026-12-02T08:00:00Z", "2 de diciembre de 2026, 09:00 (UTC+1)"),
      ("zh", "2026-12-31T23:30:00Z", "2027年1月1日00:30（UTC+1）"),
      ("en", "soon", "soon"),
    ])
  func deadlines(row: (language: String, time: String, told: String)) {
    #expect(worded(["due": .string(row.time)], row.language)["due"]?.string == row.told)
  }

  @Test("From when something is possible is never told too early")
  func starts() {
    let fields: [String: JSONValue] = ["until": "2026-11-22T22:59:01Z"]
    #expect(worded(fields, "en")["until"]?.string == "23 November 2026, 00:00 (UTC+1)")
  }

  @Test(
    "Amounts",
    arguments: [
      ("en", "12.50 EUR", "€12.50"), ("en", "1234.00 USD", "USD 1234.00"), ("de", "12.50 EUR", "12,50 €"),
      ("fr", "0.99 CHF", "0,99 CHF"), ("es", "3.10 GBP", "3,10 £"), ("zh", "3.10 EUR", "3.10 欧元"),
      ("de", "1200.00 JPY", "1200 JPY"), ("de", "lots", "lots"),
    ])
  func amounts(row: (language: String, amount: String, told: String)) {
    #expect(worded(["settlement": .string(row.amount)], row.language)["settlement"]?.string == row.told)
  }

  @Test("Whoever reads of an offer learns that the goods are to go back for it", arguments: languages)
  func returns(language: String) {
    for key in ["claim", "offer", "judgement"] {
      let plain = worded([key: "5.00 EUR"], language)[key]?.string ?? ""
      let back = worded([key: "5.00 EUR", "\(key)_return": true], language)[key]?.string ?? ""
      #expect(back.contains(plain) && back.count > plain.count, "\(key)")
    }
  }

  @Test("A refusal is told by its code and with what it names", arguments: languages)
  func refusals(language: String) throws {
    let fields: [String: JSONValue] = [
      "reason": "the English sentence", "remedy": "the English help", "refusal": "too-early",
      "facts": .object(["from": "2026-11-22T12:00:00Z"]),
    ]
    let told = worded(fields, language)
    let reason = try #require(told["reason"]?.string)
    #expect(reason.contains("2026") && !reason.contains("{{") && !reason.contains("T12"))
    #expect(told["remedy"]?.string?.contains("English") == false)
  }

  @Test("What has no words in any language stays as it was told")
  func unknown() {
    let told = worded(["reason": "so", "remedy": "do", "refusal": "no-such-code"], "de")
    #expect(told["reason"] == "so" && told["remedy"] == "do")
  }

  @Test("What a party says and what is possible instead have words")
  func events() throws {
    let told = worded(
      [
        "event": "counter-notice", "refusal": "not-now", "reason": "x",
        "facts": .object(["events": ["evidence", "appeal"]]),
      ], "de")
    #expect(told["event"] == "eine Gegendarstellung")
    #expect(told["remedy"]?.string == "jetzt möglich: Belege, eine Beschwerde")
  }

  @Test("Every refusal that a party can meet has its words")
  func complete() throws {
    let rules = Scenario.rules
    let house: Set<Role> = [.moderator, .machine, .clock, .payment, .carrier]
    var needed: Set<String> = [
      "not-now", "not-yours", "case-unknown", "case-ambiguous", "file-refused", "file-too-large",
      "file-format", "character-not-allowed", "account-blocked", "already-settled", "closed-for-seller",
      "confirmed-before-delivery", "protection-over", "not-shipped", "too-early", "in-transit-protected",
      "currency-differs", "amount-too-high", "amount-unreadable", "order-data-missing", "reason-unknown",
      "statements-many",
    ]
    var events: Set<String> = []
    for state in rules.workflows.values.flatMap(\.states) {
      for (event, ways) in state.ways {
        for way in ways where !Set(way.by).subtracting(house).isEmpty {
          needed.formUnion(way.need.map(\.rawValue))
          events.insert(event)
        }
      }
    }
    // These tell by codes of their own.
    needed.subtract(["characters-allowed", "claim-allowed"])
    let words = try #require(Self.book.words["en"])
    #expect(needed.map { "refusal.\($0)" }.filter { words[$0] == nil }.sorted() == [])
    #expect(events.map { "event.\($0)" }.filter { words[$0] == nil }.sorted() == [])
  }
}
