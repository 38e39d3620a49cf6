import CaseModel

/// Reads a brand from the trail, where nothing else names one.
///
/// Shops whose pages are not in Latin letters file what one maker makes under its name: a Latin word that starts such a title and
/// names one of its categories is that maker's. In a Latin title it could be the thing itself (`Lamps`, `Lamp with clamp`).
enum TrailBrand {
  /// What may stand behind the name in the page's own letters, such as the maker's country.
  private static let tailLimit = 3

  static func read(_ title: String, into draft: inout Draft) {
    guard let word = word(title), isForeign(title.dropFirst(word.count)) else { return }
    for trail in draft.orderedLists("category_path") {
      for name in trail.texts.reversed() {
        guard let first = Self.word(name), first.lowercased() == word.lowercased() else { continue }
        let tail = name.dropFirst(first.count)
        guard tail.isEmpty || tail.first == " " && tail.count <= tailLimit + 1 && isForeign(tail) else {
          continue
        }
        draft.offer("brand", name, source: "\(trail.source), as the title starts", trust: Trust.visible - 10)
        return
      }
    }
  }

  /// The Latin word at the start; nil where it is too short for a name, or all digits.
  private static func word(_ text: String) -> Substring? {
    let word = text.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "&" || $0 == "'")
    }
    guard word.count >= 3, word.contains(where: \.isLetter) else { return nil }
    return word
  }

  /// Whether some letter is not Latin, beyond what Latin languages write with marks.
  private static func isForeign(_ text: Substring) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x370 && $0.properties.isAlphabetic }
  }
}
