import CaseModel
import Foundation
import Testing

@testable import Summaries

@Suite("A summary can be mailed")
struct SummaryMailTests {
  private static func mail(_ to: [String] = ["ann@example.org", "root"]) -> SummaryMail {
    SummaryMail(GoldenTests.summary, from: "docket@example.org", to: to, date: SampleCases.now)
  }

  @Test("as text and HTML to choose from, whole after decoding, in short lines of ASCII")
  func parts() throws {
    let message = Self.mail().message
    for line in message.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 200) }
    #expect(message.utf8.allSatisfy { $0 < 128 })
    #expect(!message.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    let bodies = message.components(separatedBy: "Content-Transfer-Encoding: base64\r\n").dropFirst()
      .compactMap {
        part -> String? in
        let lines = part.components(separatedBy: "\r\n").drop { !$0.isEmpty }.dropFirst().prefix {
          !$0.isEmpty
        }
        return Data(base64Encoded: lines.joined()).map { String(decoding: $0, as: UTF8.self) }
      }
    #expect(
      bodies == [
        TextSummary.render(GoldenTests.summary), HTMLSummary.render(GoldenTests.summary),
        HTMLSummary.render(GoldenTests.summary),
      ])
    #expect(message.contains("Date: Fri, 20 Nov 2026 10:00:00 +0000\r\n"))
    #expect(message.contains("Subject: Docket: 10 to look at, 1 overdue; 21 cases, "))
    #expect(Self.mail().message == message)
    #expect(Self.mail(["bo@example.org"]).message != message)
  }

  @Test(
    "addresses that could be taken for something else are refused",
    arguments: [
      "", ",", "-oQ/tmp", "a@b\r\nBcc: x@y", "a b@c@d", "<a@b>", "a@", "@b", "a@b;c@d", "\"a\"@b",
      "a\u{202E}@b",
      String(repeating: "a", count: 300),
    ])
  func refused(_ address: String) {
    #expect(throws: DocketError.self) { try SummaryMail.checked([address]) }
  }

  @Test("several may be given at once")
  func several() throws {
    #expect(try SummaryMail.checked(["a@b.example, root", "x+y@z"]) == ["a@b.example", "root", "x+y@z"])
  }
}
