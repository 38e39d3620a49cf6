import Testing

@testable import Assessment

@Suite("A country that the text claims is held against the one that an attribute names")
struct OriginsTests {
  private func contradicts(_ text: String, _ name: String, _ value: String) -> Bool {
    Origins.contradiction(
      FoldedText.string(of: text),
      [
        .init(
          name: FoldedText.string(of: name), value: FoldedText.string(of: value), shown: "\(name): \(value)")
      ]) != nil
  }

  @Test(
    "Another country contradicts, in any language of the two",
    arguments: [
      ("Knife made in Germany", "Country of origin", "China"), ("Сделано в Италии", "Страна", "Китай"),
      ("Messer hergestellt in Solingen", "Herkunft", "CN"), ("Savon fabriqué en France", "原产地", "中国"),
      ("Watch made in the USA", "Origin", "Mainland China(Origin)"), ("产自日本", "产地", "中国大陆"),
      ("Hecho en España", "País de origen", "Türkiye"), ("prodotto in Italia", "Origin", "Bangladesh"),
    ])
  func contradictions(_ row: (String, String, String)) { #expect(contradicts(row.0, row.1, row.2)) }

  @Test(
    "The same country in other words, no claim, no country or another label do not",
    arguments: [
      ("Made in Provence", "Origin", "France"), ("Made in the United Kingdom", "Origin", "England"),
      ("Italian style shoes", "Origin", "China"), ("Made in house with love", "Origin", "China"),
      ("Made in Germany", "Origin", "Yes"), ("Made in Germany", "Warehouse", "China"),
      ("Made in Germany", "Origin", ""), ("", "Origin", "China"), ("Made in", "Origin", "China"),
      ("Made in Indiana", "Origin", "USA"),
    ])
  func agreeing(_ row: (String, String, String)) { #expect(!contradicts(row.0, row.1, row.2)) }

  @Test("A claim behind one that names no country is found")
  func second() { #expect(contradicts("Made in small batches. Made in Italy.", "Origin", "China")) }

  @Test("The finding shows both sides")
  func shown() throws {
    let finding = try #require(
      Origins.contradiction(
        "boots made in italy", [.init(name: "origin", value: "china", shown: "Origin: China")]))
    #expect(finding.answer == .hit && finding.field == "attributes")
    #expect(finding.excerpt.contains("made in italy") && finding.excerpt.contains("Origin: China"))
  }

  @Test("A text of nothing but claims ends")
  func hostile() {
    #expect(!contradicts(String(repeating: "made in ", count: 5_000), "Origin", "China"))
  }
}
