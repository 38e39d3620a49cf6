import CaseModel
import Testing

@testable import Intake

@Suite("A CSV header says which column is which member")
struct CSVHeaderTests {
  @Test(
    "a CSV header that cannot be used stops its file, once",
    arguments: [
      "id;category;url;submitted_at;reporter.kind", "id,category,url,submitted_at",
      "id,id,category,url,submitted_at,reporter.kind",
      "id,category,url,submitted_at,reporter,reporter.kind", "id,category,url,submited_at,reporter.kind",
      "id,category,url,submitted_at,reporter.kind,", "id,category,\"url,submitted_at,reporter.kind", "",
    ])
  func csvHeader(header: String) throws {
    let file = try ReadFile("a.csv", "\(header)\n1,2,3,4,5\n6,7,8,9,0\n")
    #expect(file.invalid.count == 1)
    #expect(file.invalid.first?.wholeFile == true)
  }

  @Test("CSV names attachments by number, or one without")
  func csvAttachments() throws {
    let one = try ReadFile("a.csv", "\(Sample.csvHeader),attachments.path\n\(Sample.csv("R1")),a.jpg\n")
    #expect(one.reports.first?.attachments == [Attachment(path: "a.jpg")])
    let header = "\(Sample.csvHeader),attachments.0.path,attachments.1.path,subject"
    let two = try ReadFile(
      "a.csv", "\(header)\n\(Sample.csv("R1")),a.jpg,b.jpg,store\n\(Sample.csv("R2")),,,\n")
    #expect(two.reports.first?.attachments?.map(\.path) == ["a.jpg", "b.jpg"])
    #expect(two.reports.first?.subject == .store)
    #expect(two.reports.last?.attachments == nil)
  }

  private let names = ["id", "category", "url", "submitted_at", "reporter.kind"]

  private func header(_ names: [String]) throws -> CSVHeader {
    try CSVHeader.read(Array(names.joined(separator: ",").utf8), limits: IntakeLimits()).get()
  }

  @Test("columns of one object are one object, wherever they stand, and empty cells are absent")
  func nesting() throws {
    let value = try header(names + ["rights.owner", "reporter.id"]).value(of: [
      "1", "", "u", "t", "buyer", "", "u-1",
    ]).get()
    let reporter = JSONValue.object(["kind": "buyer", "id": "u-1"])
    #expect(value == .object(["id": "1", "url": "u", "submitted_at": "t", "reporter": reporter]))
  }

  @Test("too few or too many cells are told", arguments: [0, 4, 6])
  func cells(count: Int) throws {
    let value = try header(names).value(of: Array(repeating: "x", count: count))
    #expect(throws: Finding.self) { try value.get() }
  }

  @Test(
    "names that nest too deep, end in a point, or stand for both a value and an object are refused",
    arguments: ["a.b.c.d.e", "a.", ".a", "a..b", "id.x"])
  func odd(name: String) { #expect(throws: Finding.self) { try header(names + [name]) } }

  @Test("more columns than anyone has are refused before they are looked at")
  func many() {
    #expect(throws: Finding.self) { try header(names + (0..<300).map { "x\($0)" }) }
  }

  @Test("a misspelt column is named with what is missing")
  func misspelt() {
    guard
      case .failure(let finding) = CSVHeader.read(
        Array("id,category,url,submited_at,reporter.kind".utf8), limits: IntakeLimits())
    else {
      Issue.record("no finding")
      return
    }
    #expect(finding.field == "submitted_at" && finding.found.contains("submited_at"))
  }
}
