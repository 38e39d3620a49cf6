import CaseModel
import Testing

@testable import Fetch

@Suite("A record's fields are one line each")
struct WARCFieldsTests {
  @Test("Nothing in a value begins a field of its own")
  func injection() {
    var fields = WARCFields()
    fields.add("WARC-Target-URI", "https://a/\r\nWARC-Type: evil\u{0}\u{7F}\t")
    #expect(fields.text.split(separator: "\r\n", omittingEmptySubsequences: true).count == 2)
    #expect(fields.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\r" || $0 == "\n" })
    fields.add("WARC-Truncated", nil)
    #expect(!fields.text.contains("Truncated"))
  }

  @Test("The id of a text is the same again, and another one's another")
  func idOfText() {
    #expect(WARCFields.id(of: "a") == "<urn:uuid:ca978112-ca1b-8dca-aac2-31b39a23dc4d>")
    #expect(WARCFields.id(of: "a") != WARCFields.id(of: "b"))
  }

  @Test("Ids are random UUIDs of version 4, each another")
  func ids() {
    let ids = (0..<200).map { _ in WARCFields.newID() }
    #expect(Set(ids).count == 200)
    for id in ids {
      let parts = id.dropFirst("<urn:uuid:".count).dropLast().split(separator: "-")
      #expect(
        parts.map(\.count) == [8, 4, 4, 4, 12] && parts[2].hasPrefix("4")
          && "89ab".contains(parts[3].prefix(1)))
    }
  }
}
