import CaseModel
import Testing

@testable import CaseStore

@Suite struct CaseStoreQueriesTests {
  private func filled() throws -> (TemporaryTree, CaseStore) {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    var deferred = sample(50, bucket: .deferred)
    deferred.clock = Clock(due: Timestamp(seconds: 100), action: "retry")
    let upheld = sample(7, bucket: .violation)
    var closed = sample(14, bucket: .closed)
    closed.history.append(
      HistoryEntry(at: Timestamp(seconds: 1_800_000_000), event: "assessed", by: "x", to: .noViolation))
    try store.commit(
      ((0..<6).map { sample($0) } + [deferred, upheld, closed]).map { .put($0, previousBucket: nil) })
    return (home, store)
  }

  @Test func aCaseIsFoundByWhatPeopleHave() throws {
    let (_, store) = try filled()
    let id = sample(3).id
    for text in [
      id, String(id.prefix(6)), String(id.dropFirst(2).prefix(4)), "R-3-0", sample(3).subject.key,
      sample(3).subject.url, sample(3).reports[0].url,
    ] {
      #expect(try store.find(text).map(\.id) == [id], "\(text)")
    }
    for text in ["", "c-", "c-ffff", "x' OR '1", "R-99", "%", "c-0*"] {
      #expect(try store.find(text).isEmpty)
    }
  }

  @Test func listsAreSortedAndCut() throws {
    let (_, store) = try filled()
    #expect(try store.cases(bucket: .review, limit: 2).map(\.id) == [sample(5).id, sample(4).id])
    #expect(try store.cases(bucket: .review, category: .counterfeit).map(\.id) == [sample(0).id])
    for sort in CaseStore.Sort.allCases { #expect(try store.cases(sort: sort).count == 9) }
    #expect(try store.cases(ofSubjectKey: sample(2).subject.key).map(\.id) == [sample(2).id])
  }

  @Test func dueCasesAreThoseWhoseTimeHasCome() throws {
    let (_, store) = try filled()
    #expect(try store.due(before: Timestamp(seconds: 99)).isEmpty)
    #expect(try store.due(before: Timestamp(seconds: 100)).map(\.id) == [sample(50).id])
    #expect(try store.due(before: Timestamp(seconds: 100), bucket: .review).isEmpty)
  }

  @Test func theSameComplaintIsKnown() throws {
    let (_, store) = try filled()
    #expect(try store.complaint("aliexpress.com/item/3 off_platform u-3") == sample(3).id)
    #expect(try store.complaint("aliexpress.com/item/3 off_platform u-4") == nil)
    #expect(try store.caseID(forReport: "R-3-0")?.digest == "d3-0")
  }

  @Test func reportersHaveTheirRecord() throws {
    let (_, store) = try filled()
    let record = try store.record(ofReporter: "u-0")
    #expect(record == ReporterRecord(reporter: "u-0", reports: 3, upheld: 1, unfounded: 1))
    #expect(try store.record(ofReporter: "nobody").reports == 0)
    #expect(try store.reporters(withUnfounded: 1).map(\.reporter) == ["u-0"])
  }

  @Test func everyCaseIsGivenOnce() throws {
    let (home, store) = try filled()
    defer { withExtendedLifetime(home) {} }
    var seen: [String] = []
    try store.forEachCase { value in
      seen.append(value.id)
      _ = try store.location(of: value.id)
    }
    #expect(seen.count == 9 && seen == seen.sorted())
    var late = 0
    try store.forEachCase(in: [.closed, .review], since: Timestamp(seconds: 1_799_999_999)) { _ in late += 1 }
    #expect(late == 1)
    try Posix.remove(home.path(sample(2)))
    var gone: [String] = []
    try store.forEachCase(unreadable: { id, _ in gone.append(id) }, { _ in })
    #expect(gone == [sample(2).id])
  }

  @Test func theMostUrgentComesFirstWhateverItsPriority() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    let now = Timestamp(milliseconds: 2_000_000_000_000)
    func put(_ number: Int, _ bucket: Bucket, _ priority: Int, due: Int64? = nil) throws -> String {
      var value = sample(number)
      value.bucket = bucket
      value.priority = priority
      value.clock = due.map { Clock(due: Timestamp(milliseconds: now.milliseconds + $0), action: "x") }
      try store.commit([.put(value, previousBucket: nil)])
      return value.id
    }
    let settled = try put(1, .closed, 99)
    let waiting = try put(2, .review, 50)
    let overdue = try put(3, .needsInfo, 5, due: -1000)
    let longOverdue = try put(4, .appealed, 1, due: -9000)
    let escalated = try put(5, .escalated, 10)
    let later = try put(6, .review, 60, due: 9000)
    let seller = try put(7, .awaitingSeller, 90, due: -9000)
    let order = try store.cases(sort: .urgency, at: now).map(\.id)
    #expect(order == [longOverdue, overdue, escalated, later, waiting, seller, settled])
  }
}
