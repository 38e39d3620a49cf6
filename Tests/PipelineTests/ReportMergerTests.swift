import CaseModel
import CaseStore
import Fetch
import Foundation
import Intake
import Testing

@testable import Pipeline

@Suite("Reports on one subject and category are one case")
struct ReportMergerTests {
  private let now = Timestamp(seconds: 1_790_000_000)

  private func withMerger(_ body: (inout ReportMerger, CaseStore) throws -> Void) throws {
    let root = NSTemporaryDirectory() + "docket-merge-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    let tree = QueueTree(root: root)
    try tree.create()
    let store = try CaseStore(tree) { Complaints.key($0, in: $1) }
    try store.sync()
    var merger = self.merger(store)
    try body(&merger, store)
    try store.close()
  }

  private func merger(_ store: CaseStore) -> ReportMerger {
    let keyer = SubjectKeyer(profiles: [], parser: CurlAddressParser(addressGuard: AddressGuard()))
    return ReportMerger(store: store, keyer: keyer, by: "test", now: now)
  }

  private func report(
    _ id: String, by reporter: String? = nil, item: Int = 1, _ category: CaseModel.Category = .counterfeit,
    digest: String = "d"
  ) -> Report {
    Report(
      id: id, category: category, url: "https://shop.example/p/\(item)?utm_source=\(id)", submittedAt: now,
      reporter: Reporter(id: reporter, kind: reporter == nil ? .anonymous : .buyer), digest: digest)
  }

  private func word(_ outcome: ReportMerger.Outcome) -> String {
    switch outcome {
    case .merged: "merged"
    case .duplicate: "duplicate"
    case .known: "known"
    case .conflict: "conflict"
    case .refused: "refused"
    }
  }

  @Test("one case a subject and category, a duplicate for the same reporter again, each report in one")
  func cases() throws {
    try withMerger { merger, _ in
      let reports = [
        report("R1", by: "ann"), report("R2", by: "bob"), report("R3", by: "ann"),
        report("R4", by: "ann", .prohibited),
        report("R5", by: "ann", item: 2), report("R6"), report("R7"),
      ]
      let words = try reports.map { word(try merger.add($0)) }
      #expect(words == ["merged", "merged", "duplicate", "merged", "merged", "merged", "merged"])
      #expect(merger.order.count == 4)
      let first = try #require(merger.touched[merger.order[0]])
      #expect(
        first.reports.map(\.id) == ["R1", "R2", "R6", "R7"] && first.history.map(\.event).first == "received")
      let duplicate = try #require(merger.caseID(of: "R3").flatMap { merger.touched[$0] })
      #expect(
        duplicate.bucket == .duplicate && duplicate.duplicateOf == first.id
          && duplicate.reports[0].duplicateOf == first.id)
      #expect(merger.touched.values.flatMap(\.reports).count == reports.count)
    }
  }

  @Test("an id again is the same report, or a conflict where it says something else")
  func ids() throws {
    try withMerger { merger, _ in
      let words = try [
        report("R1", digest: "a"), report("R1", digest: "a"), report("R1", item: 9, digest: "b"),
      ].map { word(try merger.add($0)) }
      #expect(words == ["merged", "known", "conflict"] && merger.order.count == 1)
    }
  }

  @Test("ids that look the same and are not are two reports")
  func lookalikes() throws {
    try withMerger { merger, _ in
      let words = try [report("é", digest: "a"), report("e\u{301}", digest: "b")].map {
        word(try merger.add($0))
      }
      #expect(words == ["merged", "merged"])
    }
  }

  @Test("the next batch goes on where the store stands")
  func batches() throws {
    try withMerger { merger, store in
      _ = try merger.add(report("R1", by: "ann", digest: "a"))
      try store.commit(merger.order.compactMap { merger.touched[$0] }.map { .put($0, previousBucket: nil) })
      var next = self.merger(store)
      let reports = [
        report("R1", by: "ann", digest: "a"), report("R1", digest: "x"), report("R2", by: "ann"),
        report("R3", by: "bob"),
      ]
      let words = try reports.map { word(try next.add($0)) }
      #expect(words == ["known", "conflict", "duplicate", "merged"])
      let grown = try #require(next.caseID(of: "R3").flatMap { next.touched[$0] })
      #expect(grown.reports.map(\.id) == ["R1", "R3"] && grown.history.last?.event == "report-added")
    }
  }

  @Test("an address that is never fetched is refused, and leaves nothing")
  func refused() throws {
    try withMerger { merger, _ in
      var bad = report("R1")
      bad.url = "http://127.0.0.1/p/1"
      let outcome = word(try merger.add(bad))
      #expect(outcome == "refused")
      #expect(merger.order.isEmpty && merger.caseID(of: "R1") == nil)
    }
  }
}
