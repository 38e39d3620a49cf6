import CaseModel
import Glibc
import Listings
import Testing

@Suite("Hostile pages")
struct HostilePageTests {
  private let reader = ListingReader(profiles: [])

  @Test(
    "do not hide text from the reader",
    arguments: [
      "<!-->HIDDEN WORDS", "<div a=\u{0}b>HIDDEN WORDS</div>", "HIDD\u{0}EN WORDS",
      String(repeating: "<div>", count: 300) + "HIDDEN WORDS",
      String(repeating: "<b><i>", count: 5_000) + "HIDDEN WORDS",
      String(repeating: "<b></i>", count: 3_000) + "HIDDEN WORDS",
      "<!--x--!>HIDDEN WORDS", "5 < 6 HIDDEN WORDS", "<svg><foreignObject>HIDDEN WORDS</foreignObject></svg>",
      "<svg><path d=1>HIDDEN WORDS</p>",
    ])
  func hidden(_ piece: String) {
    let html = "<h1>Thing</h1><h2>Description</h2><div><p>\(piece)</p></div>"
    let listing = reader.read(Pages.page(html)).listing
    #expect(listing.description?.contains("HIDDEN WORDS") == true)
  }

  /// A page that costs more than its size; named, so that a failure does not print it.
  struct Bomb: CustomTestStringConvertible, Sendable {
    let name: String
    let html: @Sendable () -> String
    var testDescription: String { name }
    init(_ name: String, _ html: @escaping @Sendable () -> String) {
      self.name = name
      self.html = html
    }
    init(_ piece: String, times: Int) {
      self.init("\(piece.prefix(40)) ×\(times)") {
        String(repeating: piece, count: times / HostilePageTests.share)
      }
    }
  }

  /// A debug build is some thirty times slower than what is shipped: it gets an eighth.
  #if DEBUG
    static let share = 8
  #else
    static let share = 1
  #endif

  /// The processor time of this thread: the machine may be busy with other tests.
  private func seconds(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }

  static let bombs: [Bomb] = [
    Bomb("<div>", times: 300_000), Bomb("<b></i>", times: 200_000), Bomb("<i></i>", times: 350_000),
    Bomb("no-value attributes") { "<p " + String(repeating: "a b c d e ", count: 100_000) + ">" },
    Bomb("distinct attributes") { "<p " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + ">x" },
    Bomb("x", times: 12_000_000), Bomb("<", times: 1_000_000), Bomb("<!--", times: 300_000),
    Bomb("<svg>", times: 100_000), Bomb("<svg><text>", times: 60_000), Bomb("<script>", times: 100_000),
    Bomb("<h1>a</h1><b>Description</b>", times: 20_000), Bomb("<h1>", times: 40_000),
    Bomb("<table><tr><td>a<td>b", times: 40_000), Bomb("<table><tr><td>", times: 40_000),
    Bomb("nested lists of JSON") {
      "<script type=application/ld+json>" + String(repeating: "[", count: 500_000 / share)
    },
    Bomb("<span class=price>$1</span>", times: 40_000), Bomb("<s class=price>$1</s>", times: 40_000),
    Bomb("nested products") {
      "<script type=application/ld+json>"
        + String(repeating: "{\"@type\":\"Product\",\"name\":\"a\",\"offers\":", count: 20_000 / share)
    },
    Bomb("<div itemscope itemtype=Product itemprop=offers>", times: 30_000),
    Bomb("<div itemscope itemref='a a a a'><i id=a itemprop=b>", times: 20_000),
    Bomb("<div typeof=Product property=offers>", times: 30_000),
    Bomb("<a href=/x><img src=y>", times: 40_000), Bomb("<select><option>A - $1", times: 30_000),
    Bomb("&#x110000;&nbsp", times: 100_000), Bomb("<li>a: b", times: 60_000),
    Bomb("<p>Sold by: <a href=/store/1>x</a>", times: 20_000), Bomb("<title>", times: 100_000),
    Bomb("<meta name=a content=b>", times: 60_000), Bomb("<button>Buy now</button>", times: 60_000),
    Bomb("<script>dataLayer.push({'ecommerce':", times: 30_000),
    Bomb("<div class='review product-list price breadcrumb description'>", times: 30_000),
    Bomb("trails within trails") {
      String(repeating: "<div class=breadcrumb>", count: 240)
        + String(repeating: "<a href=/x>abc</a>", count: 60_000 / share)
    },
    Bomb("<iframe srcdoc='<b>x</b><p>y'></iframe>", times: 40_000),
    Bomb("<iframe srcdoc='&lt;iframe srcdoc=&quot;&amp;lt;iframe srcdoc=x>&quot;>'>", times: 20_000),
    Bomb("<template shadowrootmode=open>", times: 60_000), Bomb("</body></html>", times: 200_000),
    Bomb("names in full") {
      "<script type=application/ld+json>" + String(repeating: "{\"schema:name\":[", count: 60_000 / share)
    },
    Bomb("quotes as entities") {
      "<script type=application/ld+json>{" + String(repeating: "&quot;a&quot;:{", count: 60_000 / share)
    },
    Bomb("<h3><a href=/x>Customers also bought</a></h3>", times: 20_000),
    Bomb("<div id=onetrust-x><a href=/>Home</a>", times: 40_000),
    Bomb("a frame's document of 6 MB") {
      "<iframe srcdoc='" + String(repeating: "<i>", count: 2_000_000 / share) + "'>"
    },
    Bomb("<h2>Reviews</h2><dl><dt>R***o (1/5)<dd>fake", times: 20_000),
    Bomb("<b>Reviews</b><td>x<blockquote>", times: 20_000),
    Bomb("<h3>Questions</h3><p>x<dd>y", times: 20_000),
    Bomb("<dl><dt>Brand<dd>x", times: 60_000), Bomb("<footer><nav><header>", times: 40_000),
  ]

  @Test("are read in bounded time", arguments: bombs)
  func bounded(_ bomb: Bomb) {
    let page = Pages.page(bomb.html())
    let time = seconds { _ = reader.read(page) }
    #expect(time < (Self.share == 1 ? 1 : 8))
  }
}
