import Testing

@testable import Listings

@Suite("Short texts say whether goods are there")
struct StockTextTests {
  @Test(
    "in many languages; what is out wins over what is there",
    arguments: [
      ("In Stock", "InStock"), ("Only 3 in stock", "InStock"), ("SOLD OUT", "OutOfStock"),
      ("Nicht auf Lager", "OutOfStock"), ("Auf Lager", "InStock"),
      ("В наличии", "InStock"), ("Нет в наличии", "OutOfStock"), ("已售罄", "OutOfStock"), ("有货", "InStock"),
      ("품절", "OutOfStock"), ("Épuisé", "OutOfStock"),
      ("Non disponibile", "OutOfStock"), ("Disponibile", "InStock"), ("No disponible", "OutOfStock"),
      ("currently unavailable", "OutOfStock"),
      ("", nil), ("ships today", nil), ("stocking", nil),
    ] as [(String, String?)])
  func read(row: (String, String?)) { #expect(StockText.read(row.0) == row.1) }
}
