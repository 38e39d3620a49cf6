import CaseModel

/// Reads texts from state that no profile names: the prose in it, such as a seller's notice that scripts put on the page.
struct LooseStateReader {
  /// The page's names of the product, by their letters.
  let names: [String]

  private static let textNames: Set<String> = [
    "text", "content", "description", "richtext", "rich_text", "html", "notice", "announcement", "body",
    "message",
    "sellernotice", "seller_notice", "note", "notes", "details", "subtitle", "shopnotice", "bulletin", "tips",
  ]
  private static let noise = [
    "i18n", "translation", "locale", "messages", "labels", "config", "recommend", "related", "similar",
    "footer", "header",
    "nav", "menu", "cookie", "consent", "crosslink", "search", "abtest", "track", "log", "buyerprotection",
    "protection",
    "guarantee", "shipping", "freight", "delivery", "payment", "coupon", "promotion", "banner", "breadcrumb",
    "share",
    "seo", "error", "webenv", "csrf", "review", "feedback", "comment", "question", "sponsor", "advert", "ads",
    "suggest",
    "returnpolicy", "policy", "legal", "help", "support", "app", "theme", "style", "css", "script", "faq",
    "returns",
  ]

  func read(
    _ source: UnsafeBufferPointer<UInt8>, _ scripts: [PageScript], _ states: [StateReader.Found],
    into draft: inout Draft
  ) {
    var texts: [String] = []
    let products = StateProductReader(names: names)
    for state in states { Self.collect(state.data, notices: true, inside: false, depth: 0, into: &texts) }
    var budget = 512 << 10
    for script in scripts where Int(script.body.count) < 256 << 10 && budget > 0 {
      guard Self.isData(script, source) else { continue }
      budget -= Int(script.body.count)
      let range = script.body.range
      for value in LenientJSON.readAll(source, from: range.lowerBound, to: range.upperBound).prefix(3) {
        Self.collect(value, notices: false, inside: false, depth: 0, into: &texts)
        products.read(value, into: &draft)
      }
    }
    draft.offer("state", texts: texts, source: "page state", trust: Trust.nextData)
  }

  private static func isData(_ script: PageScript, _ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let type = script.attribute("type", in: source)?.lowercased() else {
      return assignsState(script, source)
    }
    return type == "application/json" || (type == "text/json")
      || (type.has("javascript") && assignsState(script, source))
  }

  /// `window.__STATE__ = {`: a script that is one assignment of data.
  private static func assignsState(_ script: PageScript, _ source: UnsafeBufferPointer<UInt8>) -> Bool {
    let piece = UnsafeBufferPointer(rebasing: source[script.body.range].prefix(200))
    guard let place = Bytes.find(61, in: piece, from: 0),
      piece[(place + 1)...].first(where: { !Bytes.isSpace($0) }) == 123
    else { return false }
    let head = String(decoding: piece, as: UTF8.self).trimmed
    guard let sign = head.firstIndex(of: "=") else { return false }
    let name = head[..<sign].trimmed.lowercased()
    let value = head[head.index(after: sign)...].trimmed
    guard value.hasPrefix("{"), !name.contains("("), !name.contains(";"), !name.contains("{") else {
      return false
    }
    return ["state", "data", "product", "item", "listing", "goods", "detail", "page", "props", "nuxt"]
      .contains {
        name.has($0)
      }
  }

  private static func collect(
    _ value: JSONValue, notices: Bool, inside: Bool, depth: Int, into texts: inout [String]
  ) {
    guard depth < 24, texts.count < 60 else { return }
    if let items = value.array {
      for item in items.prefix(400) {
        collect(item, notices: notices, inside: inside, depth: depth + 1, into: &texts)
      }
      return
    }
    for member in value.members ?? [] {
      let name = member.name.lowercased()
      if noise.contains(where: { name.has($0) }) { continue }
      let isNotice = ["notice", "announce", "richtext", "bulletin", "sellernote", "message_board"].contains {
        name.has($0)
      }
      if let text = member.value.string {
        guard textNames.contains(name) || isNotice, !notices || inside || isNotice, isProse(text) else {
          continue
        }
        texts.append(String(text.prefix(6_000)))
      } else {
        collect(member.value, notices: notices, inside: inside || isNotice, depth: depth + 1, into: &texts)
      }
    }
  }

  /// Several words, and no address or code.
  private static func isProse(_ text: String) -> Bool {
    guard text.utf8.count >= 8, text.utf8.count < 60_000, !text.hasPrefix("http"), !text.hasPrefix("{") else {
      return false
    }
    let words = text.prefix(400).split(whereSeparator: \.isWhitespace).count
    return words >= 3 || text.utf8.first.map { $0 >= 0xE0 } ?? false
  }
}
