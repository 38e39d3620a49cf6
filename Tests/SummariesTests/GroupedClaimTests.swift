import CaseModel
import Testing

@testable import Summaries

@Suite("Claims that several reports make alike are told once")
struct GroupedClaimTests {
  @Test("Equal claims are counted, and what the page answers comes first")
  func groups() {
    let silent = (1...30).map {
      Assessment.Claim(report: "R-\($0)", claim: "counterfeit", verdict: .silent, note: nil)
    }
    let borne = Assessment.Claim(
      report: "R-31", claim: "names Gucci", verdict: .borneOut, note: "title: Gucci")
    let groups = GroupedClaim.of(silent + [borne])
    #expect(groups.map(\.count) == [1, 30])
    #expect(groups.first?.claim.claim == "names Gucci")
  }
}
