import CaseModel
import Foundation
import Summaries
import Testing

@testable import Pipeline

@Suite("A run keeps the facts of its cases in a log")
struct FactsLogTests {
  private let pseudonyms = Pseudonym(key: Array(repeating: 7, count: 32))

  private func one(_ number: Int, title: String) -> Case {
    let id = "c-" + String(repeating: "0", count: 15) + String(number, radix: 16)
    var value = Case(
      id: id, bucket: .review, category: .counterfeit,
      subject: Subject(kind: .listing, key: "shop.example/\(number)", url: "https://shop.example/\(number)"),
      reports: [])
    value.history = [
      HistoryEntry(at: Timestamp(seconds: 1_790_000_000), event: "received", by: "docket run", reason: title)
    ]
    return value
  }

  private func folder() throws -> String {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("facts-log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }

  private func entries(_ folder: String) -> FactsLog.Entries {
    FactsLog.Entries(directory: folder, magic: FactsLog.magic(pseudonyms))
  }

  @Test("the last entry of a case counts, and none of another stamp")
  func lastCounts() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let log = try #require(FactsLog(directory: folder, pseudonyms: pseudonyms))
      log.add([(one(1, title: "first"), 5), (one(2, title: "second"), 6)])
      log.add([(one(1, title: "again"), 7)])
    }
    let found = entries(folder)
    #expect(found.facts(of: one(1, title: "").id, stamp: 7)?.lastReason == "again")
    #expect(found.facts(of: one(1, title: "").id, stamp: 5) == nil)
    #expect(found.facts(of: one(2, title: "").id, stamp: 6)?.lastReason == "second")
    #expect(found.facts(of: one(3, title: "").id, stamp: 6) == nil)
  }

  @Test("cut anywhere it gives whole facts or none, and the next run begins it anew")
  func cut() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let log = try #require(FactsLog(directory: folder, pseudonyms: pseudonyms))
      log.add([(one(1, title: "first"), 5), (one(2, title: "second"), 5)])
    }
    let path = FactsLog.path(in: folder)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      let found = entries(folder)
      for (number, title) in [(1, "first"), (2, "second")] {
        let reason = found.facts(of: one(number, title: "").id, stamp: 5)?.lastReason
        #expect(reason == nil || reason == title)
      }
    }
    do { _ = try #require(FactsLog(directory: folder, pseudonyms: pseudonyms)) }
    #expect(entries(folder).facts(of: one(1, title: "").id, stamp: 5) == nil)
    #expect(entries(folder).end > 0)
  }

  @Test("a byte turned anywhere is noticed")
  func flipped() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let log = try #require(FactsLog(directory: folder, pseudonyms: pseudonyms))
      log.add([(one(1, title: "first"), 5)])
    }
    let path = FactsLog.path(in: folder)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in 0..<whole.count {
      var bytes = whole
      bytes[place] ^= 0x41
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(entries(folder).facts(of: one(1, title: "").id, stamp: 5) == nil)
    }
  }

  @Test("another secret's log is not read, and is begun anew")
  func otherSecret() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let log = try #require(FactsLog(directory: folder, pseudonyms: pseudonyms))
      log.add([(one(1, title: "first"), 5)])
    }
    let other = Pseudonym(key: Array(repeating: 8, count: 32))
    #expect(
      FactsLog.Entries(directory: folder, magic: FactsLog.magic(other)).facts(
        of: one(1, title: "").id, stamp: 5) == nil)
    do { _ = try #require(FactsLog(directory: folder, pseudonyms: other)) }
    #expect(entries(folder).end == 0)
  }

  @Test("a link in the log's place is not followed")
  func link() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let target = folder + "/elsewhere"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(atPath: FactsLog.path(in: folder), withDestinationPath: target)
    do { FactsLog(directory: folder, pseudonyms: pseudonyms)?.add([(one(1, title: "first"), 5)]) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == Data("mine".utf8))
  }
}
