import CaseModel
import Testing

@testable import Assessment

@Suite("Brands named one after another make a run")
struct BrandRunsTests {
  private func run(_ field: ListingField, _ change: (inout Listing) -> Void) throws -> Set<String> {
    let pack = try Fixture.shared.get()
    var listing = Listing()
    change(&listing)
    let run = BrandRuns.longest(in: field, of: Examination(Fixture.input(listing), listing, pack))
    return Set(run?.brands.map { pack.brands[$0].name } ?? [])
  }

  @Test("In a title they count wherever they stand; what goods only fit counts nowhere")
  func title() throws {
    let far = "Gucci " + String(repeating: "nice ", count: 20) + "Nike"
    #expect(try run(.title) { $0.title = far } == ["Gucci", "Nike"])
    #expect(try run(.title) { $0.title = "Case for Samsung, Huawei and Xiaomi" } == [])
    #expect(try run(.title) { $0.title = "Gucci Gucci Gucci" } == ["Gucci"])
    #expect(try run(.title) { $0.title = "Plain bag" } == [])
  }

  @Test("In a description they count close together and in one line, and the longest run is taken")
  func description() throws {
    let text = "Gucci and\nNike Adidas Xiaomi\nHuawei"
    #expect(try run(.description) { $0.description = text } == ["Nike", "Adidas", "Xiaomi"])
    let apart = "Gucci " + String(repeating: "x", count: 40) + " Nike"
    #expect(try run(.description) { $0.description = apart }.count == 1)
  }

  @Test("A word with other senses is a brand only among three that are sure")
  func weak() throws {
    #expect(try run(.description) { $0.description = "Apple pie" } == [])
    #expect(try run(.description) { $0.description = "Nike, Apple, Gucci" } == ["Nike", "Gucci"])
    #expect(try run(.description) { $0.description = "Nike, Apple, Gucci, Adidas" }.contains("Apple"))
  }

  @Test("Two texts of one field are two runs")
  func parts() throws {
    #expect(try run(.images) { $0.imageTexts = ["Gucci", "Nike Adidas", "Xiaomi"] } == ["Nike", "Adidas"])
  }

  @Test("A thousand brands end")
  func hostile() throws {
    let long = String(repeating: "Nike Gucci Adidas Xiaomi ", count: 5_000)
    #expect(try run(.description) { $0.description = long }.count == 4)
  }
}
