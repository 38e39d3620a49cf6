import CaseModel

/// Everything that rules and detectors look at for one listing; lives for one assessment on one thread.
final class Examination {
  let input: AssessmentInput
  let listing: Listing
  let pack: RulePack
  let text: ListingText
  let hits: [Hit]
  /// Hits that count for each rule, filled as rules are weighed.
  var evidence: [Int: [Hit]] = [:]
  /// Each rule's answer.
  var findings: [Int: Finding] = [:]
  /// The rule whose detector is being asked.
  var currentRule: Rule?

  private(set) var listHits: [Int: [Int]] = [:]
  lazy var mentions: [BrandMention] = BrandMentions.find(self)

  init(_ input: AssessmentInput, _ listing: Listing, _ pack: RulePack) {
    self.input = input
    self.listing = listing
    self.pack = pack
    text = ListingText(listing)
    var hits = pack.finder.hits(in: text)
    if !pack.uses.own.isEmpty {
      let own = hits.filter { pack.uses.own.contains($0.pattern) }
      if !own.isEmpty {
        hits.removeAll { hit in
          own.contains {
            $0.part == hit.part && $0.range.lowerBound <= hit.range.lowerBound
              && hit.range.upperBound <= $0.range.upperBound
          }
        }
      }
    }
    self.hits = hits
    for (index, hit) in hits.enumerated() {
      for list in pack.uses.lists[hit.pattern] { listHits[Int(list), default: []].append(index) }
    }
  }

  /// The hits of a word list; empty where the pack has no such list.
  func hits(ofList name: String) -> [Hit] {
    pack.lists[name].flatMap { listHits[$0] }?.map { hits[$0] } ?? []
  }

  /// The hit's own words as they stand on the page.
  func words(of hit: Hit) -> String {
    Excerpt.tidy(String(decoding: text.source[hit.range].prefix(400), as: UTF8.self))
  }

  func excerpt(of hit: Hit) -> String { Excerpt.around(hit.range, in: text, part: text.parts[hit.part]) }

  /// The listing's price in EUR by the pack's own table; nil where price or currency is not known.
  lazy var priceInEuro: Double? = euro(listing.price, listing.currency)

  func euro(_ amount: String?, _ currency: String?) -> Double? {
    guard let amount = amount.flatMap(Double.init), amount.isFinite,
      let rate = pack.currencies[currency ?? ""]
    else {
      return nil
    }
    return amount * rate
  }
}
