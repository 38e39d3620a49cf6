import CaseModel
import Foundation
import Testing

@testable import Summaries

@Suite("The page is valid and can be used by everybody", .enabled(if: PageCheck.isPossible))
struct PageTests {
  @Test("by an HTML5 validator and by axe, for samples, an empty tree and hostile names")
  func checked() throws {
    let folder = PageCheck.tools.appendingPathComponent("pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let hostile = GoldenTests.build(PayloadTests.payloads.map(PayloadTests.hostileCase))
    let month = try MadeMonth(seed: 7, arguments: ["--cases", "900"])
    let pages = [
      "samples": GoldenTests.summary, "empty": GoldenTests.build([]), "hostile": hostile,
      "month": month.summary(try SummarySpan.read(since: "30d", now: MadeMonth.end)),
    ]
    var files: [String] = []
    for (name, summary) in pages {
      let file = folder.appendingPathComponent(name + ".html")
      try Data(HTMLSummary.render(summary).utf8).write(to: file)
      files.append(file.path)
    }
    let faults = try PageCheck.faults(files)
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("and the check finds what is wrong with a page that is not")
  func finds() throws {
    let folder = PageCheck.tools.appendingPathComponent("pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("bad.html")
    let page = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>a</h1>
      <p style="color:#aaa;background:#fff">pale</p><img src="x"></main></body></html>
      """
    try Data(page.utf8).write(to: file)
    let found = try PageCheck.faults([file.path])
    #expect(found.contains("color-contrast") && found.contains("alt"))
  }
}
