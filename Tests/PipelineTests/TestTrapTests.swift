import Testing

@testable import Pipeline

@Suite("No page ends a run unless a test armed the trap")
struct TestTrapTests {
  @Test("its words in a page do nothing", arguments: ["crash", "memory", "loop", ""])
  func unarmed(word: String) {
    #expect(!TestTrap.isArmed && TestTrap.itemSeconds == nil)
    TestTrap.spring(by: Array("<!-- docket-test-trap: \(word) -->".utf8))
  }
}
