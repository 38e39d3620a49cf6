import CaseModel

/// Recognises pages that say that the item no longer exists.
enum GonePage {
  private static let phrases = [
    "page not found", "404 not found", "error 404", "404 error", "item not found", "product not found",
    "no longer available",
    "no longer exists", "does not exist", "doesn't exist", "has been removed", "was removed",
    "item has been deleted", "listing has ended",
    "this listing was ended", "this listing ended", "page is unavailable",
    "page you requested cannot be found", "page you are looking for",
    "couldn't find that page", "can't find the page", "cannot find the page", "sorry, this item",
    "this item is unavailable",
    "this product is unavailable", "product is no longer", "item is no longer", "been discontinued and",
    "page isn't available",
    "nicht mehr verfügbar", "nicht gefunden", "existiert nicht", "wurde entfernt", "nicht mehr vorhanden",
    "nicht mehr erhältlich",
    "n'est plus disponible", "n'existe plus", "page introuvable", "introuvable", "a été supprimé",
    "page non trouvée",
    "ya no está disponible", "no existe", "no se encuentra", "página no encontrada", "ha sido eliminado",
    "no encontrado", "no encontrada",
    "não está mais disponível", "não existe", "página não encontrada", "não encontrado", "não encontrada",
    "foi removido", "não está disponível",
    "non è più disponibile", "pagina non trovata", "non esiste", "è stato rimosso", "non trovato",
    "больше не доступен", "не найден", "не существует", "страница не найдена", "снят с продажи",
    "товар удален", "товар удалён", "больше не продается", "недоступен",
    "не знайдено", "більше не доступний", "не існує", "nie istnieje", "nie została znaleziona",
    "nie znaleziono", "nie jest już dostępn", "oferta zakończona",
    "nebyla nalezena", "neexistuje", "již není k dispozici", "nem található", "már nem elérhető",
    "nu a fost găsit", "nu mai este disponibil", "nu există",
    "bulunamadı", "artık mevcut değil", "mevcut değil", "hittades inte", "finns inte", "finnes ikke",
    "blev ikke fundet", "ei löytynyt",
    "niet gevonden", "niet meer beschikbaar", "bestaat niet", "不存在", "已下架", "已失效", "找不到", "已被删除", "商品已下架",
    "页面不存在",
    "見つかりません", "存在しません", "販売を終了", "販売終了", "取り扱いが終了", "찾을 수 없", "존재하지 않", "판매가 종료", "판매 종료", "غير موجود",
    "غير متوفرة", "لم يعد متوفر", "غير موجودة", "تم حذف",
    "לא נמצא", "אינו קיים", "ไม่พบ", "không tồn tại", "không tìm thấy", "tidak ditemukan", "tidak tersedia",
    "उपलब्ध नहीं", "nerasta", "nav atrasta",
  ]

  static func find(_ evidence: PageVerdict.Evidence, hasProduct: Bool) -> (name: String, reason: String)? {
    if let redirect = redirect(evidence) { return redirect }
    let headings = ([evidence.map.headingText].compactMap { $0 } + evidence.titles).map { $0.lowercased() }
    for text in evidence.profile?.goneTexts ?? [] where !text.isEmpty {
      if headings.contains(where: { $0.has(text.lowercased()) }) {
        return ("soft-404", "the page says: \(text)")
      }
      guard !hasProduct else { continue }
      if Bytes.find(Array(text.utf8), in: evidence.source, from: 0) != nil {
        return ("soft-404", "the page says: \(text)")
      }
    }
    guard !hasProduct else { return nil }
    for text in phrases where headings.contains(where: { $0.has(text) }) {
      return ("soft-404", "the page says: \(text)")
    }
    if headings.contains(where: { $0 == "404" || $0.hasPrefix("404 ") || $0.hasSuffix(" 404") }) {
      return ("soft-404", "the page says: 404")
    }
    let body = evidence.document.text(0, limit: 12_000) {
      evidence.map.regions[$0] & PageMap.Region.others != 0
    }.lowercased()
    guard body.utf8.count < 3_000 else { return nil }
    for text in phrases where body.has(text) { return ("soft-404", "the page says: \(text)") }
    return nil
  }

  /// An item's address that led to the home page, or to a search or category page.
  private static func redirect(_ evidence: PageVerdict.Evidence) -> (name: String, reason: String)? {
    let page = evidence.page
    guard page.url != page.requestedURL else { return nil }
    let from = PageAddress.path(page.requestedURL)
    let to = PageAddress.path(page.url)
    guard from != to, from.utf8.count > 1 else { return nil }
    let query = page.requestedURL.has("?") && !page.url.has("?")
    let home = ["/", "", "/index.html", "/index.php", "/home", "/home.html", "/en", "/en/", "/us", "/us/"]
    if home.contains(to), !home.contains(from) || query {
      return ("home-page", "the address leads to the home page")
    }
    if let profile = evidence.profile {
      let full = to + (page.url.range(ofText: "?").map { String(page.url[$0.lowerBound...]) } ?? "")
      if profile.searchPaths.contains(where: { PageAddress.fits(to, $0) || PageAddress.fits(full, $0) }) {
        return ("search-page", "the address leads to a search page")
      }
      let isItem = profile.itemPaths.contains { PageAddress.fits(to, $0) }
      if isItem { return nil }
    }
    let parts = to.lowercased().split(separator: "/").map(String.init)
    let search = [
      "search", "s", "suche", "recherche", "buscar", "busca", "cerca", "wholesale", "category", "categories",
      "catalogsearch", "results", "szukaj", "hledat", "404", "notfound", "not-found", "error", "404.html",
      "error.html",
    ]
    if let part = parts.first(where: { search.contains($0) }) {
      let isError = ["404", "notfound", "not-found", "error", "404.html", "error.html"].contains(part)
      return (isError ? "soft-404" : "search-page", "the address leads to \(to)")
    }
    return nil
  }
}
