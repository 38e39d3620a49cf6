import Assessment
import CaseModel
import Lifecycle

/// Weighs a case against what its page shows and routes it: a pure function of its arguments.
struct Weighing: Sendable {
  let assessor: Assessor
  let router: Router

  /// The case after its page was read, with a history entry where it moved or was weighed for the first time.
  func advance(
    _ old: Case, reading: PageReading, record: ReporterRecord, by: String, event: String, now: Timestamp
  ) -> Case {
    var new = old
    let previous = old.listing
    if let snapshot = reading.snapshot { Self.append(snapshot, to: &new) }
    var missing: [String] = []
    if case .read = reading.state {
      new.listing = reading.listing
      let input = AssessmentInput(
        category: new.category, reports: new.reports, listing: reading.listing, pageUnavailable: false,
        subject: new.subject, previousListing: previous, now: now)
      new.assessment = assessor.assess(input)
      missing = new.category == .ipInfringement ? NoticeParts.missing(in: new.reports) : []
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

  /// Adds a snapshot unless it is the last one again; the first and the nine last are kept on the case.
  private static func append(_ snapshot: Snapshot, to subject: inout Case) {
    if let last = subject.snapshots.last, last.warc == snapshot.warc, last.offset == snapshot.offset {
      return
    }
    subject.snapshots.append(snapshot)
    if subject.snapshots.count > 10 { subject.snapshots.remove(at: 1) }
  }
}
