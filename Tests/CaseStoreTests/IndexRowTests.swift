import CaseModel
import GRDB
import Testing

@testable import CaseStore

@Suite("A case's rows say what its file says")
struct IndexRowTests {
  /// A summary as it comes back from the index.
  private func back(_ value: Case) throws -> CaseSummary? {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    try store.commit([.put(value, previousBucket: nil)])
    return try store.cases(limit: 2).first
  }

  @Test("everything that a case can say comes back")
  func whole() throws {
    var value = sample(5, bucket: .deferred, reports: 2)
    value.clock = Clock(due: Timestamp(seconds: 1_800_000_000), action: "retry")
    value.attempts = 3
    value.foundCategory = .prohibited
    var listing = Listing()
    listing.title = "лампа \u{202E} \"x\" 'y'"
    listing.seller = .init(name: "Shop", url: nil)
    value.listing = listing
    value.assessment = Assessment(
      probability: 0.25, outcome: .undetermined, rulePack: "p", prior: 0, sum: 0, confirmedFrom: 0.9,
      clearedTo: 0.1,
      signals: [], reason: "")
    #expect(try back(value) == CaseSummary(value))
  }

  @Test("what is absent stays absent")
  func bare() throws {
    var value = sample(6)
    value.reports = []
    value.history = []
    let summary = try #require(try back(value))
    #expect(
      summary == CaseSummary(value) && summary.due == nil && summary.title == nil && summary.reportCount == 0)
  }

  @Test("a case put again leaves no report behind that it has no more")
  func again() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    var value = sample(7, reports: 3)
    try store.commit([.put(value, previousBucket: nil)])
    value.reports.removeLast(2)
    value.version += 1
    try store.commit([.put(value, previousBucket: value.bucket)])
    #expect(try store.caseID(forReport: "R-7-0")?.caseID == value.id)
    #expect(try store.caseID(forReport: "R-7-2") == nil)
  }

  @Test("points that were undone are in no account's sum")
  func penalties() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    var value = sample(8)
    var listing = Listing()
    listing.seller = .init(name: "Shop")
    value.listing = listing
    var life = CaseLife(workflow: "complaint", state: "closed", since: Timestamp(seconds: 0))
    var undone = PenaltyEntry(account: "a", at: Timestamp(seconds: 1), points: 5, severity: .general)
    undone.undoneAt = Timestamp(seconds: 2)
    life.points = [
      undone, PenaltyEntry(account: "a", at: Timestamp(seconds: 3), points: 7, severity: .serious),
    ]
    value.life = life
    try store.commit([.put(value, previousBucket: nil)])
    let rows = try store.read { try Int.fetchAll($0, sql: "SELECT points FROM penalties") }
    #expect(rows == (value.account == nil ? [] : [7]))
  }
}
