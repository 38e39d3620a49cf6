import Testing

@testable import Listings

@Suite("A selector finds elements of a page")
struct SelectorTests {
  private static let html = """
    <div id=main class="a b"><span class=price data-x=1>5</span><p><span class="price old">9</span></p></div>
    <div class=c><span class=price>7</span><a href="/home" itemprop=brand>Lumo</a></div>
    """

  private func texts(_ selector: String) -> [String]? {
    let bytes = Array(Self.html.utf8)
    let document = HTMLParser.parse(bytes.withUnsafeBufferPointer { PreScan($0).clean }).document
    return Selector(selector)?.texts(in: document)
  }

  @Test(
    "by tag, id, class, attribute and what stands above",
    arguments: [
      ("span", ["5", "9", "7"]), ("#main span", ["5", "9"]), (".price", ["5", "9", "7"]), (".old", ["9"]),
      ("span.price.old", ["9"]), ("div.c .price", ["7"]),
      ("#main p .price", ["9"]), ("[data-x]", ["5"]), ("[data-x=1]", ["5"]), ("[data-x=2]", []),
      ("[href*=hom]", ["Lumo"]), ("[href=hom]", []),
      ("a@href", ["/home"]), ("[itemprop=brand]@itemprop", ["brand"]), ("span@none", []), (".pric", []),
      ("#none span", []), ("section", []), (".a.b .price", ["5", "9"]),
    ])
  func found(row: (String, [String])) { #expect(texts(row.0) == row.1) }

  @Test(
    "what is no selector is none", arguments: ["", " ", "@href", "a[b", "a>b", "*", "a:first", "a,b", "~"])
  func refused(text: String) { #expect(Selector(text) == nil) }
}
