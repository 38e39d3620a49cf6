import CaseModel

/// A hand-made tree of 27 cases: every category, nearly every bucket, two periods, and the case of DESIGN's `explain`.
enum SampleCases {
  static let now = moment("2026-11-20T10:00:00Z")

  static func moment(_ text: String) -> Timestamp { Timestamp(text) ?? Timestamp(seconds: 0) }

  static func daysAgo(_ days: Double) -> Timestamp { now.adding(seconds: -Int64(days * 86_400)) }

  /// One case: opened `days` ago, weighed `wait` hours after its submission.
  static func make(
    _ number: Int, _ category: CaseModel.Category, _ bucket: Bucket, days: Double, wait: Double = 2,
    priority: Int = 20,
    reporter: String? = nil, reports: Int = 1, seller: String? = "Good Shop", brand: String? = nil,
    host: String = "aliexpress.com", reason: String? = nil, incomplete: String? = nil,
    probability: Double = 0.5,
    due: Timestamp? = nil
  ) -> Case {
    let opened = daysAgo(days)
    let submitted = opened.adding(seconds: -Int64(wait * 3600))
    let id = "c-" + (number < 10 ? "0" : "") + "\(number)" + String(repeating: "e", count: 14)
    var made = Case(
      id: id, bucket: bucket, category: category,
      subject: Subject(
        kind: .listing, key: "\(host)/item/10050000\(number)",
        url: "https://www.\(host)/item/10050000\(number).html"),
      priority: priority,
      reports: (0..<reports).map { index in
        Report(
          id: "R-\(number)-\(index)", category: category, url: "https://\(host)/item/10050000\(number).html",
          submittedAt: submitted.adding(seconds: Int64(index) * 60),
          reporter: Reporter(
            id: reporter, kind: reporter == nil ? .anonymous : .buyer, email: "who@example.org"))
      })
    let outcome: Assessment.Outcome =
      bucket == .violation ? .confirmed : bucket == .noViolation ? .cleared : .undetermined
    if bucket != .deferred && bucket != .duplicate && bucket != .gone {
      var listing = Listing()
      listing.title = "Item \(number)"
      listing.brand = brand
      listing.seller = Listing.Seller(name: seller)
      listing.complete = incomplete == nil
      listing.incompleteBecause = incomplete
      made.listing = listing
      made.assessment = Assessment(
        probability: probability, outcome: outcome, rulePack: "2026.11-ab12", prior: -1.5, sum: 0.6,
        confirmedFrom: 0.9,
        clearedTo: 0.1,
        signals: [
          Signal(
            rule: "\(category.rawValue.prefix(4))-wording", category: category, weight: 2.1, field: "title",
            excerpt: "…Item \(number)…")
        ], reason: "one signal")
    }
    made.clock = due.map { Clock(due: $0, action: "escalate") }
    made.history = [
      HistoryEntry(at: opened, event: "received", by: "docket run"),
      HistoryEntry(at: opened, event: "assessed", by: "docket run", to: bucket, reason: reason),
    ]
    return made
  }

  static var all: [Case] { current + previous + special }

  private static var current: [Case] {
    [
      make(
        1, .counterfeit, .violation, days: 1, priority: 70, reporter: "u-1", reports: 3, seller: "Fake Store",
        brand: "Nike"),
      make(2, .counterfeit, .violation, days: 2, priority: 60, seller: "Fake Store", brand: "nike"),
      make(3, .counterfeit, .review, days: 2.5, priority: 55, seller: "Fake Store", brand: "Gucci"),
      make(4, .prohibited, .escalated, days: 0.5, priority: 95, due: daysAgo(-0.25)),
      make(5, .prohibited, .escalated, days: 3, priority: 90, due: daysAgo(1)),
      make(6, .prohibited, .violation, days: 4, wait: 30),
      make(7, .searchCheating, .noViolation, days: 5, reporter: "u-9"),
      make(8, .searchCheating, .noViolation, days: 5.5, reporter: "u-9"),
      make(9, .searchCheating, .noViolation, days: 6, reporter: "u-9"),
      make(10, .offPlatform, .review, days: 6.5, incomplete: "truncated,parse-lost-text"),
      make(11, .offPlatform, .deferred, days: 1, host: "slow.example", reason: "timeout"),
      make(12, .offPlatform, .deferred, days: 1.5, host: "slow.example", reason: "timeout"),
      make(13, .falseInformation, .gone, days: 2, reason: "404"),
      make(14, .falseInformation, .needsInfo, days: 3),
      make(15, .ipInfringement, .awaitingSeller, days: 4, due: daysAgo(-2)),
      make(16, .ipInfringement, .appealed, days: 6, priority: 40, due: daysAgo(-1)),
      make(17, .counterfeit, .duplicate, days: 1, reporter: "u-1"),
      make(18, .counterfeit, .held, days: 2),
    ]
  }

