import CaseModel
import Testing

@testable import Summaries

@Suite("The flow from category to bucket")
struct FlowChartTests {
  private static func row(_ buckets: [String: Int]) -> Summary.CategoryRow {
    var row = Summary.CategoryRow(category: .counterfeit)
    row.buckets = buckets
    return row
  }

  @Test("says at its ends what the colours mean, where a group has cases")
  func titles() {
    let all = FlowChart(
      [Self.row(["review": 3, "deferred": 2, "violation": 9, "closed": 4])], layout: .page,
      link: { _, _ in nil }
    ).html
    for words in ["waits for a person:", "waits for a page or a seller:", "settled:", "deferred 2"] {
      #expect(all.contains(">\(words)</text>"))
    }
    let settled = FlowChart([Self.row(["closed": 4])], layout: .phone, link: { _, _ in nil }).html
    #expect(!settled.contains("waits") && settled.contains(">settled:</text>"))
  }

  @Test("a ribbon ends at its own bucket's bar, whatever stands between the bars")
  func ends() throws {
    let html = FlowChart(
      [Self.row(["deferred": 50, "violation": 50])], layout: .page, link: { _, _ in nil }
    ).html
    let bar = try #require(
      html.firstMatch(of: /<rect class="bar" x="570" y="([0-9.]+)" width="8" height="130"/))
    let top = String(bar.1)
    #expect(html.contains(" 570 \(top)V"))
  }

  @Test("is empty where nothing came in")
  func empty() {
    #expect(FlowChart([], layout: .paper, link: { _, _ in nil }).html.isEmpty)
  }
}
