import CaseModel
import Testing

@testable import Assessment

@Suite("Title and attributes that contradict each other are both shown")
struct ContradictingAttributesTests {
  @Test(
    "Material, resolution, capacity and origin",
    arguments: [
      ("Genuine Leather jacket", "Material", "PU", true),
      ("Шуба натуральный мех норка", "Состав", "100% полиэстер", true),
      ("Faux leather jacket PU", "Material", "PU", false),
      ("Projector native 4K 3840x2160", "Native resolution", "800*480 dpi", true),
      ("Flash drive 2TB", "Real capacity", "16 GB", true), ("Flash drive 64GB", "Capacity", "64 GB", false),
      ("Savon fabriqué en Provence", "Pays de fabrication", "Turquie", true),
      ("Savon fabriqué en France", "Pays de fabrication", "France", false),
      ("Fan heater 2000W", "Power", "400 W", true), ("Fan heater 2000W", "Rated power", "1800 W", false),
      ("LED bulb 100W E27", "Power", "12W", false), ("LED flood 200W", "Actual power", "20W", true),
      ("Gaming monitor 27 inch 165Hz", "Refresh rate", "60 Hz", true),
      ("Vacuum 30000 Pa", "Suction", "4 kPa", true), ("Phone 108MP", "Front camera", "8 MP", false),
      ("Action camera 48MP", "Sensor", "2 MP", true), ("Tablet 11 inch", "Screen size", "7 inch", true),
      ("Power bank 20000mAh", "Rated capacity", "12000 mAh", false),
      ("Внешний аккумулятор 20000 мАч", "Номинальная ёмкость", "12000 мАч", false),
      ("Power bank 20000mAh", "Capacity", "5000 mAh", true),
      ("Phone 256GB", "Max supported memory", "16GB", false),
    ])
  func rows(_ row: (String, String, String, Bool)) throws {
    let listing = Fixture.listing(row.0) { $0.attributes = [.init(name: row.1, value: row.2)] }
    #expect((try Fixture.ask(ContradictingAttributes(), listing).answer == .hit) == row.3)
  }
}
