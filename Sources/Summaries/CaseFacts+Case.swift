import CaseModel

extension CaseFacts {
  /// Reads the facts of one case.
  public init(_ subject: Case, pseudonyms: Pseudonym) {
    var book = PseudonymBook(pseudonyms)
    self.init(subject, book: &book)
  }

  /// Reads the facts of a case; bounded, whatever the case file holds.
  public init(_ subject: Case, book: inout PseudonymBook) {
    id = String(subject.id.prefix(64))
    version = subject.version
    bucket = subject.bucket
    category = subject.category
    self.subject = String(subject.subject.key.prefix(300))
    host = WebHost.of(subject.subject.url)
    priority = subject.priority
    opened = subject.history.map(\.at).min()
    reports = []
    reports.reserveCapacity(min(subject.reports.count, 10_000))
    for report in subject.reports.prefix(10_000) {
      reports.append(
        ReportFact(
          at: report.submittedAt, reporter: book.name(of: report.reporter), kind: report.reporter.kind))
    }
    due = subject.clock?.due
    action = subject.clock.map { String($0.action.prefix(60)) }
    steps = subject.history.compactMap(Step.init)
    outcome = subject.assessment?.outcome
    probability = subject.assessment.flatMap { $0.probability.isFinite ? $0.probability : nil }
    let store = subject.subject.kind == .store ? subject.subject.key : nil
    seller = Self.name(subject.listing?.seller?.name ?? subject.listing?.seller?.url ?? store)
    brand = Self.name(subject.listing?.brand)
    var seen: Set<String> = []
    rules = (subject.assessment?.signals ?? []).prefix(500).compactMap { Self.name($0.rule) }.filter {
      seen.insert($0).inserted
    }
    fetched = subject.snapshots.count
    hasListing = subject.listing != nil
    incomplete = Self.incompleteReasons(subject.listing)
    lastReason = Self.name(subject.history.last { $0.reason != nil }?.reason)
    change = ListingChange(subject)
    title = subject.listing?.title.map { String($0.prefix(120)) }
  }

  private static func incompleteReasons(_ listing: Listing?) -> [String] {
    guard let listing, !listing.complete else { return [] }
    let names = (listing.incompleteBecause ?? "incomplete").split(separator: ",").prefix(8)
    return names.map { "page: " + $0.filter { $0 != " " }.prefix(60) }
  }

  /// The name without spaces around it, at most 120 characters; nil where nothing is left.
  static func name(_ name: String?) -> String? {
    guard let name else { return nil }
    var scalars = name.unicodeScalars.prefix(200)[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    scalars = scalars.prefix(120)
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return scalars.isEmpty ? nil : String(scalars)
  }
}

extension CaseFacts.Step {
  /// Nil for an entry that neither moved the case nor says anything that summaries count.
  init?(_ entry: HistoryEntry) {
    let event = Event(entry.event, to: entry.to)
    guard event != .other || (entry.to != nil && entry.to != entry.from) else { return nil }
    self.init(
      at: entry.at, event: event, from: entry.from, to: entry.to, byPerson: Self.isPerson(entry.by))
  }

  static func isPerson(_ by: String) -> Bool {
    let first = by.prefix(20).lowercased().prefix { $0 != " " && $0 != ":" && $0 != "-" }
    return !["docket", "policy", "clock", "machine", "workflow", "system", ""].contains(String(first))
  }
}

extension CaseFacts.Step.Event {
  /// Reads the events that the stages write, such as `assessed`, `decided:uphold`, `appeal-overturned`.
  init(_ name: String, to: Bucket?) {
    let event = name.prefix(60).lowercased()
    switch event {
    case _ where event.contains("overturn") || event.contains("undo"): self = .overturned
    case _ where event.contains("appeal"):
      self = event.contains("upheld") || event.contains("uphold") ? .upheld : .appealed
    case _ where event.contains("uphold") || event.contains("upheld"): self = .upheld
    case _ where event.contains("dismiss"): self = .dismissed
    case _ where event.hasPrefix("deci"): self = .decided
    case _ where event.contains("assess") || event.contains("weigh") || event.contains("reprocess"):
      self = .assessed
    default: self = to == .appealed ? .appealed : .other
    }
  }
}
