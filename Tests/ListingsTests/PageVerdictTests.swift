import CaseModel
import Listings
import Testing

@Suite("Pages that are no healthy listing")
struct PageVerdictTests {
  private let reader = ListingReader(profiles: [
    MarketplaceProfile(
      id: "m", name: "M", hosts: ["m.example"], itemPaths: ["/item/{item}.html"],
      searchPaths: ["/wholesale*"],
      goneTexts: ["SITEM_NOT_EXIST"], blockedTexts: ["x5secdata"])
  ])
  private let product = """
    <h1>Lamp</h1><script type="application/ld+json">{"@type":"Product","name":"Lamp","offers":{"price":7,"priceCurrency":"EUR"}}</script>
    <p>A lamp for the desk.</p>
    """

  @Test(
    "are walls",
    arguments: [
      ("<title>Just a moment...</title><p>Checking your browser</p>", "captcha"),
      ("<title>Access Denied</title>You don't have permission to access this server.", "blocked-page"),
      ("<title>Robot Check</title><form>Enter the characters you see below</form>", "captcha"),
      ("<title>Sign in</title><form><input type=password></form>", "login"),
      ("<title>Войти</title><form><input type=password></form>", "login"),
      ("<h1>Are you over 18?</h1><p>You must be 18 to enter.</p>", "age-gate"),
      ("<script>location='https://m.example//punish?x5secdata=abc'</script>", "captcha"),
    ])
  func walls(_ html: String, _ reason: String) {
    let result = reader.read(Pages.page(html, url: "https://www.m.example/item/1.html"))
    #expect(result.verdict == .wall(reason))
    #expect(!result.listing.complete)
    #expect(result.listing.incompleteBecause == reason)
  }

  @Test("are walls by status", arguments: [401, 403, 429, 503])
  func statuses(_ status: Int) {
    guard case .wall = reader.read(Pages.page(product, status: status)).verdict else {
      Issue.record("status \(status)")
      return
    }
  }

  @Test("are gone by status", arguments: [404, 410])
  func goneStatuses(_ status: Int) {
    guard case .gone = reader.read(Pages.page(product, status: status)).verdict else {
      Issue.record("status \(status)")
      return
    }
  }

  @Test(
    "are gone by what they say",
    arguments: [
      "Sorry, this item is no longer available", "Страница не найдена",
      "Dieser Artikel ist nicht mehr verfügbar",
      "Cette page n'existe plus", "该商品已下架", "お探しの商品は見つかりません", "الصفحة غير موجودة",
      "Este producto ya no está disponible",
      "SITEM_NOT_EXIST",
    ])
  func gone(_ text: String) {
    let html = "<title>M</title><header><nav>menu</nav></header><div><h1>\(text)</h1></div>"
    guard case .gone = reader.read(Pages.page(html, url: "https://www.m.example/item/1.html")).verdict else {
      Issue.record("\(text)")
      return
    }
  }

  @Test(
    "are gone where the address leads home or to a search",
    arguments: [
      "https://www.m.example/", "https://www.m.example/wholesale?SearchText=lamp",
      "https://www.m.example/404.html",
    ])
  func redirected(_ url: String) {
    let page = Pages.page("<h1>Welcome</h1>", url: url, asked: "https://www.m.example/item/1.html")
    guard case .gone = reader.read(page).verdict else {
      Issue.record("\(url)")
      return
    }
  }

  @Test("a listing that mentions such words stays a listing")
  func healthy() {
    let html =
      product
      + "<p>Login is not needed. The old model is no longer available. No captcha, access denied to nobody.</p>"
    let result = reader.read(Pages.page(html))
    #expect(result.verdict == .listing)
    #expect(result.listing.complete)
  }

  @Test(
    "are told by name",
    arguments: [
      ("<!-->", "no-product"),
      ("<title>Shop</title><p>You need to enable JavaScript to run this app.</p>", "needs-scripts"),
      ("<title>Shop</title><div id=root></div><script src=a.js></script>", "needs-scripts"),
    ])
  func thin(_ html: String, _ reason: String) {
    let result = reader.read(Pages.page(html))
    #expect(result.verdict == .listing)
    #expect(result.listing.incompleteBecause == reason)
  }

