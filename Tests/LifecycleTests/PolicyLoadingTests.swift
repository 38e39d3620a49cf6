import CaseModel
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("Policies from files")
struct PolicyLoadingTests {
  @Test("The shipped policy is read, not only its defaults")
  func shipped() throws {
    let policy = try Policy.load(
      RuleTree.withoutWeighing(directory: Scenario.checkout.appendingPathComponent("rules").path))
    #expect(!policy.escalate.isEmpty)
    #expect(policy.measures["search_cheating"] == "lower_rank")
  }

  @Test("Every clock of the shipped life-cycle policy is a span, or never")
  func clocks() {
    let clocks = Scenario.rules.policy.clocks
    #expect(clocks.count >= 25)
    #expect(clocks.filter { $0.value == nil }.keys.sorted() == ["enforce_confirmed"])
  }

  @Test("Money is exact, and what is no money is refused")
  func money() {
    #expect(Money(amount: "18.90", currency: "EUR")?.description == "18.90 EUR")
    #expect(Money(amount: "0.0005", currency: "EUR")?.amount == "0.0005")
    #expect(Money(amount: "7", currency: "EUR")?.units == 70_000)
    for text in ["", ".", "1.", ".5", "-1", "1,5", "1e9", "9999999999999", "1.00001", "٣"] {
      #expect(Money(amount: text, currency: "EUR") == nil, "\(text)")
    }
    #expect(Money(amount: "1", currency: "euro") == nil)
  }
}
