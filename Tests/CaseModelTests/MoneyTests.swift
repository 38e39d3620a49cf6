import CaseModel
import Foundation
import Testing

@Suite("Money is a decimal string with its currency, exact")
struct MoneyTests {
  @Test("Money is exact, and what is no money is refused")
  func money() {
    #expect(Money(amount: "18.90", currency: "EUR")?.description == "18.90 EUR")
    #expect(Money(amount: "0.0005", currency: "EUR")?.amount == "0.0005")
    #expect(Money(amount: "7", currency: "EUR")?.units == 70_000)
    for text in ["", ".", "1.", ".5", "-1", "1,5", "1e9", "9999999999999", "1.00001", "٣"] {
      #expect(Money(amount: text, currency: "EUR") == nil, "\(text)")
    }
    #expect(Money(amount: "1", currency: "euro") == nil)
  }

  @Test("Sums beyond all money are held at its ends, and written")
  func bounds() {
    #expect(Money(units: .max, currency: "USD").amount == "1000000000000.00")
    #expect(Money(units: .min, currency: "USD").amount == "-1000000000000.00")
    #expect(Money(units: -1, currency: "USD").amount == "-0.0001")
  }

  @Test("It comes back from a case file as it went, and what is no money is refused there too")
  func coding() throws {
    let money = try #require(Money(amount: "18.905", currency: "EUR"))
    let data = try JSONEncoder().encode(money)
    #expect(try JSONDecoder().decode(Money.self, from: data) == money)
    for text in [
      #"{"amount":"1e9","currency":"EUR"}"#, #"{"amount":"1","currency":"EURO"}"#, #"{"amount":"1"}"#,
    ] {
      #expect(throws: (any Error).self) { try JSONDecoder().decode(Money.self, from: Data(text.utf8)) }
    }
  }
}
