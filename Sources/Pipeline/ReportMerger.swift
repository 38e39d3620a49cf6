import CaseModel
import CaseStore
import Intake

/// Brings reports together into cases: one case a subject and category, duplicates in their own.
struct ReportMerger {
  let store: CaseStore
  let keyer: SubjectKeyer
  let by: String
  let now: Timestamp
  /// Cases that this batch has touched, by id; those of the store are loaded once.
  private(set) var touched: [String: Case] = [:]
  private(set) var order: [String] = []
  /// Report id to case id and digest, of this batch.
  ///
  /// By bytes: to Swift, é and e with an accent are one text, and two ids to everyone else.
  private var seen: [[UInt8]: (caseID: String, digest: String?)] = [:]
  /// Complaint key to case id, of this batch.
  private var complaints: [String: String] = [:]

  /// What became of one report.
  enum Outcome {
    case merged
    case duplicate
    case known
    /// The id was used before with other content.
    case conflict
    case refused(DocketError)
  }

  init(store: CaseStore, keyer: SubjectKeyer, by: String, now: Timestamp) {
    self.store = store
    self.keyer = keyer
    self.by = by
    self.now = now
  }

  mutating func add(_ report: Report) throws -> Outcome {
    if let earlier = try seen[Array(report.id.utf8)]
      ?? store.caseID(forReport: report.id).map({ ($0.caseID, $0.digest) })
    {
      return earlier.digest == report.digest ? .known : .conflict
    }
    let subject: Subject
    do {
      subject = try keyer.subject(for: report.url, kind: report.subject)
    } catch {
      return .refused(error)
    }
    let id = CaseIdentity.caseID(subject: subject, category: report.category)
    if let key = Complaints.key(report, subject: subject),
      let first = try complaints[key] ?? store.complaint(key)
    {
      try addDuplicate(report, of: first, subject: subject)
      return .duplicate
    } else if let key = Complaints.key(report, subject: subject) {
      complaints[key] = id
    }
    try merge(report, into: id, subject: subject)
    return .merged
  }

  /// The case that a report of this batch went to.
  func caseID(of report: String) -> String? { seen[Array(report.utf8)]?.caseID }

  private mutating func merge(_ report: Report, into id: String, subject: Subject) throws {
    seen[Array(report.id.utf8)] = (id, report.digest)
    // A case that the index does not know is new: the tree was looked over under the lock.
    let known = try touched[id] ?? (store.location(of: id) == nil ? nil : store.load(id))
    var current =
      known
      ?? Case(id: id, version: 0, bucket: .review, category: report.category, subject: subject, reports: [])
    current.reports.append(report)
    if !current.history.isEmpty {
      current.history.append(
        HistoryEntry(at: now, event: "report-added", by: by, reason: "report \(report.id) about the same"))
    } else {
      current.history.append(HistoryEntry(at: now, event: "received", by: by, reason: "report \(report.id)"))
    }
    put(current)
  }

  private mutating func addDuplicate(_ report: Report, of first: String, subject: Subject) throws {
    let id = CaseIdentity.duplicateID(subject: subject, report: report)
    seen[Array(report.id.utf8)] = (id, report.digest)
    var copy = report
    copy.duplicateOf = first
    var duplicate = Case(
      id: id, version: 0, bucket: .duplicate, category: report.category, subject: subject, reports: [copy])
    duplicate.duplicateOf = first
    duplicate.history.append(
      HistoryEntry(
        at: now, event: "filed", by: by, to: .duplicate,
        reason: "the same complaint by the same reporter is case \(first)"))
    put(duplicate)
  }

  private mutating func put(_ current: Case) {
    if touched[current.id] == nil { order.append(current.id) }
    touched[current.id] = current
  }
}
