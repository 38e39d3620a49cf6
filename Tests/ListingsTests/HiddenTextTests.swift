import CaseModel
import Listings
import Testing

/// A seller who wants a page to look clean writes where the reader, and not the browser, stops reading.
@Suite("Text that browsers show")
struct HiddenTextTests {
  /// What stands in front of the text, and what behind.
  struct Trick: CustomTestStringConvertible, Sendable {
    let name: String
    let front: String
    let back: String
    var testDescription: String { name }
    init(_ name: String, _ front: String, _ back: String = "") {
      self.name = name
      self.front = front
      self.back = back
    }
  }

  static let tricks: [Trick] = [
    Trick("behind the end of the page", "</p></div></body></html>"),
    Trick("behind the end of the page, in an element", "</p></div></body></html><div>", "</div>"),
    Trick("behind two ends of the page", "</div></body></html></body></html><p>"),
    Trick("behind a second page", "</div></body></html><!DOCTYPE html><html><body><p>"),
    Trick("in a declarative shadow tree", "<div><template shadowrootmode=open>", "</template></div>"),
    Trick("in a frame's own document", "<iframe srcdoc='<p>", "</p>'></iframe>"),
    Trick("behind CDATA in HTML", "<![CDATA[ x >"),
    Trick("behind a processing instruction", "<?php echo 1 >"),
    Trick("behind an end tag with a blank", "</ x>"),
    Trick("behind an end tag of nothing", "</>"),
    Trick("behind a doctype", "<!DOCTYPE other>"),
    Trick("behind a declaration of nothing", "<!x>"),
    Trick("behind an empty comment", "<!>"),
    Trick("behind a comment of three dashes", "<!--->"),
    Trick("behind a comment that ends oddly", "<!-- x --!>"),
    Trick("behind a comment with dashes", "<!-- -- -- > -->"),
    Trick("behind a conditional comment", "<![if !IE]>", "<![endif]>"),
    Trick("behind a lone quote in a tag", "<b \">"),
    Trick("behind an equals sign in a tag", "<b =x>"),
    Trick("behind a slash in a tag", "<b/x/>"),
    Trick("behind a closed title", "<title>x</title>"),
    Trick("behind a frameset", "<frameset><frame src=x></frameset>"),
    Trick("as a sentence in a button", "<button>Ask us for the one that is not shown here: ", "</button>"),
    Trick("in a select's group", "<select><optgroup label=a><option>", "</select>"),
    Trick("in a fieldset", "<form><fieldset><legend>", "</legend></fieldset></form>"),
    Trick("in an unknown element", "<x-y><z>", "</z></x-y>"),
    Trick("in ruby", "<ruby>x<rt>", "</rt></ruby>"),
    Trick("in mathematics", "<math><mtext>", "</mtext></math>"),
    Trick("in a drawing's text", "<svg><text>", "</text></svg>"),
    Trick("in a drawing's foreign object", "<svg><foreignObject><p>", "</p></foreignObject></svg>"),
    Trick("in preformatted text", "<pre>", "</pre>"), Trick("in listing", "<listing>", "</listing>"),
    Trick("in xmp", "<xmp>", "</xmp>"), Trick("in a text area", "<textarea>", "</textarea>"),
    Trick("in an object's stead", "<object>", "</object>"),
    Trick("in a video's stead", "<video>", "</video>"),
    Trick("in a cell out of its table", "<table>", "<tr><td>x</table>"),
    Trick("in a caption", "<table><caption>", "</caption><tr><td>x</table>"),
    Trick("in details", "<details><summary>x</summary>", "</details>"),
    Trick("in what opens later", "<dialog open>", "</dialog>"),
    Trick("in a marquee", "<marquee>", "</marquee>"),
    Trick("as entities", "&#72;IDD&#x45;N "),
    Trick("behind a NUL in a name", "<d\u{0}iv>"), Trick("behind a form feed in a tag", "<b\u{c}class=x>"),
    Trick("behind a script that never ends a string", "<script>var a = '</scr' + 'ipt>\"';</script>"),
    Trick("behind a script with a comment", "<script><!-- var a = 1; //--></script>"),
    Trick("behind a style", "<style><!-- p{} --></style>"),
  ]

  @Test("is read, or said to be lost", arguments: tricks)
  func read(_ trick: Trick) {
    let html = """
      <html><head><title>Desk lamp</title></head><body><h1>Desk lamp</h1><span class=price>$21.50</span><button>Add to cart</button>
      <h2>Description</h2><div><p>A lamp for the desk. \(trick.front)HIDDEN WORDS\(trick.back)
      """
    let listing = ListingReader(profiles: []).read(Pages.page(html)).listing
    let texts =
      [listing.description ?? ""] + listing.state + listing.attributes.map(\.value)
      + listing.variants.compactMap(\.name)
    let isRead = texts.contains { $0.contains("HIDDEN WORDS") }
    #expect(
      isRead || listing.incompleteBecause?.contains("parse-lost-text") == true,
      "\(listing.description ?? "none")")
    #expect(listing.title == "Desk lamp")
  }

  @Test("in a frame of its own is named, so that it is fetched")
  func frame() {
    let html = """
      <h1>Desk lamp</h1><span class=price>$21.50</span><button>Add to cart</button><h2>Description</h2>
      <iframe id=description_frame src="https://desc.example/1.html"></iframe>
      """
    #expect(
      ListingReader(profiles: []).read(Pages.page(html)).listing.descriptionURL
        == "https://desc.example/1.html")
  }
}
