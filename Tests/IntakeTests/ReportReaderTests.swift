import CaseModel
import Compression
import Foundation
import Testing

@testable import Intake

@Suite("Report files")
struct ReportReaderTests {
  static let list = "[\n  \(Sample.json("R1")),\n  \(Sample.json("R2")),\n  \(Sample.json("R3"))\n]\n"
  static let lines = "\(Sample.json("R1"))\n\(Sample.json("R2"))\n\(Sample.json("R3"))\n"
  static let csv =
    "\(Sample.csvHeader)\r\n\(Sample.csv("R1", "\"a, \"\"b\"\"\r\nc\""))\r\n\(Sample.csv("R2"))\r\n\(Sample.csv("R3"))\r\n"

  @Test(
    "reads every format, plain and gzipped, with and without a byte order mark",
    arguments: [
      ("a.json", list, 2), ("a.jsonl", lines, 1), ("a.ndjson", lines, 1), ("a.csv", csv, 2),
      ("A.JSON", list, 2),
    ])
  func formats(name: String, text: String, firstLine: Int) throws {
    let bytes = Array(text.utf8)
    for variant in [bytes, [0xEF, 0xBB, 0xBF] + bytes] {
      for (name, content) in [(name, variant), (name + ".gz", Gzip.compress(variant))] {
        let file = try ReadFile(name, content)
        #expect(file.ids == ["R1", "R2", "R3"])
        #expect(file.invalid.isEmpty)
        #expect(file.lines.first == firstLine)
      }
    }
  }

  @Test("one report alone is a file, too")
  func single() throws {
    #expect(try ReadFile("a.json", " \n\(Sample.json("R1"))\n").ids == ["R1"])
    #expect(try ReadFile("a.json", "[]").codes == [])
    #expect(try ReadFile("a.jsonl", "\n \r\n").codes == [])
    #expect(try ReadFile("a.jsonl", Sample.json("R1")).ids == ["R1"])
    #expect(try ReadFile("a.json", "").codes == ["empty-file"])
    #expect(try ReadFile("a.json", "\(Sample.json("R1"))\n\(Sample.json("R2"))").codes == ["json-syntax"])
  }

  @Test("hands back each report's bytes as they were")
  func bytes() throws {
    let first = Sample.json("R1", #", "extra" : [ 1,"x]" ]"#)
    let file = try ReadFile("a.json", "[ \(first) , \(Sample.json("R2"))]")
    #expect(file.raw.first == Array(first.utf8))
    let row = Sample.csv("R1", "\"a\nb\"")
    #expect(try ReadFile("a.csv", "\(Sample.csvHeader)\n\(row)\n").raw.first == Array(row.utf8))
  }

  @Test("every part of a file reads without a crash, and every report before the cut stays whole")
  func truncationSweep() throws {
    for (name, text) in [("a.json", Self.list), ("a.jsonl", Self.lines), ("a.csv", Self.csv)] {
      let bytes = Array(text.utf8)
      let ends = ["R1", "R2", "R3"].map { id -> Int in
        let place = text.range(of: id == "R3" ? "R3" : id)!
        return text[..<place.lowerBound].utf8.count
      }
      for cut in 0..<bytes.count {
        let file = try ReadFile(name, Array(bytes[..<cut]))
        let begun = ends.count { $0 < cut }
        #expect(file.ids.count >= begun - 1, "\(name) cut at \(cut)")
        #expect(file.ids == Array(["R1", "R2", "R3"].prefix(file.ids.count)))
      }
    }
  }

  @Test("gzip cut short anywhere gives the reports before the cut, then one item that says so")
  func gzipTruncationSweep() throws {
    let text = (1...200).map { Sample.json("R\($0)", ",\"description\":\"\($0 &* 7_919)\"") }.joined(
      separator: "\n")
    let whole = Gzip.compress(Array(text.utf8))
    for cut in stride(from: 0, to: whole.count, by: 37) {
      let file = try ReadFile("a.jsonl.gz", Array(whole[..<cut]))
      #expect(file.ids == (1...200).map { "R\($0)" }.prefix(file.ids.count).map { $0 })
      #expect(["gzip-truncated", "gzip-missing"].contains(file.codes.last), "cut at \(cut)")
    }
    let rows = Gzip.compress(Array(Self.csv.utf8))
    for cut in 0..<rows.count {
      let file = try ReadFile("a.csv.gz", Array(rows[..<cut]))
      #expect(file.codes.last == (cut == 0 ? "gzip-missing" : "gzip-truncated"), "cut at \(cut)")
      #expect(file.reports.allSatisfy { $0.description == "fake" || $0.description == "a, \"b\"\r\nc" })
    }
  }

  @Test("gzip with a wrong byte, rubbish behind it, or none at all is told")
  func gzipDamage() throws {
    let whole = Gzip.compress(Array(Self.lines.utf8))
    var wrong = whole
    wrong[wrong.count - 6] ^= 0xFF
    #expect(try ReadFile("a.jsonl.gz", wrong).codes == ["gzip-corrupt"])
    let rubbish = try ReadFile("a.jsonl.gz", whole + Array("rubbish".utf8))
    #expect(rubbish.ids == ["R1", "R2", "R3"])
    #expect(rubbish.codes == ["gzip-corrupt"])
    let none = try ReadFile("a.jsonl.gz", Self.lines)
    #expect(none.codes == ["gzip-missing"])
    #expect(none.invalid.first?.wholeFile == true)
    #expect(try ReadFile("a.jsonl.gz", whole + whole).ids.count == 6)
    #expect(try ReadFile("a.jsonl", whole).ids.count == 3)
  }

  @Test("a line far too long is cut, said to be, and passed over", arguments: ["a.jsonl", "a.json", "a.csv"])
  func longLine(name: String) throws {
    var limits = IntakeLimits()
    limits.recordBytes = 1_000
    limits.keptBytes = 100
    let long = String(repeating: "x", count: 300_000)
    let text =
      switch name {
      case "a.jsonl":
        "\(Sample.json("R1"))\n\(Sample.json("R2", ",\"description\":\"\(long)\""))\n\(Sample.json("R3"))\n"
      case "a.json":
        "[\(Sample.json("R1")),\(Sample.json("R2", ",\"description\":\"\(long)\"")),\(Sample.json("R3"))]"
      default: "\(Sample.csvHeader)\n\(Sample.csv("R1"))\n\(Sample.csv("R2", long))\n\(Sample.csv("R3"))\n"
      }
    for (name, bytes) in [(name, Array(text.utf8)), (name + ".gz", Gzip.compress(Array(text.utf8)))] {
      let file = try ReadFile(name, bytes, limits: limits)
      #expect(file.ids == ["R1", "R3"])
      #expect(file.codes == ["record-too-large"])
      #expect(file.invalid.first?.bytes.count == 100)
      #expect(file.invalid.first.map { $0.length > 300_000 } == true)
      #expect(file.invalid.first?.line == (name.hasPrefix("a.jsonl") ? 2 : name.hasPrefix("a.csv") ? 3 : 1))
    }
  }

  @Test("what is written beside an invalid report names file, line, field, found, expected")
  func errorFile() throws {
    let bad = Sample.json("R2").replacingOccurrences(of: "counterfeit", with: "counterfiet")
    let file = try ReadFile("a.jsonl", "\(Sample.json("R1"))\n\(bad)\n")
    let invalid = try #require(file.invalid.first)
    #expect(invalid.bytes == Array(bad.utf8))
    #expect(invalid.json["file"]?.string == "a.jsonl")
    #expect(invalid.json["line"]?.number == 2)
    #expect(invalid.json["field"]?.string == "category")
    #expect(invalid.json["found"]?.string == "\"counterfiet\"")
    #expect(invalid.json["remedy"]?.string == "did you mean 'counterfeit'?")
    #expect(invalid.json["expected"]?.string?.contains("ip_infringement") == true)
  }
}
