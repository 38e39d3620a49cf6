import CaseModel
import Testing

@testable import CaseStore

@Suite("The index knows of a case what a list needs")
struct CaseSummaryTests {
  private func finding(_ bucket: Bucket, _ steps: [(String, Bucket?)]) -> CaseSummary.Finding? {
    var value = sample(1, bucket: bucket)
    value.history = steps.map { HistoryEntry(at: Timestamp(seconds: 1), event: $0.0, by: "x", to: $0.1) }
    return CaseSummary(value).finding
  }

  @Test("whether reports were upheld: a person's decision first, else the last bucket that says it")
  func findings() {
    #expect(finding(.violation, []) == .upheld && finding(.noViolation, []) == .unfounded)
    #expect(finding(.review, []) == nil)
    #expect(finding(.closed, [("assessed", .violation), ("closed", .closed)]) == .upheld)
    #expect(finding(.closed, [("assessed", .violation), ("assessed", .noViolation)]) == .unfounded)
    #expect(finding(.closed, [("assessed", .noViolation), ("decided:uphold", .closed)]) == .upheld)
    #expect(finding(.closed, [("decided:uphold", .closed), ("decided:dismiss", .closed)]) == .unfounded)
    #expect(finding(.review, [("decided:escalate", .escalated)]) == nil)
  }

  @Test("a case without reports was filed when its history begins, one without either at no time")
  func filed() {
    var value = sample(1)
    value.reports = []
    #expect(CaseSummary(value).filed == value.history[0].at)
    value.history = []
    #expect(CaseSummary(value).filed == Timestamp(milliseconds: 0))
  }

  @Test("a case is there since its history begins, whenever it was reported")
  func cameIn() {
    var value = sample(1)
    value.history = [5_000, 2_000, 9_000].map {
      HistoryEntry(at: Timestamp(seconds: $0), event: "x", by: "x")
    }
    #expect(CaseSummary(value).cameIn == Timestamp(seconds: 2_000))
    value.history = []
    #expect(CaseSummary(value).cameIn == CaseSummary(value).filed)
  }

  @Test("a file in another bucket than it says keeps both")
  func moved() {
    let summary = CaseSummary(sample(1, bucket: .closed), writtenBucket: .review)
    #expect(summary.bucket == .closed && summary.writtenBucket == .review)
  }
}
