import Testing

@testable import Assessment

@Suite("An attribute speaks of a quantity by its name, and may stand so far from the title")
struct ContradictionsTests {
  @Test(
    "Which attribute names which quantity",
    arguments: [
      ("Native resolution", Quantity.Dimension.pixels, true), ("объем памяти", .capacity, true),
      ("存储容量", .capacity, true), ("battery capacity", .charge, true), ("rated power", .power, true),
      ("rafraichissement", .refresh, true), ("saugkraft", .suction, true), ("fotocamera", .megapixels, true),
      ("bildschirm", .diagonal, true), ("max supported memory", .capacity, false),
      ("ram memory", .capacity, false),
      ("input power", .power, false), ("charger power", .power, false), ("front camera", .megapixels, false),
      ("input resolution", .pixels, false), ("color", .power, false), ("voltage", .voltage, false),
      ("", .capacity, false),
    ])
  func names(_ row: (String, Quantity.Dimension, Bool)) {
    #expect(Contradictions.names(row.0, row.1) == row.2)
  }

  @Test(
    "Honest habits are tolerated: rated charge, replaced lamps, peaks of loudspeakers",
    arguments: [
      (Quantity.Dimension.charge, "rated capacity", "power bank", 2.2),
      (.charge, "capacity", "power bank", 1.5),
      (.power, "power", "fan heater", 3), (.power, "power", "led bulb 100w equivalent", .infinity),
      (.power, "power", "led bulb", .infinity), (.power, "actual power", "led bulb", 3),
      (.power, "power", "bluetooth speaker", 8), (.power, "power", "speaker 400w peak", .infinity),
      (.diagonal, "screen", "tablet", 1.3),
      (.refresh, "refresh rate", "monitor", 1.3), (.capacity, "capacity", "flash drive", 1.5),
    ])
  func tolerance(_ row: (Quantity.Dimension, String, String, Double)) {
    #expect(Contradictions.tolerance(row.0, row.1, row.2) == row.3)
  }
}
