import CaseModel
import Listings
import Testing

@Suite("A description in a second document")
struct SecondDocumentTests {
  private let reader = ListingReader(profiles: [])

  @Test("is its text, and its pictures' texts")
  func text() {
    let html = """
      <style>p{}</style><div class=detail><p>Real pictures,<br>with logo &amp; box.</p><script>window.a=1;</script>
      <img src=a.jpg alt="box with a logo"><img src=b.jpg alt=""><select><option>One<option>Two</select></div></body></html><p>and more
      """
    let read = reader.readDescription(Pages.page(html))
    #expect(read?.text == "Real pictures,\nwith logo & box.\nand more")
    #expect(read?.imageTexts == ["box with a logo"])
  }

  @Test("is read in its own encoding")
  func encoding() {
    let bytes: [UInt8] = Array("<p>".utf8) + [0xD6, 0xD0, 0xCE, 0xC4] + Array("</p>".utf8)
    #expect(reader.readDescription(Pages.page(bytes: bytes, type: "text/html;charset=gb2312"))?.text == "中文")
  }

  @Test(
    "that was not had is none",
    arguments: [
      Pages.page("<p>not found", status: 404), Pages.page("<p>down", status: 503),
      Pages.page("<p>half a", truncated: true),
      Pages.page("<title>Just a moment...</title><p>Checking your browser"),
      Pages.page("<script>location='/_____tmd_____/punish?x5secdata=1'</script>"),
      Pages.page("<title>Sign in</title><form><input type=password></form>"),
      Pages.page("<p>" + String(repeating: "long ", count: 2_000_000)),
    ])
  func none(_ page: FetchedPage) {
    #expect(reader.readDescription(page) == nil)
  }

  @Test("may speak of captchas and logins")
  func words() {
    let html =
      "<p>Please verify your size. No login, no captcha; access denied to fakes. You must be over 18."
    #expect(reader.readDescription(Pages.page(html))?.text.hasPrefix("Please verify") == true)
  }
}
