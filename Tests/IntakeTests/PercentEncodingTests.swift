import Testing

@testable import Intake

@Suite("Percent-encoded texts have one spelling")
struct PercentEncodingTests {
  private func plain(_ text: String) -> String {
    String(decoding: PercentEncoding.normalized(text.utf8), as: UTF8.self)
  }

  @Test(
    "escapes that need not be are undone, all others in upper case",
    arguments: [
      ("a%2Db%5f%7e%2e", "a-b_~."), ("%41%62%33", "Ab3"), ("%2f%3A%3f", "%2F%3A%3F"),
      ("лампа", "%D0%BB%D0%B0%D0%BC%D0%BF%D0%B0"),
      ("a b", "a%20b"), ("a+b&c=d", "a+b&c=d"), ("%00", "%00"), ("%e9", "%E9"), ("", ""),
    ])
  func normalized(row: (String, String)) { #expect(plain(row.0) == row.1) }

  @Test(
    "what is normal stays so, a percent sign that escapes nothing too",
    arguments: [
      "%", "100%", "%4", "%zz", "%%34%31", "%25%34%31", "%2541", "a%2Fb", "%%%", "%%2541", "é%C3%A9", "%F",
    ])
  func stable(text: String) {
    let once = plain(text)
    #expect(plain(once) == once)
    #expect(once.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test(
    "paths have no empty segments, no dots and no slash at their end",
    arguments: [
      ("/a/b/", "/a/b"), ("//a///b", "/a/b"), ("/a/./b/../c", "/a/c"), ("/a/%2e%2E/b", "/b"),
      ("/../../a", "/a"), ("", "/"), ("/", "/"),
      ("/a%2Fb", "/a%2Fb"), ("/%2e", "/"), ("a", "/a"), ("/...", "/..."),
      ("/лампа/", "/%D0%BB%D0%B0%D0%BC%D0%BF%D0%B0"),
    ])
  func paths(row: (String, String)) {
    #expect(PercentEncoding.normalizedPath(row.0) == row.1)
    #expect(PercentEncoding.normalizedPath(row.1) == row.1)
  }
}
