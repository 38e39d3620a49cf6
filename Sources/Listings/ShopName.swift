import CaseModel

/// The names by which a page calls its own shop.
struct ShopName {
  let document: Document
  let map: PageMap
  let meta: MetaReader
  let host: String

  /// Whether a name, by its letters, is the shop's own: its site name, a label of its host, or what the link home says.
  func fits(_ name: String) -> Bool {
    let letters = Contradictions.letters(name)
    guard letters.utf8.count > 2 else { return false }
    if host.split(separator: ".").dropLast().contains(where: { Contradictions.letters(String($0)) == letters }
    ) {
      return true
    }
    return TitleText.siteNames(meta).contains { starts($0, letters) }
      || home().contains { starts($0, letters) }
  }

  /// `Name`, `Name.com` and `Name Online-Shop` all name the shop.
  private func starts(_ text: String, _ letters: String) -> Bool {
    var front = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "." }).prefix(5) {
      front += Contradictions.letters(String(word))
      if front == letters { return true }
    }
    return false
  }

  /// What links to the home page before the heading say.
  private func home() -> [String] {
    var names: [String] = []
    for node in 1..<max(1, min(map.heading ?? document.count, document.count)) where document.tag(node) == .a
    {
      guard let target = document.attribute(node, AttributeName.href), isHome(target) else { continue }
      let pictures = (node..<document.end(node)).lazy.compactMap { document.attribute($0, AttributeName.alt) }
      let text = document.line(node, limit: 80)
      if let name = text.isEmpty ? pictures.first : text, name.utf8.count < 60 { names.append(name) }
      if names.count == 4 { break }
    }
    return names
  }

  private func isHome(_ target: String) -> Bool {
    guard target == "/" || target.utf8.count < host.utf8.count + 12 && target.utf8.first == 104 else {
      return false
    }
    let text = target.trimmed
    return text == "/" || PageAddress.host(text) == host && PageAddress.path(text) == "/"
  }
}
