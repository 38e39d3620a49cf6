import Testing

@testable import Fetch

@Suite("An answer's first lines are read as servers write them")
struct HTTPHeadTests {
  private func read(_ text: String) -> HTTPHead? { HTTPHead(Array(text.utf8)[...]) }

  @Test(
    "Status lines",
    arguments: [
      ("HTTP/1.1 200 OK\r\n", 200), ("HTTP/2 404\r\n", 404), ("HTTP/1.0 301  Moved\n", 301),
      ("HTTP/1.1 999 Odd\r\n", 999),
      ("HTTP/1.1 099 Low\r\n", nil), ("HTTP/1.1 20 OK\r\n", nil), ("HTTP/1.1 2000 OK\r\n", nil),
      ("HTTP/1.1 -20\r\n", nil),
      ("HTTP/1.1\r\n", nil), ("HTTQ/1.1 200\r\n", nil), ("", nil), ("\r\n", nil), ("HTTP/1.1 2x0\r\n", nil),
    ] as [(String, Int?)])
  func status(text: String, status: Int?) { #expect(read(text)?.status == status) }

  @Test("Fields by name, whatever its case; of equal ones the last; folded ones as one")
  func fields() throws {
    let head = try #require(
      read(
        "HTTP/1.1 200 OK\r\nContent-Type:  text/html \r\nX-A: 1\r\nx-a: 2\r\nX-Long: a\r\n\tb\r\n c\r\nEmpty:\r\n\r\n"
      ))
    #expect(head.header("CONTENT-TYPE") == "text/html" && head.header("X-A") == "2")
    #expect(head.header("X-Long") == "a b c" && head.header("Empty") == "" && head.header("None") == nil)
  }

  @Test("Lines that are no field are passed over")
  func odd() throws {
    let head = try #require(
      read("HTTP/1.1 200 OK\r\n folded onto nothing\r\nno colon\r\n: no name\r\nA: b: c\r\n"))
    #expect(head.headers.map(\.name) == ["A"] && head.header("a") == "b: c")
  }

  @Test("Endless fields are cut")
  func many() {
    let text = "HTTP/1.1 200 OK\r\n" + (0..<5_000).map { "X-\($0): y\r\n" }.joined()
    #expect(read(text)?.headers.count == HTTPHead.mostHeaders)
  }

  @Test(
    "Where a head ends",
    arguments: [
      ("A: b\r\n\r\nbody", 8), ("A: b\n\nbody", 6), ("A\n\r\nbody", 4), ("A: b\r\n", nil), ("", nil),
      ("\n\n", 2), ("\r\n\r", nil),
      ("A\r\n\r\n", 5),
    ] as [(String, Int?)])
  func length(text: String, length: Int?) { #expect(HTTPHead.length(in: Array(text.utf8)) == length) }

  @Test("Bytes that are no text are read without a fault")
  func bytes() {
    let bytes = Array("HTTP/1.1 200 OK\r\nX: ".utf8) + [0xFF, 0x00, 0xC3] + Array("\r\n".utf8)
    #expect(HTTPHead(bytes[...])?.header("x")?.isEmpty == false)
  }
}
