import Assessment
import CaseModel
import Lifecycle

/// Weighs a case against what its page shows and routes it: a pure function of its arguments.
struct Weighing: Sendable {
  let assessor: Assessor
  let router: Router
  let hosts: MarketplaceHosts

  /// The case after its page was read, with a history entry where it moved or was weighed for the first time.
  ///
  /// - Parameter sameSeller: other listings of the seller that cases filed earlier are about.
  func advance(
    _ old: Case, reading: PageReading, record: ReporterRecord, sameSeller: [SellerListing] = [], by: String,
    event: String, now: Timestamp
  ) -> Case {
    var new = old
    // The page's own comes last: it is what the next run asks about.
    if let description = reading.description { Self.append(description, to: &new) }
    if let snapshot = reading.snapshot { Self.append(snapshot, to: &new) }
    var missing: [String] = []
    if case .read = reading.state, let listing = reading.listing {
      let seenAt = reading.snapshot?.fetchedAt ?? now
      let earlier = Self.earlier(than: seenAt, old)
      new.listing = listing
      let trace = ListingTrace(listing, fetchedAt: seenAt, signature: ListingSignature.of(listing))
      new.traces = earlier
      new.traces?.add(trace)
      let input = AssessmentInput(
        category: new.category, reports: new.reports, listing: listing, subject: new.subject,
        earlier: earlier, sameSeller: sameSeller, marketplaceHosts: hosts.of(new.subject), now: now)
      new.assessment = assessor.assess(input)
      if let change = ListingEdit(old, earlier: earlier, now: trace, snapshot: reading.snapshot) {
        new.history.append(change.entry(at: now, by: by, assessment: new.assessment))
      }
      missing = new.category == .ipInfringement ? NoticePart.missing(in: new.reports).map(\.words) : []
    } else {
      new.assessment = nil
    }
    let route = router.route(
      new, page: reading.state, assessment: new.assessment, missingParts: missing, record: record, now: now)
    new.assessment?.measure = route.measure
    new.foundCategory = new.assessment?.outcome == .cleared ? nil : new.assessment?.foundCategory
    new.bucket = route.bucket
    new.priority = route.priority
    new.clock = route.clock
    new.attempts = route.attempts
    let first = !old.history.contains { $0.to != nil }
    if first || old.bucket != new.bucket || old.attempts != new.attempts {
      new.history.append(
        HistoryEntry(
          at: now, event: event, by: by, from: first ? nil : old.bucket, to: new.bucket, reason: route.reason)
      )
    }
    return new
  }

  /// What the listing was before a moment; a case written by an older version has its listing alone.
  private static func earlier(than moment: Timestamp, _ old: Case) -> [ListingTrace] {
    if let traces = old.traces { return traces.filter { $0.fetchedAt < moment } }
    guard let listing = old.listing, let seenAt = old.snapshots.last?.fetchedAt, seenAt < moment else {
      return []
    }
    return [ListingTrace(listing, fetchedAt: seenAt, signature: ListingSignature.of(listing))]
  }

  /// Adds a snapshot unless it is the last one again; the first and the nine last are kept on the case.
  private static func append(_ snapshot: Snapshot, to subject: inout Case) {
    let known = subject.snapshots.firstIndex { $0.warc == snapshot.warc && $0.offset == snapshot.offset }
    if let known { subject.snapshots.remove(at: known) }
    subject.snapshots.append(snapshot)
    if subject.snapshots.count > 10 { subject.snapshots.remove(at: 1) }
  }
}
