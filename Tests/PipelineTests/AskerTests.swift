import CaseModel
import Foundation
import Lifecycle
import RuleFiles
import Testing

@testable import Pipeline

@Suite("A status says whose turn it is to the one who asks")
struct AskerTests {
  private static let shipped: String = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appendingPathComponent("rules/lifecycle.yaml").path)
    {
      folder = folder.deletingLastPathComponent()
    }
    return folder.appendingPathComponent("rules").path
  }()

  private func state(_ name: String) throws -> LifeState {
    let rules = try LifeRules.load(RuleTree.withoutWeighing(directory: Self.shipped))
    return try #require(rules.workflows["complaint"]?[name] ?? rules.workflows["dispute"]?[name])
  }

  private func value(_ kinds: [Reporter.Kind]) -> Case {
    let reports = kinds.enumerated().map { index, kind in
      Report(
        id: "R-\(index)", category: .ipInfringement, url: "https://shop.example/1",
        submittedAt: Timestamp(seconds: 0), reporter: Reporter(id: "u-\(index)", kind: kind))
    }
    return Case(
      id: "c-1", version: 1, bucket: .appealed, category: .ipInfringement,
      subject: Subject(kind: .listing, key: "shop.example/1", url: "https://shop.example/1"), reports: reports
    )
  }

  @Test(
    "It is the turn of the one whom the state waits for",
    arguments: [
      ("asked", Role.seller, "waiting-for-you"), ("asked", .reporter, "waiting-for-other-party"),
      ("needs-info", .reporter, "waiting-for-you"), ("needs-info", .seller, "waiting-for-other-party"),
      ("offered", .buyer, "waiting-for-you"), ("offered", .seller, "waiting-for-other-party"),
      ("counter-noticed", .rightsHolder, "waiting-for-you"),
    ])
  func turns(row: (state: String, role: Role, says: String)) throws {
    let one = value([.rightsHolder])
    #expect(Asker(role: row.role).reads(try state(row.state), of: one) == row.says)
  }

  @Test("A counter-notice waits for the right holder among the reporters, and for all where none is one")
  func holders() throws {
    let waiting = try state("counter-noticed")
    let both = value([.rightsHolder, .buyer])
    #expect(Asker(both, report: "R-0")?.reads(waiting, of: both) == "waiting-for-you")
    #expect(Asker(both, report: "R-1")?.reads(waiting, of: both) == "waiting-for-other-party")
    let none = value([.buyer])
    #expect(Asker(none, report: "R-0")?.reads(waiting, of: none) == "waiting-for-you")
    #expect(Asker(none, report: "R-9") == nil)
  }

  @Test("Whoever it is that asks by the case's name learns whom it waits for")
  func neutral() throws {
    #expect(Asker.neutral(try state("asked")) == "waits.seller")
    #expect(Asker.neutral(try state("counter-noticed")) == "waits.rights_holder")
    #expect(Asker.neutral(try state("review")) == nil)
  }
}
