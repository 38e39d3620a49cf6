import CaseModel
import Testing

@testable import Intake

@Suite("Reports")
struct ReportValidatorTests {
  private func read(_ text: String) throws -> Report {
    try ReportValidator(IntakeLimits()).report(try StrictJSON.parse(text))
  }

  private func finding(_ text: String) throws -> Finding? {
    do {
      _ = try read(text)
      return nil
    } catch let error as Finding { return error }
  }

  private static func replaced(_ old: String, _ new: String) -> String {
    let text = Sample.json("R1")
    precondition(text.contains(old))
    return text.replacing(old, with: new)
  }

  static let mistakes: [(String, String, String)] = [
    (replaced(#""id":"R1","#, ""), "field-missing", "id"),
    (replaced(#""R1""#, #""""#), "field-missing", "id"),
    (replaced(#""R1""#, "7"), "field-type", "id"), (replaced(#""R1""#, "null"), "field-type", "id"),
    (replaced(#""counterfeit""#, #""Counterfeit""#), "category-unknown", "category"),
    (replaced(#""counterfeit""#, "[]"), "field-type", "category"),
    (replaced(#""category":"counterfeit","#, ""), "field-missing", "category"),
    (replaced(#""url":"https://shop.example/p/1","#, ""), "field-missing", "url"),
    (replaced("https://shop", String(repeating: "h", count: 9_000)), "field-too-long", "url"),
    (replaced("p/1", "p/\\u00001"), "url-syntax", "url"), (replaced("p/1", "p/\\n1"), "url-syntax", "url"),
    (replaced("2026-11-20T10:00:00Z", "2026-11-20"), "time-syntax", "submitted_at"),
    (replaced("2026-11-20T10:00:00Z", "2026-02-30T10:00:00Z"), "time-syntax", "submitted_at"),
    (replaced("2026-11-20T10:00:00Z", "0000-01-01T00:00:00+08:00"), "time-syntax", "submitted_at"),
    (replaced("2026-11-20T10:00:00Z", "9999-12-31T23:59:59-08:00"), "time-syntax", "submitted_at"),
    (replaced(#""2026-11-20T10:00:00Z""#, "1763632800"), "field-type", "submitted_at"),
    (replaced(#""kind":"buyer","#, ""), "field-missing", "reporter.kind"),
    (replaced(#"{"kind":"buyer","id":"u-1"}"#, #""buyer""#), "field-type", "reporter"),
    (replaced(#""buyer""#, #""rights-holder""#), "kind-unknown", "reporter.kind"),
    (replaced(#""u-1""#, "1"), "field-type", "reporter.id"),
    (Sample.json("R1", #","description":5"#), "field-type", "description"),
    (Sample.json("R1", #","description":null"#), "field-type", "description"),
    (
      Sample.json("R1", ",\"description\":\"\(String(repeating: "é", count: 20_001))\""), "field-too-long",
      "description"
    ),
    (Sample.json("R1", #","rights":{"type":"trade mark"}"#), "type-unknown", "rights.type"),
    (Sample.json("R1", #","rights":[]"#), "field-type", "rights"),
    (Sample.json("R1", #","attachments":{}"#), "field-type", "attachments"),
    (Sample.json("R1", #","attachments":["a"]"#), "field-type", "attachments.0"),
    (Sample.json("R1", #","attachments":[{}]"#), "field-missing", "attachments.0.path"),
    (
      Sample.json("R1", #","attachments":[{"path":"a","sha256":"12"}]"#), "sha256-syntax",
      "attachments.0.sha256"
    ),
    (
      Sample.json(
        "R1", #","attachments":[\#(Array(repeating: #"{"path":"a"}"#, count: 21).joined(separator: ","))]"#),
      "attachments-many", "attachments"
    ),
    (Sample.json("R1", #","subject":"shop""#), "subject-unknown", "subject"),
    (Sample.json("R1", #","subject":{"kind":"shop"}"#), "kind-unknown", "subject.kind"),
    (Sample.json("R1", #","subject":{}"#), "field-missing", "subject.kind"),
  ]

  @Test("says which field is wrong, and how", arguments: mistakes)
  func wrong(text: String, code: String, field: String) throws {
    let finding = try finding(text)
    #expect(finding?.code == code)
    #expect(finding?.field == field)
    #expect(finding.map { !$0.found.isEmpty && !$0.expected.isEmpty && $0.found.count < 200 } == true)
  }

  @Test(
    "an id that could be a path, or cannot be seen, is refused",
    arguments: [
      "../x", "/", "a/b", ".", "..", #"a\u0000b"#, #"a\nb"#, #"a\u007fb"#, #"a\u0085b"#, #"a\u202eb"#,
      #"a\u200bb"#,
      #"a\u2028b"#, " ", String(repeating: "a", count: 300), String(repeating: "é", count: 65),
    ])
  func badID(id: String) throws { #expect(try finding(Sample.json(id))?.code == "id-syntax") }

  @Test(
    "any other printable id is taken as it is",
    arguments: [
      "R-1024", "r-1024", "訴え-7", "...", "a b", "=1+1", "<b>", "..\\x", String(repeating: "é", count: 64),
    ])
  func goodID(id: String) throws {
    #expect(try read(Sample.json(id.replacing("\\", with: "\\\\"))).id == id)
  }

  @Test("takes all members, and keeps those it does not know")
  func whole() throws {
    let report = try read(
      Sample.json(
        "R1",
        #","reason":"replica","description":"x","order_id":"77","subject":{"kind":"store"},"source":{"app":[1]},"#
          + #""rights":{"type":"trademark","registration":"EU 1","owner":"O","statement":"S"},"#
          + #""attachments":[{"path":"a.jpg","sha256":"\#(String(repeating: "AB", count: 32))"}]"#))
    #expect(report.reason == "replica")
    #expect(report.orderID == "77")
    #expect(report.subject == .store)
    #expect(report.rights == Rights(type: .trademark, registration: "EU 1", owner: "O", statement: "S"))
    #expect(report.attachments?.first?.sha256 == String(repeating: "ab", count: 32))
    #expect(report.other?.compact == #"{"source":{"app":[1]}}"#)
  }

  @Test("hints at a misspelt member")
  func hint() throws {
    let text = Sample.json("R1").replacing("submitted_at", with: "submited_at")
    #expect(try finding(text)?.remedy?.contains("submited_at") == true)
  }
}
