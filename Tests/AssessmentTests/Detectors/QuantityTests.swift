import Testing

@testable import Assessment

@Suite("Numbers with their units are read as shops write them")
struct QuantityTests {
  private func read(_ text: String) -> [String] {
    Quantity.all(in: FoldedText.string(of: text)).map { "\($0.dimension) \(Numbers.short($0.value))" }
  }

  @Test(
    "Units of every writing come to one base",
    arguments: [
      ("2 TB", "capacity 2000"), ("2To", "capacity 2000"), ("64 ГБ", "capacity 64"),
      ("1,5 кВт", "power 1500"), ("2000W", "power 2000"), ("20-Watt", "power 20"), ("60瓦", "power 60"),
      ("10000 мАч", "charge 10000"), ("2.5Ah", "charge 2500"), ("800 Lumens", "light 800"),
      ("18V", "voltage 18"), ("144 Гц", "refresh 144"), ("30kPa", "suction 30000"),
      ("4800万像素", "megapixels 48"), ("27英寸", "diagonal 27"), ("15,6 Zoll", "diagonal 15.6"),
      ("1920x1080", "pixels 2073600"), ("3840 × 2160", "pixels 8294400"), ("800*480 dpi", "pixels 384000"),
    ])
  func units(_ row: (String, String)) { #expect(read(row.0) == [row.1]) }

  @Test(
    "Thousands are set apart in three ways",
    arguments: [
      ("50,000 mAh", "charge 50000"), ("50.000 mAh", "charge 50000"), ("50 000 mAh", "charge 50000"),
      ("1 000 000 lm", "light 1000000"), ("12 500 Pa", "suction 12500"), ("1 000 GB", "capacity 1000"),
      ("0.500 kW", "power 500"), ("1 200 Вт", "power 1200"), ("heater 2 500 W", "power 2500"),
    ])
  func thousands(_ row: (String, String)) { #expect(read(row.0) == [row.1]) }

  @Test(
    "A model's number before a quantity is no part of it",
    arguments: [
      ("iPhone 15 256GB", "capacity 256"), ("Xiaomi 14 512 ГБ", "capacity 512"),
      ("Monitor 27 165Hz", "refresh 165"), ("Phone 12 108MP", "megapixels 108"),
      ("Drill 3 220V", "voltage 220"), ("Charger 2 120W", "power 120"), ("Galaxy S24 256GB", "capacity 256"),
    ])
  func models(_ row: (String, String)) { #expect(read(row.0) == [row.1]) }

  @Test("A refresh rate behind a resolution is a quantity of its own")
  func screens() { #expect(read("27 1920x1080 144Hz IPS") == ["pixels 2073600", "refresh 144"]) }

  @Test("What is shown are the quantity's own words")
  func shown() {
    #expect(Quantity.all(in: "phone 15 256gb and 20 000 mah").map(\.shown) == ["256gb", "20 000 mah"])
  }

  @Test(
    "Words, sizes and numbers without a unit are none",
    arguments: ["a54 gbx", "10 x 20 cm", "5 years", "v8", "abc64gb", "12345678", "", "x", "3 gbs", "100x100"])
  func none(_ text: String) { #expect(read(text) == []) }

  @Test("Endless digits, units and rows end")
  func hostile() {
    #expect(Quantity.all(in: String(repeating: "9", count: 50_000) + "gb").isEmpty)
    #expect(Quantity.all(in: String(repeating: "1gb ", count: 5_000)).count == 100)
    #expect(Quantity.all(in: String(repeating: "9 999 ", count: 3_000)).isEmpty)
    for text in ["1", "1.", "1,", "1 ", "1x", "1 x ", "1.5", "320x", "1 000"] { _ = Quantity.all(in: text) }
    let huge = Quantity.all(in: "99999999999999999999 tb")
    #expect(huge.allSatisfy { $0.value.isFinite && $0.value > 0 })
  }
}
