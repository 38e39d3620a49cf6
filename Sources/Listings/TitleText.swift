/// Titles from `<title>` and OpenGraph, which carry the shop's name and sometimes a price.
enum TitleText {
  static func read(_ meta: MetaReader, into draft: inout Draft) {
    let site = meta.first("og:site_name", "application-name")?.1
    if let (name, title) = meta.first("og:title", "twitter:title") {
      draft.offer("title", bare(title, site: site), source: "meta \(name)", trust: Trust.meta)
    }
    if let title = meta.title {
      draft.offer("title", bare(title, site: site), source: "title element", trust: 20)
    }
  }

  /// What the page calls its shop.
  static func siteNames(_ meta: MetaReader) -> [String] {
    var names = [meta.first("og:site_name", "application-name")?.1].compactMap { $0 }
    for separator in [" | ", " - ", " – "] {
      let pieces = meta.title?.pieces(by: separator) ?? []
      if pieces.count > 1, let last = pieces.last { names.append(last) }
    }
    return names
  }

  /// The title without price in front and shop behind.
  static func bare(_ title: String, site: String?) -> String {
    var text = title.collapsed
    if let bar = text.firstIndex(of: "|") {
      let head = String(text[..<bar])
      // "€97.39 40% OFF|title|category| - shop"
      if OptionReader.isPrice(head.replacingOccurrence(of: "OFF", with: "")) || head.has("% OFF") {
        text = String(text[text.index(after: bar)...]).trimmed
        if let next = text.range(ofText: "|") { text = String(text[..<next.lowerBound]) }
      }
    }
    for separator in [" | ", " - ", " — ", " – ", " @ ", " :: ", " : "] {
      guard let last = text.pieces(by: separator).last, text.pieces(by: separator).count > 1 else { continue }
      let isSite =
        site.map { last.lowercased().has($0.lowercased()) } ?? (separator != " - " || last.utf8.count < 24)
      if isSite || last.hasPrefix("AliExpress") {
        text = String(text.dropLast(last.count)).trimmed
        while let end = text.last, "|-—–@: ".contains(end) { text.removeLast() }
        break
      }
    }
    return text
  }
}

extension String {
  func replacingOccurrence(of needle: String, with replacement: String) -> String {
    guard let place = range(ofText: needle) else { return self }
    return String(self[..<place.lowerBound]) + replacement + String(self[place.upperBound...])
  }
}
