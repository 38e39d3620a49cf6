import CaseModel
import Foundation
import Listings
import Testing

/// Pages as shop systems lay them out, without structured data: names, labels and looks alone say what is what.
@Suite("Layouts of shop systems")
struct ShopLayoutTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Layouts")

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".html") }.sorted()

  @Test("are all here")
  func all() { #expect(Self.names.count >= 80) }

  @Test(
    "are read right: each fact that the page's first line names, and no number that it has not",
    arguments: names)
  func read(_ name: String) throws {
    let html = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let line = try #require(html.split(separator: "\n").first).dropFirst(4).dropLast(3)
    let wanted = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    let listing = ListingReader(profiles: []).read(Pages.page(html, url: wanted["url"]?.string ?? "")).listing
    #expect(amount(listing.price) == amount(wanted["price"]?.string))
    #expect(listing.currency == wanted["currency"]?.string)
    #expect(listing.gtin == wanted["gtin"]?.string)
    // Where the page says nothing of stock, it is there.
    #expect((listing.availability ?? "InStock") == wanted["availability"]?.string)
    if let old = wanted["list_price"]?.string { #expect(amount(listing.listPrice) == amount(old)) }
    if let sku = wanted["sku"]?.string { #expect(listing.sku == sku) }
    if let brand = wanted["brand"]?.string { #expect(listing.brand?.lowercased() == brand.lowercased()) }
  }

  private func amount(_ text: String?) -> Decimal? { text.flatMap { Decimal(string: $0) } }
}
