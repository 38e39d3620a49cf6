import Testing

@testable import Assessment

@Suite("A noble material in the title is held against the attribute that says what it is made of")
struct MaterialsTests {
  private func contradicts(_ title: String, _ name: String, _ value: String) -> Bool {
    Materials.contradiction(
      title, FoldedText.string(of: title),
      [
        .init(
          name: FoldedText.string(of: name), value: FoldedText.string(of: value), shown: "\(name): \(value)")
      ]) != nil
  }

  @Test(
    "What cannot be both",
    arguments: [
      ("Genuine leather wallet", "Material", "PU Leather"), ("Solid brass handle", "Material", "Zinc alloy"),
      ("Goose down pillow", "Filling", "Polyester fibre"),
      ("Bettwäsche Bio Baumwolle", "Material", "Polyester"),
      ("Ring with genuine amber", "Main stone", "Glass"), ("Pure honey 1 kg", "Ingredients", "Glucose syrup"),
      ("真皮钱包", "材质", "人造革"),
      ("Кольцо серебро 925", "Материал", "Цинковый сплав"),
      ("100% Silk scarf", "Composition", "Polyester 95%"),
      ("Tisch Massivholz Eiche", "Material", "MDF, Spanplatte"),
      ("Pure cashmere sweater", "Stoff", "Acrylic"),
      ("Sterling Silver necklace", "Metal", "Stainless Steel"), ("本革 財布", "素材", "合成皮革"),
      ("Bolso cuero genuino", "Material", "poliuretano"), ("100% cotton sheets", "Fabric", "Polyester"),
    ])
  func contradictions(_ row: (String, String, String)) { #expect(contradicts(row.0, row.1, row.2)) }

  @Test(
    "What can be both, or is said in the title",
    arguments: [
      ("Genuine leather and PU bag", "Material", "PU"),
      ("100% cotton cushion", "Filling", "Polyester fibre"), ("Lamp with amber glow", "Stone", "Glass"),
      ("Genuine leather bag", "Lining material", "Polyester"),
      ("Genuine leather bag", "Material", "Genuine leather, PVC"),
      ("Genuine leather bag", "Color", "PU black"),
      ("Leather look bag", "Material", "PU"), ("100% cotton sheets", "Material", "Cotton"),
      ("Genuine leather bag", "Material", ""), ("", "Material", "PU"),
      ("Sablefish 2 kg", "Material", "plastic"),
      ("Puma genuine leather shoe", "Upper", "Puma leather"), ("100% silk", "Season", "Polyester"),
    ])
  func agreeing(_ row: (String, String, String)) { #expect(!contradicts(row.0, row.1, row.2)) }

  @Test("A word inside another word is not that word")
  func wholeWords() {
    #expect(!contradicts("Genuine leather strap", "Material", "Alloyed computer purple"))
    #expect(contradicts("Genuine leather strap", "Material", "High-quality PU."))
  }
}
