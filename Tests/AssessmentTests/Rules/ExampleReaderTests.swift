import CaseModel
import RuleFiles
import Testing

@testable import Assessment

@Suite("A rule's example is read as the listing that its author means")
struct ExampleReaderTests {
  private func parse(_ yaml: String, rule: String = "replica-wording") throws -> (
    input: AssessmentInput, text: String
  )? {
    let rule = try #require(try Fixture.shared.get().rule(rule))
    let document = try YAMLDocument(file: "x.yaml", text: "example: \(yaml)\n")
    return ExampleReader(rule: rule).input(try #require(document.root["example"]))
  }

  @Test("A text stands in the rule's first field")
  func text() throws {
    let read = try #require(try parse("a replica watch"))
    #expect(read.input.listing?.title == "a replica watch" && read.text == "a replica watch")
    #expect(read.input.category == .counterfeit && read.input.reports.isEmpty)
  }

  @Test("Each key sets its field")
  func keys() throws {
    let yaml = """

        title: Bag
        brand: Gucci
        price: "9.90"
        price_high: "19.90"
        currency: EUR
        list_price: "99"
        shipping_price: "5"
        condition: NewCondition
        description: Nice
        category_path: [Bags, Totes]
        images: [front]
        reviews: [fake]
        questions: [real?]
        state: [tag]
        seller: {name: BagKing, url: "https://m.example/store/1"}
        attributes: {Colour: red}
        variants: [small, {name: large, price: "12"}]
        rating: 4.5
        review_count: 12
        orders: 30
        url: https://m.example/item/9
      """
    let input = try #require(try parse(yaml)).input
    let listing = try #require(input.listing)
    #expect(
      [listing.title, listing.brand, listing.price, listing.priceHigh] == ["Bag", "Gucci", "9.90", "19.90"])
    #expect([listing.currency, listing.listPrice, listing.shippingPrice] == ["EUR", "99", "5"])
    #expect(listing.condition == "NewCondition" && listing.description == "Nice")
    #expect(listing.categoryPath == ["Bags", "Totes"] && listing.imageTexts == ["front"])
    #expect(listing.reviews == ["fake"] && listing.questions == ["real?"] && listing.state == ["tag"])
    #expect(listing.seller?.name == "BagKing" && listing.seller?.url == "https://m.example/store/1")
    #expect(listing.attributes == [.init(name: "Colour", value: "red")])
    #expect(listing.variants.map(\.name) == ["small", "large"] && listing.variants[1].price == "12")
    #expect(listing.rating == 4.5 && listing.reviewCount == 12 && listing.orders == 30)
    #expect(input.subject.url == "https://m.example/item/9")
  }

  @Test("Every key that is valid sets something")
  func all() throws {
    for key in ExampleReader.keys
    where !["previous", "report", "same_seller", "url", "language"].contains(key) {
      let read = try #require(try parse("{\(key): \"7\"}"))
      let isSeller = key == "attributes" || key == "variants"
      #expect(isSeller || read.input.listing != Listing(), "\(key)")
    }
  }

  @Test("Earlier states lie thirty days apart, the last thirty days ago")
  func previous() throws {
    let input = try #require(try parse("{title: now, previous: [{title: first}, {title: second}]}")).input
    let days = input.earlier.map { (input.now.seconds - $0.fetchedAt.seconds) / 86_400 }
    #expect(days == [60, 30])
    let single = try #require(try parse("{title: now, previous: {title: before}}")).input
    #expect(single.earlier.count == 1)
  }

  @Test("A report says who complains and of what; what it leaves out is a buyer's")
  func report() throws {
    let yaml =
      "{title: Lamp, report: {description: copied, reporter: {kind: rights_holder, email: a@b.example}}}"
    let report = try #require(try parse(yaml)?.input.reports.first)
    #expect(report.reporter.kind == .rightsHolder && report.description == "copied" && report.rights == nil)
    let bare = try #require(try parse("{title: Lamp, report: {reporter: {kind: king}}}")?.input.reports.first)
    #expect(bare.reporter.kind == .buyer)
  }

  @Test("Other listings of the seller count where they have words enough to be compared")
  func sameSeller() throws {
    let long = "folding travel kettle made of silicone with two plugs and a bag"
    let yaml = "{title: Kettle, same_seller: [{title: \(long)}, {title: short}]}"
    #expect(try parse(yaml)?.input.sameSeller.map(\.title) == [long])
  }

  @Test("A list is no listing; odd values are no fault")
  func odd() throws {
    let list = try parse("[a, b]")
    #expect(list == nil)
    let listing = try #require(
      try parse("{title: [a], rating: high, orders: 99999999999999999999, variants: x}")
    )
    .input.listing
    #expect(
      listing?.title == nil && listing?.rating == nil && listing?.orders == nil && listing?.variants == [])
    let many = (0..<200).map { "{title: t\($0)}" }.joined(separator: ", ")
    #expect(try parse("{title: now, previous: [\(many)]}") != nil)
  }
}
