import CaseModel
import Testing

@testable import CaseStore

@Suite struct CaseFileTests {
  @Test func aCaseComesBackAsItWentAndTheSameBytesComeOut() throws {
    var value = sample(5, reports: 3)
    value.priority = 7
    let bytes = try CaseFile.encode(value)
    #expect(bytes.last == 10)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\\/"))
    let again = try CaseFile.decode(bytes, path: "x")
    #expect(again == value)
    #expect(try CaseFile.encode(again) == bytes)
  }

  @Test func theDirectoryWinsOverTheFile() throws {
    let bytes = try CaseFile.encode(sample(5))
    #expect(try CaseFile.decode(bytes, path: "x", bucket: .closed).bucket == .closed)
  }

  @Test func infiniteNumbersDoNotKeepACaseFromBeingWritten() throws {
    var value = sample(5)
    value.assessment = Assessment(
      probability: .nan, outcome: .undetermined, rulePack: "p", prior: -.infinity, sum: .infinity,
      confirmedFrom: 0.9, clearedTo: 0.1, signals: [], reason: "r")
    let again = try CaseFile.decode(try CaseFile.encode(value), path: "x")
    #expect(again.assessment?.probability.isNaN == true)
  }

  @Test(arguments: [
    ("", "case-syntax", "is empty"), ("{", "case-syntax", "is cut off"), ("{}", "case-fields", "is missing"),
    ("[]", "case-fields", "is no case"), ("\u{0}\u{0}", "case-syntax", "zero bytes"),
    (#"{"id":"../x","version":"1"}"#, "case-fields", "is no"),
  ])
  func whatIsNoCaseSaysWhy(text: String, code: String, what: String) throws {
    let error = try #require(throws: DocketError.self) { try CaseFile.decode(Array(text.utf8), path: "f") }
    #expect(error.code == code)
    #expect(error.what.contains(what))
    #expect(error.place?.file == "f")
  }

  @Test func anotherNameThanItsIDIsAnError() throws {
    let bytes = try CaseFile.encode(sample(5))
    let error = try #require(throws: DocketError.self) {
      try CaseFile.decode(bytes, path: "f", id: sample(6).id)
    }
    #expect(error.code == "case-name")
  }

  @Test func hostileNestingIsAnErrorAndNoCrash() throws {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(throws: DocketError.self) { try CaseFile.decode(deep, path: "f") }
  }
}
