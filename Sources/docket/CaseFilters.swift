import ArgumentParser
import CaseModel
import Summaries

/// Which cases are wanted: the options that the commands behind a summary's numbers use.
struct CaseFilters: ParsableArguments {
  @Option(help: "Only this bucket.") var bucket: Bucket?
  @Option(help: "Only this category.") var category: CaseModel.Category?
  @Option(help: "Only this seller.") var seller: String?
  @Option(help: "Only this brand.") var brand: String?
  @Option(help: "Only listings on this host.") var host: String?
  @Option(help: "Only cases that this rule hit.") var rule: String?
  @Option(help: ArgumentHelp("Only what this reporter reported.", valueName: "pseudonym"))
  var reporter: String?
  @Option(help: "Standing now as: confirmed, cleared, gone, duplicate, left-to-people, page-not-had…")
  var standing: Summary.Outcome?
  @Option(help: "Whose last move led there: as for --standing.") var moved: Summary.Outcome?
  @Option(help: "With --moved: by docket or by people.") var by: CaseQuery.Actor?
  @Option(help: "Settled by Docket alone: any, confirmed, cleared.") var settled: CaseQuery.Settled?
  @Option(help: "Settled by Docket alone and so sure of it: 90-95 (percent), or none.")
  var sure: Sureness?
  @Option(help: "Settled by Docket and then decided by a person: any, agreed, overturned.")
  var checked: CaseQuery.Checked?
  @Option(help: "Decided by people: any, upheld, dismissed.") var decided: CaseQuery.Verdict?
  @Option(help: "Whose listing has changed: swapped, edited, vanished.") var changed: ListingChange.Kind?
  @Option(help: "How its page could be had: had, deferred, blocked, gone, incomplete.") var page:
    PageStanding?
  @Option(help: "That reached: first-assessment, settled-by-docket, decided-by-people.")
  var reached: Summary.DurationRow.Step?
  @Option(help: "That took longer from the first report to there: 90s, 5m, 6h, 3d.") var longerThan: TimeSpan?
  @Option(help: "That took so long at most.") var noLongerThan: TimeSpan?
  @Option(help: "Left open for this reason.") var unjudged: String?
  @Flag(help: "Only cases that wait for a person.") var waiting = false
  @Flag(help: "Only cases past their deadline.") var overdue = false
  @Flag(help: "Only cases due within a day.") var dueSoon = false
  @Flag(help: "Only settlements that were appealed against.") var appealed = false
  @Flag(help: "About which a report came in, rather than cases that came in.") var reported = false
  @Option(help: "From then on: 7d, 24h, monday, or a date.") var since: String?
  @Option(help: "Up to then; a date means the whole day.") var until: String?
  @Option(help: ArgumentHelp("The zone in which those days begin.", valueName: "zone"))
  var timezone: String?

  func query(now: Timestamp) throws -> CaseQuery {
    var query = CaseQuery()
    query.bucket = bucket
    query.category = category
    query.seller = seller
    query.brand = brand
    query.host = host
    query.rule = rule
    query.reporter = reporter
    query.standing = standing
    query.moved = moved
    query.by = by
    query.settled = settled
    query.sure = sure
    query.checked = checked
    query.decided = decided
    query.change = changed
    query.page = page
    query.reached = reached
    query.longerThan = longerThan?.seconds
    query.noLongerThan = noLongerThan?.seconds
    query.unjudged = unjudged
    query.waiting = waiting
    query.overdue = overdue
    query.dueSoon = dueSoon
    query.appealed = appealed
    query.reported = reported
    try read(&query, now: now)
    return query
  }

  private func read(_ query: inout CaseQuery, now: Timestamp) throws {
    let zone = try timezone.map { try SummaryZone(named: $0) } ?? .utc
    if since != nil || until != nil {
      let period = try SummaryPeriod(since: since ?? "36525d", until: until, now: now, zone: zone)
      query.since = since == nil ? nil : period.from
      query.until = until == nil ? nil : period.until
    }
  }
}

extension Bucket: ExpressibleByArgument {}
extension CaseModel.Category: ExpressibleByArgument {}
extension CaseQuery.Actor: ExpressibleByArgument {}
extension CaseQuery.Checked: ExpressibleByArgument {}
extension CaseQuery.Settled: ExpressibleByArgument {}
extension CaseQuery.Verdict: ExpressibleByArgument {}
extension ListingChange.Kind: ExpressibleByArgument {}
extension PageStanding: ExpressibleByArgument {}
extension Sureness: ExpressibleByArgument {
  public init?(argument: String) { self.init(word: argument) }
}
extension TimeSpan: ExpressibleByArgument {
  public init?(argument: String) { self.init(word: argument) }
}
extension Summary.Outcome: ExpressibleByArgument {
  public init?(argument: String) { self.init(word: argument) }
}
extension Summary.DurationRow.Step: ExpressibleByArgument {
  public init?(argument: String) { self.init(word: argument) }
}
