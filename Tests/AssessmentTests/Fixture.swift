import CaseModel
import Foundation

@testable import Assessment

/// A small pack of rules in a temporary directory.
enum Fixture {
  static let files: [String: String] = [
    "taxonomy.yaml": """
    version: "test"
    categories:
      counterfeit: {title: Counterfeit, reasons: {replica: "a", implausible_price: "b"}}
    """,
    "lists/words/replica.yaml": """
    about: Words that admit a copy.
    languages:
      en: ["replica", "1:1 copy"]
      ru: ["реплика"]
      zh: ["高仿"]
    """,
    "lists/counterfeit/reviews-fake.yaml": """
    about: Buyers call it fake.
    languages: {en: ["it is fake", "counterfeit", "not genuine"]}
    """,
    "lists/search/tag-lists.yaml": """
    about: Words for the search.
    languages: {en: ["search words"]}
    """,
    "lists/exempt/review-denials.yaml": """
    about: Buyers deny it.
    languages: {en: ["nobody can say that"]}
    """,
    "lists/brands.yaml": """
    brands:
      - {name: Louis Vuitton, aliases: [路易威登], coded: ["L*V"], categories: [bags], authorised: ["louisvuitton.com",
         "Louis Vuitton Official Store"], floor: {bags: 300, default: 80}}
      - {name: Gucci, categories: [fashion], floor: {default: 90}}
      - {name: Samsung, categories: [phones], floor: {default: 60}}
      - {name: Huawei, categories: [phones], floor: {default: 60}}
      - {name: Xiaomi, categories: [phones], floor: {default: 50}}
      - {name: Nike, categories: [shoes], floor: {default: 40}}
      - {name: Adidas, categories: [shoes], floor: {default: 40}}
      - {name: Apple, weak: [Apple], categories: [phones], floor: {default: 200}}
    """,
    "lists/currencies.yaml": "rates: {EUR: 1, USD: 0.92, RUB: 0.0099}\n",
    "lists/departments.yaml": """
    departments:
      phones: {names: [phones, mobile phones], words: [smartphone, mobile phone]}
      toys: {names: [toys], words: [doll house, toy, miniature]}
      kitchen: {names: [kitchen], words: [garlic press, frying pan]}
      pets: {names: [pet supplies], words: [cat bed, cat]}
      large_appliances: {names: [refrigerators], words: [refrigerator, fridge]}
    """,
    "scores.yaml": """
    prior: {counterfeit: -2.5}
    groups: {counterfeit.wording: 4.0}
    weights:
      replica-wording: {weight: 3.0, group: counterfeit.wording}
      replica-again: {weight: 2.0, group: counterfeit.wording}
      brand-price: {weight: 2.3}
      evasion: {weight: 1.0}
      authorised-seller: {weight: -1.5}
      meet-outside: {weight: 5.0}
    """,
    "policy.yaml": "thresholds: {default: {confirmed: 0.9, cleared: 0.15}}\n",
    "packs/10-test.yaml": """
    rules:
      - id: replica-wording
        category: counterfeit
        reason: replica
        moderator: Admits a copy.
        seller: Copy.
        fields: [title, description, reviews]
        match: {lists: [words/replica]}
        unless: {phrases: ["replica dinosaur"], within: 20}
        notable: true
        examples: {match: ["a replica watch"], no_match: ["replica dinosaur toy"]}
      - id: replica-again
        category: counterfeit
        moderator: Again.
        fields: [title]
        match: {patterns: ['\\brepl[a-z]+']}
        also: {lists: [brands-any], within: 60}
        examples: {match: ["replica Gucci"], no_match: ["replica of a dinosaur"]}
      - id: brand-price
        category: counterfeit
        moderator: Price.
        detector: brand-price
        examples:
          match: [{title: Louis Vuitton handbag, price: "18.90", currency: EUR}]
          no_match: [{title: Plain handbag, price: "18.90", currency: EUR}]
      - id: evasion
        category: counterfeit
        moderator: Hidden.
        detector: evasive-writing
        examples: {match: [{title: r e p l i c a watch}], no_match: [{title: replica watch}]}
      - id: authorised-seller
        category: counterfeit
        moderator: Authorised.
        detector: authorised-seller
        against: true
        examples:
          match: [{title: Louis Vuitton bag, seller: {name: LV, url: "https://eu.louisvuitton.com/"}}]
          no_match: [{title: Louis Vuitton bag, seller: BagKing}]
      - id: meet-outside
        category: off_platform
        moderator: Outside.
        match: {phrases: ["add our telegram"]}
        examples: {match: ["add our telegram now"], no_match: ["telegraph"]}
    """,
  ]

  /// Writes the files, some of them changed, to a directory of their own.
  static func directory(_ changes: [String: String] = [:]) throws -> String {
    let root = NSTemporaryDirectory() + "docket-rules-" + UUID().uuidString
    for (path, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
      let file = root + "/" + path
      let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
    return root
  }

  static func pack(_ changes: [String: String] = [:]) throws -> RulePack {
    let root = try directory(changes)
    defer { try? FileManager.default.removeItem(atPath: root) }
    return try RulePack.load(from: root)
  }

  static let shared: Result<RulePack, any Error> = Result { try pack() }

  static func input(
    _ listing: Listing?, _ category: CaseModel.Category = .counterfeit, reports: [Report] = [],
    previous: Listing? = nil
  ) -> AssessmentInput {
    AssessmentInput(
      category: category, reports: reports, listing: listing,
      subject: Subject(kind: .listing, key: "m.example/item/1", url: "https://m.example/item/1"),
      earlier: previous.map { [ListingTrace($0, fetchedAt: Timestamp(seconds: 0), signature: nil)] } ?? [],
      marketplaceHosts: ["m.example"], now: Timestamp(seconds: 0))
  }

  static func listing(_ title: String, _ change: (inout Listing) -> Void = { _ in }) -> Listing {
    var listing = Listing()
    listing.title = title
    change(&listing)
    return listing
  }

  /// What one detector says of a listing.
  static func ask(
    _ detector: some Detector, _ listing: Listing, options: RuleOptions = RuleOptions(),
    reports: [Report] = [],
    previous: Listing? = nil
  ) throws -> Finding {
    let pack = try shared.get()
    let examination = Examination(input(listing, reports: reports, previous: previous), listing, pack)
    return detector.examine(examination, options: options)
  }

  static func assess(_ listing: Listing?, _ category: CaseModel.Category = .counterfeit) throws -> Assessment
  {
    Assessor(pack: try shared.get()).assess(input(listing, category))
  }
}
