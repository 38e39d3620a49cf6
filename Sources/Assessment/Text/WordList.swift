/// Words written as one text, set apart by commas and line ends, folded as all text is before it is compared.
struct WordList: Sendable {
  let words: [String]
  let set: Set<String>

  init(_ text: String) {
    words = text.split(whereSeparator: { $0 == "," || $0 == "\n" })
      .map { FoldedText.string(of: String($0)) }.filter { !$0.isEmpty }
    set = Set(words)
  }

  /// Whether the folded text holds one of the words anywhere.
  func isAnywhere(in text: String) -> Bool { words.contains { text.holds($0) } }
}
