import CaseModel
import Foundation
import Testing

@testable import CaseStore

@Suite("A file that cannot be read is taken out of its bucket, with the reason beside it")
struct QuarantineTests {
  private let error = DocketError(code: "case-file", what: "no JSON", exit: .badInput)

  @Test("its bytes stay, and beside them stands where it lay and what was wrong")
  func taken() throws {
    let home = try TemporaryTree()
    let path = home.tree.directory(of: .review) + "/odd name.json"
    try home.write(Array("{broken".utf8), path)
    let place = try Quarantine.take(
      path, bucket: .review, name: "odd name.json", error: error, tree: home.tree)
    #expect(place == ".docket/quarantine/review-odd_name.json")
    #expect(try home.bytes(home.tree.root + "/" + place) == Array("{broken".utf8))
    #expect(try Posix.exists(path) == false)
    let why = String(decoding: try home.bytes(home.tree.root + "/" + place + ".error.json"), as: UTF8.self)
    #expect(why.contains("\"review/odd name.json\"") && why.contains("no JSON") && why.contains("case-file"))
  }

  @Test("two of one name keep both")
  func twice() throws {
    let home = try TemporaryTree()
    var places: Set<String> = []
    for number in 0..<3 {
      let path = home.tree.directory(of: .review) + "/a.json"
      try home.write([UInt8(number)], path)
      places.insert(try Quarantine.take(path, bucket: .review, name: "a.json", error: error, tree: home.tree))
    }
    #expect(places.count == 3)
  }

  @Test("a file that has gone meanwhile is a failure, not a lost reason")
  func gone() throws {
    let home = try TemporaryTree()
    #expect(throws: DocketError.self) {
      try Quarantine.take(
        home.tree.root + "/none", bucket: .review, name: "none", error: error, tree: home.tree)
    }
  }
}