  private static var previous: [Case] {
    [
      make(19, .counterfeit, .violation, days: 8, seller: "Fake Store", brand: "Nike"),
      make(20, .counterfeit, .review, days: 12, priority: 30),
      make(21, .prohibited, .violation, days: 9, wait: 50),
      make(22, .searchCheating, .noViolation, days: 10, reporter: "u-9"),
      make(23, .falseInformation, .deferred, days: 13, host: "slow.example", reason: "connection refused"),
      make(24, .offPlatform, .review, days: 40, priority: 10),
    ]
  }

  private static var special: [Case] {
    var blocked = make(
      25, .prohibited, .review, days: 1, host: "evil.example", reason: "blocked: leads to 127.0.0.1")
    blocked.listing = nil
    blocked.assessment = nil
    var decided = make(26, .counterfeit, .closed, days: 5, wait: 1, reporter: "u-2")
    decided.history.append(
      HistoryEntry(at: daysAgo(3), event: "decided", by: "moderator:ann", from: .review, to: .violation))
    decided.history.append(
      HistoryEntry(at: daysAgo(2), event: "closed", by: "policy", from: .violation, to: .closed))
    return [blocked, decided, explained]
  }

  /// The case of DESIGN's example, with a ceiling and a suppressed rule added.
  static var explained: Case {
    var made = make(27, .counterfeit, .violation, days: 1, priority: 80, reports: 3, brand: "LOUIS VUITTON")
    made.id = "c-7f3a2e0000000000"
    made.subject.key = "aliexpress.com/item/1005001234567"
    func signal(_ rule: String, _ weight: Double, _ field: String, _ excerpt: String) -> Signal {
      Signal(rule: rule, category: .counterfeit, weight: weight, field: field, excerpt: excerpt)
    }
    var wording = signal("replica-wording", 2.1, "title", "\"…1:1 mirror quality, full package…\"")
    wording.uncapped = 3.0
    wording.group = "counterfeit.wording"
    let lookalike = signal("brand-homoglyphs", 0.9, "title", "\"Lоuis\": Cyrillic о")
    let price = signal("brand-price", 1.6, "offers", "LOUIS VUITTON at 18.90 EUR; plausible from 300 EUR")
    made.assessment = Assessment(
      probability: 0.9569, outcome: .confirmed, rulePack: "2026.11-ab12", prior: -1.5, sum: 3.1,
      confirmedFrom: 0.9,
      clearedTo: 0.1, signals: [wording, price, lookalike],
      considered: [
        .init(rule: "authorised-seller", answer: .miss, field: "seller", note: ""),
        .init(rule: "reviews-say-fake", answer: .unknown, field: "reviews", note: "the page shows none"),
      ],
      suppressed: [.init(rule: "brand-named", by: "brand-price")],
      claims: [.init(report: "R-27-0", claim: "brand is fake", verdict: .borneOut, note: "brand-price")],
      reason: "the evidence passes the threshold", measure: "remove-listing")
    made.listing?.title = "Lоuis Vuitton bag 1:1"
    made.listing?.price = "18.90"
    made.listing?.currency = "EUR"
    made.reports[0].description = "Arrived without any label.\nClearly fake."
    var photo = Attachment(path: "photos/bag.jpg", sha256: String(repeating: "ab", count: 32))
    photo.size = 182_400
    photo.mediaType = "image/jpeg"
    made.reports[0].attachments = [photo]
    made.snapshots = [
      Snapshot(
        fetchedAt: daysAgo(1), url: made.subject.url, status: 200, sha256: String(repeating: "cd", count: 32),
        warc: "2026/11/run-1.warc.gz", offset: 4096)
    ]
    return made
  }
}
