/// Phrases whose words go on before the last one.
extension Pattern {
  /// What a word may end in where a phrase leaves that open.
  private static let ending = "[^ .,;:!?()]{0,8}"

  /// A phrase such as "чуж* карт*" as an expression; nil for one with no open word before its last.
  static func spread(_ phrase: String) -> String? {
    let words = phrase.split(separator: " ")
    guard words.count > 1, words.dropLast().contains(where: { $0.count > 2 && $0.last == "*" }) else {
      return nil
    }
    let parts = words.enumerated().map { index, word in
      let isOpen = word.last == "*"
      let body = escaped(FoldedText.string(of: String(isOpen ? word.dropLast() : word)))
      return body + (isOpen && index < words.count - 1 ? ending : "")
    }
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return "\\b" + parts.joined(separator: " ") + (words.last?.last == "*" ? "" : "\\b")
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if character.isASCII, !character.isLetter, !character.isNumber, character != " " { result += "\\" }
      result.append(character)
    }
  }
}
