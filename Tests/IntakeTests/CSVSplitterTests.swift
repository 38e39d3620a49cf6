import CaseModel
import Testing

@testable import Intake

@Suite("A CSV file is cut into records")
struct CSVSplitterTests {
  private func read(_ rows: String, limits: IntakeLimits = IntakeLimits()) throws -> ReadFile {
    try ReadFile("a.csv", "\(Sample.csvHeader)\n\(rows)", limits: limits)
  }

  @Test("empty lines are passed over, and the last line needs no end", arguments: ["\n\n", "\r\n", ""])
  func blank(between: String) throws {
    let file = try read("\(Sample.csv("R1"))\n\(between)\(Sample.csv("R2"))")
    #expect(file.ids == ["R1", "R2"] && file.invalid.isEmpty)
  }

  @Test("lines within quotes count, so that later records know theirs")
  func lines() throws {
    let file = try read("\(Sample.csv("R1", "\"a\nb\r\nc\""))\n\n\(Sample.csv("R2"))\n")
    #expect(file.lines == [2, 6])
  }

  @Test("a quote that is never closed takes its own line along and no other")
  func openQuote() throws {
    let file = try read(
      "\(Sample.csv("R1", "\"open"))\n\(Sample.csv("R2"))\n\(Sample.csv("R3", "\"fine\""))\n")
    #expect(file.ids == ["R2", "R3"] && file.codes == ["csv-quote"] && file.lines == [3, 4])
  }

  @Test("in a file of nothing but open quotes repairs end, and the file does too")
  func manyOpen() throws {
    var limits = IntakeLimits()
    limits.repairs = 5
    limits.recordBytes = 2_000
    let rows = (0..<300).map { Sample.csv("R\($0)", "\"open") }.joined(separator: "\n")
    let file = try read(rows, limits: limits)
    #expect(!file.invalid.isEmpty && file.invalid.count <= 300)
  }

  @Test("a file without a header, or with one alone, holds no report")
  func none() throws {
    #expect(try ReadFile("a.csv", "").codes == ["empty-file"])
    #expect(try ReadFile("a.csv", "\(Sample.csvHeader)").codes == [])
    #expect(try ReadFile("a.csv", "\n\n").invalid.count == 1)
  }
}
