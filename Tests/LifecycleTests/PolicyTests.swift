import CaseModel
import Foundation
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("The policy is read from its file, within bounds")
struct PolicyTests {
  @Test("The shipped policy is read, not only its defaults")
  func shipped() throws {
    let policy = try Policy.load(
      RuleTree.withoutWeighing(directory: Scenario.checkout.appendingPathComponent("rules").path))
    #expect(!policy.escalate.isEmpty)
    #expect(policy.measures["search_cheating"] == "lower_rank")
  }

  private func read(_ yaml: String) throws -> (policy: Policy, codes: [String]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "docket-policy-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((yaml + "\n").utf8).write(to: folder.appendingPathComponent("policy.yaml"))
    var problems: [DocketError] = []
    let policy = Policy.load(try RuleTree.withoutWeighing(directory: folder.path), &problems)
    return (policy, problems.map(\.code))
  }

  @Test("What is not said keeps its default")
  func defaults() throws {
    let read = try read("escalate: [prohibited/weapons]")
    #expect(read.codes == [] && read.policy.escalate == ["prohibited/weapons"])
    #expect(read.policy.retry == Policy.Retry() && read.policy.fetch == Policy.Fetching())
  }

  @Test(
    "What cannot be is named",
    arguments: [
      ("harm: 3", "policy-table"), ("harm: {counterfeit: much}", "rules-type"),
      ("retry: {attempt: 3}", "rules-unknown-key"),
      ("fetch: {per_host: 0}", "policy-range"), ("fetch: {max_bytes: 99999999999}", "policy-range"),
      ("fetch: {timeout_seconds: soon}", "rules-type"),
      ("snapshot_fresh_seconds: 99999999999999999999", "rules-type"),
    ])
  func mistakes(row: (String, String)) throws { #expect(try read(row.0).codes == [row.1]) }

  @Test("Extremes are brought within bounds, so that no clock runs over")
  func bounds() throws {
    let policy = try read("retry: {attempts: 0, base_seconds: -5, factor: 1e9, jitter: 7, max_seconds: 0}")
      .policy
    #expect(policy.retry.attempts == 1 && policy.retry.baseSeconds == 1 && policy.retry.factor == 100)
    #expect(policy.retry.jitter == 1 && policy.retry.maxSeconds == 1)
    #expect(try read("fetch: {ports: [0, 443, 99999]}").policy.fetch.ports == [443])
  }

  @Test("The most precise entry counts, then the category's, then the default")
  func lookUp() {
    let table = ["default": 1, "counterfeit": 2, "counterfeit/replica": 3]
    #expect(Policy.lookUp(table, category: .counterfeit, subReason: "replica") == 3)
    #expect(Policy.lookUp(table, category: .counterfeit, subReason: "other") == 2)
    #expect(Policy.lookUp(table, category: .prohibited, subReason: "replica") == 1)
    #expect(Policy.lookUp([:] as [String: Int], category: .prohibited, subReason: nil) == nil)
    #expect(Policy.covers(["prohibited/weapons"], category: .prohibited, subReason: "weapons"))
    #expect(!Policy.covers(["prohibited/weapons"], category: .prohibited, subReason: nil))
    #expect(Policy.covers(["prohibited"], category: .prohibited, subReason: "any"))
  }
}
