import CaseModel
import Foundation
import Testing

/// Pages as files in, listings as JSON out.
@Suite("docket extract and docket price")
struct ExtractTests {
  private static let page = """
    <html lang=en><title>Cup | Shop</title><meta property="product:price:amount" content="9.00"><h1>Cup</h1>
    <script type="application/ld+json">{"@type":"Product","name":"Cup","offers":{"price":7,"priceCurrency":"EUR"}}</script>
    <h2>Description</h2><p>A cup of steel.</p></html>
    """

  private func objects(_ outcome: Binary.Outcome) throws -> [JSONValue] {
    try outcome.lines.map { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
  }

  private func extract(_ arguments: [String], input: String? = nil) throws -> Binary.Outcome {
    try Binary.run(["extract", "--json", "--rules", Binary.rules] + arguments, input: input)
  }

  @Test("--sources says where each field was found, and of contradictions what was believed and why")
  func sources() throws {
    let outcome = try extract(["--sources", "-"], input: Self.page)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let listing = try #require(try objects(outcome).first)
    #expect(listing["price"]?.string == "7" && listing["currency"]?.string == "EUR")
    #expect(listing["sources"]?["price"]?.string == "json-ld offers.price")
    let contradiction = try #require(
      listing["contradictions"]?.array?.first { $0["field"]?.string == "price" })
    #expect(contradiction["believed"]?.string == "7" && contradiction["other"]?.string == "9")
    #expect(contradiction["why"]?.string?.contains("is believed before") == true)
    #expect(try objects(extract(["-"], input: Self.page)).first?["sources"] == nil)
  }

  @Test(
    "pages come out in the order in which they were named, and one that cannot be read does not stop the others"
  )
  func order() throws {
    let folder = try Scratch.folder("extract")
    defer { try? FileManager.default.removeItem(at: folder) }
    var names: [String] = []
    for number in 1...5 {
      let file = folder.appendingPathComponent("\(number).html")
      try Data("<h1>Cup \(number)</h1><span class=price>$\(number).50</span>".utf8).write(to: file)
      names.append(file.path)
    }
    names.insert(folder.appendingPathComponent("none.html").path, at: 2)
    let outcome = try extract(names)
    let listings = try objects(outcome)
    #expect(outcome.status == 65)
    #expect(
      listings.map { $0["title"]?.string ?? $0["error"]?.string ?? "" }
        == ["Cup 1", "Cup 2", "file-unreadable", "Cup 3", "Cup 4", "Cup 5"])
    #expect(listings.compactMap { $0["price"]?.string } == ["1.50", "2.50", "3.50", "4.50", "5.50"])
  }

  @Test("--no-profiles leaves a marketplace's page state alone")
  func profiles() throws {
    let html = """
      <title>Shop</title><script>window.runParams = {data: {"productInfoComponent":{"subject":"Desk Lamp"},"priceComponent":{"origPrice":{"minAmount":{"value":3}}}}};</script>
      """
    let url = ["--url", "https://www.aliexpress.com/item/1005001.html", "-"]
    #expect(try objects(extract(url, input: html)).first?["title"]?.string == "Desk Lamp")
    #expect(try objects(extract(["--no-profiles"] + url, input: html)).first?["title"]?.string != "Desk Lamp")
  }

  @Test("price is a filter: one answer a line")
  func price() throws {
    let input = """
      {"text":"$1,298.00"}
      {"text":"1 299,50 ₽"}
      no JSON
      {"text":"59.95","currency_hint":"AU$"}
      {"text":"call us"}
      """
    let outcome = try Binary.run(["price"], input: input + "\n")
    let answers = try objects(outcome)
    #expect(answers.count == 5)
    #expect(answers[0]["amount"]?.string == "1298.00" || answers[0]["amount"]?.string == "1298")
    #expect(answers[1]["currency"]?.string == "RUB")
    #expect(answers[2]["error"] != nil && outcome.status == 65)
    #expect(answers[3]["currency"]?.string == "AUD")
    #expect(answers[4]["amount"] == nil)
  }
}
