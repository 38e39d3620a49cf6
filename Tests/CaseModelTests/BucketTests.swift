import CaseModel
import Testing

@Suite("Words that stand on disk keep their spelling")
struct BucketTests {
  @Test func `buckets are the directories of the design`() {
    #expect(
      Set(Bucket.allCases.map(\.rawValue)) == [
        "deferred", "needs-info", "review", "escalated", "violation", "no-violation", "gone", "duplicate",
        "awaiting-seller", "appealed", "closed", "held",
      ])
  }

  @Test func `categories are the six codes`() {
    #expect(
      Set(CaseModel.Category.allCases.map(\.rawValue)) == [
        "counterfeit", "prohibited", "search_cheating", "off_platform", "false_information",
        "ip_infringement",
      ])
  }

  @Test func `exit codes are those of sysexits`() {
    #expect(
      [ExitCode.done, .usage, .badInput, .unavailable, .inputOutput, .treeBusy, .configuration].map(
        \.rawValue)
        == [0, 64, 65, 69, 74, 75, 78])
  }
}
