import Testing

@testable import Assessment

@Suite("What a report claims in ordinary words is known in the languages of its writers")
struct ClaimCuesTests {
  private func made(_ text: String) -> [String] { ClaimCues.made(in: text).map(\.name) }

  @Test(
    "One claim each",
    arguments: [
      ("Way TOO CHEAP for this", "the price is too low to be genuine"),
      ("Товар не в той категории", "it stands in the wrong category"),
      ("Versandkosten 80 Euro!", "the delivery costs more than the goods"),
      ("reviews are for a phone case", "the reviews are of other goods"),
      ("加微信付款", "the seller draws buyers off the platform"),
      ("real capacity is 8", "the capacity or power is false"),
      ("C'est pas du cuir", "the material is not what is claimed"), ("原産国が違う", "the origin is false"),
      ("promete curar la diabetes", "it claims to cure"),
      ("Unsere Fotos gestohlen", "it uses a mark or a work without licence"),
      ("En ucuz seçenek sadece kılıf", "the cheapest option is other goods"),
      ("Палёный товар", "the goods are fake"),
    ])
  func claims(_ row: (String, String)) { #expect(made(row.0) == [row.1]) }

  @Test(
    "Words that only begin or end like a claim make none",
    arguments: [
      "Пальто не подошло по размеру", "He could not escape the delay", "unfaked", "secure parcel", "",
      "Broken on arrival", "Пальма засохла",
    ])
  func none(_ text: String) { #expect(made(text) == [], "\(made(text))") }

  @Test("Claims come in the table's order, each once, and hidden writing makes them too")
  func order() {
    #expect(
      made("whatsapp, too cheap, fake fake FAKE") == [
        "the goods are fake", "the price is too low to be genuine",
        "the seller draws buyers off the platform",
      ])
    #expect(made("ｆａｋｅ") == ["the goods are fake"])
  }

  @Test("Beyond some thousand characters nobody reads")
  func long() { #expect(made(String(repeating: "a ", count: 3_000) + "fake") == []) }

  @Test("Every denier is a detector, and every cue has words and reasons")
  func table() {
    for cue in ClaimCues.all {
      #expect(cue.denier.map { Detectors.all[$0] != nil } ?? true, "\(cue.name)")
      #expect(!cue.words.words.isEmpty && !cue.reasons.isEmpty)
    }
    #expect(Set(ClaimCues.all.map(\.name)).count == ClaimCues.all.count)
  }
}
