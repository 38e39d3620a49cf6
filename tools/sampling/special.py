"""Reports whose pages are no plain listings: gone, walled, incomplete, unreachable; and a store."""

from .catalogue import number
from .layouts import SCRIPT, STYLE, consent, footer, header, recommendations
from .shops import CODES


def shell(name, language, title, main, rng, extra_head=""):
    t = CODES[language]
    return ('<!DOCTYPE html>\n<html lang="%s"><head><meta charset="utf-8"><title>%s</title>%s<style>%s</style><script>%s'
            "</script></head><body>%s<main class=\"panel\">%s</main>%s%s%s</body></html>\n"
            % (language, title, extra_head, STYLE, SCRIPT, header(name, t), main, recommendations({}, t, rng),
               footer(name, t, rng), consent(t)))


def url(shop_host, path, key, shop="lane"):
    return "https://%s%s" % (shop_host, path % number(key, shop))


def pages(rng):
    """(key, url, status, headers, page) of every special page, redirects included."""
    out = []
    lane = "www.bazaarlane.example"
    out.append(("sp-gone", url(lane, "/item/%s.html", "sp-gone"), 404, [], shell(
        "BazaarLane", "en", "Page not found | BazaarLane",
        "<h1>Page not found</h1><p>The page you are looking for does not exist.</p>", rng)))
    out.append(("sp-gone-410", url("www.mercadia.example", "/p/%s", "sp-gone-410"), 410, [], shell(
        "Mercadia", "es", "Artículo retirado | Mercadia", "<h1>Este artículo fue retirado</h1>", rng)))
    out.append(("sp-soft-404", url("www.aliexpress.com", "/item/%s.html", "sp-soft-404", "ali24"), 200, [], shell(
        "AliExpress", "en", "AliExpress", "<h1>Sorry, this item is no longer available!</h1><p>Please try another item.</p>", rng,
        "<script>window.runParams = {\n    data: {\"globalData\": {\"errorCode\": \"SITEM_NOT_EXIST\"}}\n};</script>")))
    out.append(("sp-captcha", url("www.aliexpress.com", "/item/%s.html", "sp-captcha", "ali24"), 200, [], (
        "<!DOCTYPE html><html><head><title>Captcha Interception</title><script>sessionStorage.x5referer = location.href;"
        "window._config_ = {action: \"captcha\", url: \"https://www.aliexpress.com:443//item/_____tmd_____/punish?x5secdata="
        "5e0c8e1365474455070961b803bd560607b52cabf5960afff39b64ce58073f78\"};</script></head><body><div id=\"nocaptcha\">"
        "<p>Sorry, we have detected unusual traffic from your network.</p><p>Please slide to verify</p></div></body></html>\n")))
    out.append(("sp-login", url("kaufhalle24.example", "/artikel/%s", "sp-login"), 200, [], shell(
        "Kaufhalle 24", "de", "Anmelden | Kaufhalle 24",
        "<h1>Bitte melden Sie sich an</h1><form method=\"post\" action=\"/login\"><label>E-Mail <input type=\"email\" "
        "name=\"user\"></label><label>Passwort <input type=\"password\" name=\"password\"></label><button>Anmelden</button>"
        "</form><p>Um diesen Artikel zu sehen, melden Sie sich bitte an.</p>", rng)))
    out.append(("sp-forbidden", url("www.lequai.example", "/article/%s", "sp-forbidden"), 403, [("Server", "cloudflare")], (
        "<!DOCTYPE html><html lang=\"en-US\"><head><title>Just a moment...</title><meta name=\"robots\" content=\"noindex\">"
        "</head><body><h1>www.lequai.example</h1><p>Checking if the site connection is secure. Enable JavaScript and cookies "
        "to continue.</p></body></html>\n")))
    out.append(("sp-scripts", url("www.aliexpress.com", "/item/%s.html", "sp-scripts", "ali24"), 200, [], (
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta property=\"og:title\" content=\"Aliexpress\">"
        "<script>window.runParams = {};\nwindow._d_c_ = window._d_c_ || {};</script></head><body><div id=\"root\">"
        "<div class=\"skeleton\"></div><div class=\"skeleton\"></div></div><noscript>You need to enable JavaScript to run this "
        "app.</noscript><script src=\"https://assets.cdn.example/pdp/0.4.77/main.js\"></script></body></html>\n")))
    target = "https://torgovik.example/search?q=" + number("sp-to-search", "torg")
    out.append(("sp-to-search", url("torgovik.example", "/tovar/%s.html", "sp-to-search", "torg"), 302,
                [("Location", target)], ""))
    out.append(("", target, 200, [], shell("Торговик", "ru", "Поиск | Торговик", "<h1>По вашему запросу ничего не найдено</h1>"
                                           "<p>Товар снят с продажи.</p>", rng)))
    out.append(("sp-store", "https://www.aliexpress.com/store/1102778899", 200, [], shell(
        "AliExpress", "en", "Lucky Brand Outlet Store - AliExpress",
        "<h1>Lucky Brand Outlet Store</h1><p>Open since 3 weeks. Positive feedback 61.2%.</p><ul><li>Smartphone 15 Pro Max, US "
        "$21.00</li><li>Game console 5, US $19.90</li><li>Gaming laptop, US $24.00</li></ul>", rng)))
    return out


def store_url():
    return "https://www.aliexpress.com/store/1102778899"


def missing_url():
    """An address that no archive holds."""
    return url("www.bazaarlane.example", "/item/%s.html", "sp-not-archived")


UNREADABLE = {"bucket_any": ["review", "deferred"]}

# key, category, what is said, kind, what is expected, note
REPORTS = [
    ("sp-gone", "counterfeit", "fake handbags", "buyer", {"bucket": "gone"}, "The server says 404."),
    ("sp-gone-410", "prohibited", "vendían armas", "buyer", {"bucket": "gone"}, "The server says 410."),
    ("sp-soft-404", "false_information", "fake capacity", "buyer", {"bucket": "gone"},
     "200, but the page says that the item is no longer available."),
    ("sp-to-search", "off_platform", "просили писать в ватсап", "buyer", {"bucket": "gone"},
     "The item's address leads to an empty search page."),
    ("sp-captcha", "counterfeit", "replica shoes", "buyer", UNREADABLE, "A captcha: nobody has seen the listing."),
    ("sp-login", "search_cheating", "falsche Kategorie", "seller", UNREADABLE, "A login wall: nobody has seen the listing."),
    ("sp-forbidden", "ip_infringement", "Mes photos", "rights_holder",
     {"bucket_any": ["review", "deferred", "needs-info"]}, "403 from a bot wall."),
    ("sp-scripts", "false_information", "fake watts", "buyer", UNREADABLE, "The page needs scripts and shows no product."),
    ("sp-not-archived", "prohibited", "sells pepper spray", "buyer", {"bucket": "deferred"},
     "Not in the archive: unreachable for now."),
    ("sp-store", "false_information", "The whole store is a fraud, phones for 20 dollars", "buyer",
     {"bucket_any": ["review", "violation"]}, "A store is reported, not a listing."),
]
