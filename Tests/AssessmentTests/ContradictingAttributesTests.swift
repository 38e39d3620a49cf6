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
      ("Phone 256GB", "Max supported memory", "16GB", false),
    ])
  func rows(_ row: (String, String, String, Bool)) throws {
    let listing = Fixture.listing(row.0) { $0.attributes = [.init(name: row.1, value: row.2)] }
    #expect((try Fixture.ask(ContradictingAttributes(), listing).answer == .hit) == row.3)
  }
}
