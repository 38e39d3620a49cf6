import CaseModel
import Testing

@testable import Assessment

@Suite("All texts of a listing are one, with the way back to field and words")
struct ListingTextTests {
  private func text(_ change: (inout Listing) -> Void) -> ListingText {
    var listing = Listing()
    change(&listing)
    return ListingText(listing)
  }

  @Test("every text stands in its field, and every byte of it knows which")
  func parts() {
    let made = text {
      $0.title = "Lampe"
      $0.attributes = [.init(name: "Colour", value: "röt"), .init(name: "", value: "bare")]
      $0.reviews = ["good", "", "高仿"]
      $0.description = ""
    }
    #expect(made.texts(.title) == ["Lampe"] && made.texts(.attributes) == ["Colour: röt", "bare"])
    #expect(made.texts(.reviews) == ["good", "高仿"] && made.texts(.description) == [])
    for (number, part) in made.parts.enumerated() {
      for place in part.range { #expect(made.part(at: place) == number) }
      #expect(made.part(at: part.range.upperBound) == nil)
    }
    #expect(made.part(at: -1) == nil && made.part(at: .max) == nil)
  }

  @Test("the folded text leads back to the same part, and no two parts touch")
  func folded() {
    let made = text {
      $0.title = "ＮＩＫＥ"
      $0.description = "Réplica"
    }
    #expect(
      made.plain.bytes.count == made.plain.origin.count && made.plain.marks.count == made.plain.bytes.count)
    let plain = String(decoding: made.plain.bytes, as: UTF8.self)
    #expect(plain == "nike\n\u{1}\nreplica\n\u{1}\n")
    let place = plain.place(of: "replica").map { Int(made.plain.origin[$0]) }
    #expect(place.flatMap(made.part(at:)) == 1)
  }

  @Test(
    "a trail's front page is no department",
    arguments: [
      (["Home", "Bags"], ["Bags"]), (["Главная", "Лампы"], ["Лампы"]), (["Home"], ["Home"]), ([], []),
      (["Bags", "Home"], ["Bags", "Home"]),
    ])
  func roots(row: ([String], [String])) { #expect(Array(ListingText.withoutRoot(row.0[...])) == row.1) }

  @Test("characters between two places, none backwards")
  func distance() {
    let made = text { $0.title = "a高b" }
    #expect(made.distance(0, 5) == 3 && made.distance(1, 4) == 1 && made.distance(4, 1) == 0)
  }

  @Test("endless listings are read so far and no further")
  func hostile() {
    let long = String(repeating: "x", count: 300_000)
    let made = text {
      $0.title = long
      $0.description = long
      $0.reviews = Array(repeating: long, count: 50)
      $0.attributes = (0..<5_000).map { .init(name: "\($0)", value: "v") }
    }
    #expect(made.source.count < 900_000 && made.texts(.attributes).count == 300)
    #expect(made.texts(.title).first?.utf8.count == 200_000)
  }
}
