import Testing

@testable import Summaries

@Suite("Drawings hold shapes by class, and inert text")
struct SVGTests {
  @Test(
    "numbers have one decimal at most",
    arguments: [
      (1, "1"), (1.25, "1.3"), (-0.04, "0"), (-1.5, "-1.5"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
    ] as [(Double, String)])
  func one(row: (Double, String)) { #expect(SVG.one(row.0) == row.1) }

  @Test("text and label hold no markup of their own")
  func inert() {
    var svg = SVG(width: 10, height: 5)
    svg.text("<script>'\u{202E}", x: 0, y: 0)
    svg.rect("bar", x: 0, y: 0, width: -5, height: 0)
    let html = svg.html("\"><b>")
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("\u{202E}"))
    #expect(html.hasPrefix("<svg viewBox=\"0 0 10 5\"") && html.contains("width=\"0.5\""))
  }
}
