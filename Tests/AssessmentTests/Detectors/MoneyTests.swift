import Testing

@testable import Assessment

@Suite("An amount is shown as shops write it")
struct MoneyTests {
  @Test(
    "With the sign, the side and the decimal point of its currency",
    arguments: [
      ("18.90", "EUR", "18,90 €"), ("18.90", "USD", "US $18.90"), ("399", "RUB", "399 ₽"),
      ("1299.50", "BRL", "R$ 1.299,50"), ("22", "USD", "US $22.00"), ("2350", "USD", "US $2,350.00"),
      ("12990", "RUB", "12 990 ₽"), ("1e9", "USD", "US $1e9"), ("", "USD", "US $"), ("999", "JPY", "¥999"),
      ("5", "GBP", "£5.00"), ("9.99", "CHF", "9.99 CHF"), ("9.99", "", "9.99"),
      ("9.99", nil, "9.99"), (nil, "EUR", " €"), (nil, nil, ""),
    ] as [(String?, String?, String)])
  func shown(_ row: (String?, String?, String)) { #expect(Money.shown(row.0, row.1) == row.2) }
}
