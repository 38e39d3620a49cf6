import Testing

@testable import Pipeline

@Suite("A pruning says what it let go")
struct PruneReportTests {
  @Test("in a sentence, and that it only would")
  func sentence() {
    var report = PruneReport()
    #expect(report.sentence.hasPrefix("nothing"))
    report.reports = 2
    report.cases = 1
    report.archives = 3
    report.bytes = 2_048
    #expect(
      report.sentence
        == "let go: 2 reports of 1 cases without their reporters' data, 3 archives of pages (2 KiB of files)")
    report.dryRun = true
    #expect(
      report.sentence.hasPrefix("would let go: ") && report.json["dry_run"] == true
        && report.json["archives"] == 3)
  }
}