  @Test(
    "are named in what is incomplete",
    arguments: [
      ("<h1>Sorry, this item is no longer available</h1>", "https://www.m.example/item/1.html", "soft-404"),
      ("<h1>Welcome</h1>", "https://www.m.example/", "home-page"),
      ("<h1>Lamps</h1>", "https://www.m.example/wholesale?SearchText=lamp", "search-page"),
      ("<h1>Lamps</h1>", "https://shop.example/category/lamps", "search-page"),
      ("<h1>Oops</h1>", "https://shop.example/404", "soft-404"),
      ("<title>Shop</title><p>nothing here</p>", "https://www.m.example/item/1.html", "no-product"),
      ("<title>Shop</title><script src=a.js></script>", "https://www.m.example/item/1.html", "needs-scripts"),
      ("<title>Access Denied</title>", "https://www.m.example/item/1.html", "blocked-page"),
      ("<title>Security check</title>", "https://www.m.example/item/1.html", "captcha"),
      ("<title>Sign in</title><input type=password>", "https://www.m.example/item/1.html", "login"),
      ("<title>Age verification</title>", "https://www.m.example/item/1.html", "age-gate"),
    ])
  func names(_ row: (html: String, url: String, name: String)) {
    let host =
      row.url.hasPrefix("https://shop")
      ? "https://shop.example/p/lamp.html" : "https://www.m.example/item/1.html"
    let listing = reader.read(Pages.page(row.html, url: row.url, asked: host)).listing
    #expect(!listing.complete && listing.incompleteBecause == row.name)
  }

  @Test(
    "show many products and none of their own",
    arguments: [
      "<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"item\":{\"@type\":\"Product\",\"name\":\"Lamp 1\",\"offers\":{\"price\":1}}},{\"@type\":\"ListItem\",\"position\":2,\"item\":{\"@type\":\"Product\",\"name\":\"Lamp 2\",\"offers\":{\"price\":2}}}]}</script>",
      "<script type='application/ld+json'>{\"@type\":\"CollectionPage\",\"name\":\"Lamps\"}</script>",
      "<script type='application/ld+json'>{\"@type\":[\"SearchResultsPage\"],\"name\":\"Lamps\"}</script>",
      "",
    ])
  func manyProducts(_ markup: String) {
    let tiles = (1...12).map {
      "<li class=card><a href=/item/\($0)><img src=\($0).jpg alt='Lamp \($0)'></a><h3><a href=/item/\($0)>Lamp \($0)</a></h3><span class=price>$\($0).99</span></li>"
    }
    let html =
      "<title>Lamps | Shop</title>\(markup)<h1>Lamps</h1><p>128 results</p><ul>\(tiles.joined())</ul>"
    let listing = reader.read(Pages.page(html)).listing
    #expect(!listing.complete)
    #expect(listing.incompleteBecause == "search-page")
    #expect(listing.price == nil)
  }

  @Test(
    "are walls in many languages",
    arguments: [
      ("<title>Bist du ein Mensch?</title><p>Bestätigen Sie, dass Sie kein Roboter sind</p>", "captcha"),
      ("<title>Un momento…</title><p>Verifica que eres humano</p>", "captcha"),
      ("<title>お待ちください</title><p>ロボットではないことを確認してください</p>", "captcha"),
      ("<title>请稍候</title><p>请按住滑块，拖动到最右边</p>", "captcha"),
      ("<title>Accès temporairement restreint</title><p>Votre adresse IP a été bloquée</p>", "blocked-page"),
      ("<title>Zugriff eingeschränkt</title><p>Ihre IP-Adresse wurde gesperrt</p>", "blocked-page"),
      ("<title>Iniciar sesión</title><form><input type=password></form>", "login"),
      ("<title>Se connecter</title><form><input type=password></form>", "login"),
      ("<title>ログイン</title><form><input type=password></form>", "login"),
      ("<h1>Sind Sie über 18 Jahre alt?</h1><button>Ja</button><button>Nein</button>", "age-gate"),
      ("<h1>Avez-vous plus de 18 ans ?</h1><button>Oui</button>", "age-gate"),
      ("<h1>Вам уже исполнилось 18 лет?</h1><button>Да</button>", "age-gate"),
      ("<h1>Hai più di 18 anni?</h1><button>Sì</button>", "age-gate"),
    ])
  func languages(_ html: String, _ reason: String) {
    #expect(reader.read(Pages.page(html)).verdict == .wall(reason))
  }

  @Test("that were redirected to a login are walls")
  func loginRedirect() {
    let page = Pages.page(
      "<title>Welcome</title><h1>Welcome back</h1>", url: "https://login.m.example/signin?next=item",
      asked: "https://www.m.example/item/1.html")
    #expect(reader.read(page).verdict == .wall("login"))
  }

  @Test("say of lost text that it was lost")
  func lost() {
    let listing = reader.read(Pages.page(product + String(repeating: "x", count: 9 << 20))).listing
    #expect(listing.incompleteBecause?.contains("parse-lost-text") == true)
  }

  @Test("say why they are not whole")
  func incomplete() {
    let cut = reader.read(Pages.page(product, truncated: true)).listing
    #expect(cut.incompleteBecause == "truncated")
    let shell = reader.read(Pages.page("<title>Shop</title><div id=root></div><script src=app.js></script>"))
      .listing
    #expect(shell.incompleteBecause == "needs-scripts")
    let empty = reader.read(Pages.page("")).listing
    #expect(!empty.complete)
  }
}
