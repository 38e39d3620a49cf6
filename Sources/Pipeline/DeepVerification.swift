import CaseModel
import CaseStore
import Fetch
import Intake
import Lifecycle
import RuleFiles

/// The promises that only more than one room together can check: that evidence reads back as it was kept, that what was
/// taken in stands in a case, that every case says why it is where it is.
struct DeepVerification {
  private let tree: QueueTree
  private let store: CaseStore
  private let evidence: EvidenceArchive
  private let keyer: SubjectKeyer
  private var findings: [VerifyFinding] = []
  private var seen: Set<Snapshot> = []

  /// At most so many findings are kept.
  private static let limit = 10_000

  init(_ settings: Settings, store: CaseStore) throws {
    tree = store.tree
    self.store = store
    let rules = try RuleTree.withoutWeighing(directory: settings.rules)
    let policy = try Policy.load(rules)
    evidence = EvidenceArchive(
      directory: tree.evidence, maxBytes: policy.fetch.maxBytes, now: { [now = settings.now] in now })
    let parser = CurlAddressParser(
      addressGuard: AddressGuard(allowedPorts: policy.fetch.ports))
    keyer = SubjectKeyer(profiles: try MarketplaceProfiles.load(rules), parser: parser)
  }

  mutating func run() throws -> [VerifyFinding] {
    // What cannot be read is a finding of the store's own verification.
    var attachments: [(place: String, attachment: Attachment)] = []
    var cases: [Case] = []
    try store.forEachCase { one in
      cases.append(Case(copyingForVerification: one))
      attachments += Erasure.attachments(of: one).map { (place(of: one), $0) }
    }
    for one in cases { check(one) }
    let kept = Dictionary(
      try KeptFiles(tree).attachments().map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
    for (place, attachment) in attachments { check(attachment, place, kept) }
    try checkProcessed()
    return findings
  }

  private func place(of one: Case) -> String { one.bucket.rawValue + "/" + one.id }

  private mutating func found(_ promise: VerifyFinding.Promise, _ place: String, _ what: String) {
    guard findings.count < Self.limit else { return }
    findings.append(VerifyFinding(promise: promise, place: place, what: what))
  }

  private mutating func check(_ one: Case) {
    let place = place(of: one)
    for snapshot in one.snapshots where seen.insert(snapshot).inserted {
      do {
        _ = try evidence.page(for: snapshot)
      } catch {
        found(
          .evidenceReadsBack, place,
          "its page of \(snapshot.fetchedAt): \(error.what)")
      }
    }
    if one.bucket == .deferred, one.clock == nil {
      found(.caseSaysWhy, place, "is deferred without a time at which it is tried again")
    }
    if !one.history.contains(where: { $0.to == one.bucket }) {
      found(.caseSaysWhy, place, "no line of its history says how it came there")
    }
    if zip(one.history, one.history.dropFirst()).contains(where: { $0.from != nil && $0 == $1 }) {
      found(.caseSaysWhy, place, "its history says the same thing twice")
    }
  }

  private mutating func check(_ attachment: Attachment, _ place: String, _ kept: [String: Int64]) {
    guard let path = attachment.evidence else { return }
    guard let size = kept[".docket/evidence/" + path] else {
      return found(.attachmentKept, place, "its attachment \(path) is missing")
    }
    if let expected = attachment.size, Int64(expected) != size {
      found(.attachmentKept, place, "its attachment \(path) has \(size) bytes, not \(expected)")
    }
  }

  /// Every valid report of a finished input stands in a case, unless its address was refused.
  private mutating func checkProcessed() throws {
    for file in try KeptFiles(tree).processed() where InputFormat.of(name: file.path) != nil {
      guard var reader = try? ReportReader(path: tree.root + "/" + file.path) else { continue }
      while let item = try? reader.next() {
        guard case .report(let report, _, let line) = item, try store.caseID(forReport: report.id) == nil,
          (try? keyer.subject(for: report.url, kind: report.subject)) != nil
        else { continue }
        found(.processedStandsInCases, file.path, "the report on line \(line) stands in no case")
      }
    }
  }
}

extension Case {
  /// Without what verification does not look at, so that a tree of any size fits.
  fileprivate init(copyingForVerification one: Case) {
    self = one
    listing = nil
    assessment = nil
    reports = []
  }
}
