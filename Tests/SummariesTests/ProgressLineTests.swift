import CaseModel
import Testing

@testable import Summaries

@Suite("One line says how a run gets on")
struct ProgressLineTests {
  @Test("the progress line says what is done, what is left, how fast, and what waits where")
  func progress() {
    let line = ProgressLine(
      file: "re\u{1B}[31mports.jsonl", done: 300, left: 100, seconds: 10,
      hosts: ["a.example": 3, "b.example": 70, "c.example": 0])
    let text = line.text(width: 150, utf8: true)
    #expect(text.contains("300 done  100 left  30/s  about 3 s more  waits on b.example 70, a.example 3"))
    #expect(!text.unicodeScalars.contains { ActingCharacter.matches($0) })
    for width in [20, 40, 79] { #expect(DisplayWidth.of(line.text(width: width, utf8: true)) <= width) }
    #expect(line.text(width: 79, utf8: false).utf8.allSatisfy { (32..<127).contains($0) })
    let empty = ProgressLine(file: "", done: 0, left: 0, seconds: .nan).text(
      width: 79, utf8: true)
    #expect(empty.contains("0 done"))
    _ = ProgressLine(file: "", done: .max / 20, left: 5, seconds: 1e-300).text(
      width: 79, utf8: true)
  }

  @Test("files ahead are reckoned in, and said to be")
  func estimate() {
    let line = ProgressLine(file: "f", done: 10, left: 1_990, isEstimate: true, seconds: 10)
    let text = line.text(width: 120, utf8: true)
    #expect(text.contains("10 done  about 1,990 left  1/s  about 33 min more"))
  }

  @Test(
    "the bar is full when all is done, and empty before",
    arguments: [(0, 10, 0), (5, 5, 8), (10, 0, 16), (1, 1_000_000, 0)])
  func bar(done: Int, left: Int, cells: Int) {
    let text = ProgressLine(file: "f", done: done, left: left, seconds: 0).text(
      width: 100, utf8: false)
    #expect(
      text.hasPrefix(
        "[" + String(repeating: "#", count: cells) + String(repeating: ".", count: 16 - cells) + "]"))
  }

  @Test("without time or work there is no rate and no forecast")
  func quiet() {
    for (done, left, seconds) in [(0, 5, 100.0), (5, 5, 0.1), (5, 0, 100)] {
      let text = ProgressLine(file: "f", done: done, left: left, seconds: seconds).text(
        width: 200, utf8: true)
      #expect(!text.contains("more") && (seconds > 1 && done > 0 || !text.contains("/s")))
    }
  }
}
