/// A phrase of the rules: words one after another, `*` alone for up to three others, `*` at a word's end or beginning for
/// whatever stands there, `a|b` for either. In a script without blanks `*` is for up to eight characters.
struct SaidPhrase {
  private enum Part {
    case gap
    case words([Word])
  }

  private struct Word {
    var text: String
    var open: Bool
    var begun: Bool

    func fits(_ other: String) -> Bool {
      switch (open, begun) {
      case (false, false): other == text
      case (false, true): other.hasPrefix(text)
      case (true, false): other.hasSuffix(text)
      case (true, true): other.firstRange(of: text) != nil
      }
    }
  }

  private var parts: [Part] = []
  /// Of a script without blanks.
  private var pieces: [[Character]] = []

  init(_ phrase: String) {
    if phrase.contains(where: SaidText.isDense) {
      pieces = phrase.split(separator: "*").map { piece in
        piece.filter { !$0.isWhitespace }.flatMap { Array($0.lowercased()) }
      }
      return
    }
    for part in phrase.split(separator: " ") {
      if part == "*" {
        parts.append(.gap)
        continue
      }
      let words = part.split(separator: "|").map { word in
        let bare = word.filter { $0 != "*" }.lowercased()
        return Word(text: bare, open: word.first == "*", begun: word.last == "*")
      }
      parts.append(.words(words.filter { !$0.text.isEmpty }))
    }
  }

  /// Where it stands, each place once.
  func places(in text: SaidText) -> [Range<Int>] {
    if !pieces.isEmpty { return (text.dense.indices).compactMap { dense(text, from: $0) } }
    guard case .words? = parts.first else { return [] }
    return text.words.indices.compactMap { start in
      end(text, parts[...], from: start, in: text.words[start].sentence).map { start..<$0 }
    }
  }

  private func end(_ text: SaidText, _ rest: ArraySlice<Part>, from index: Int, in sentence: Int) -> Int? {
    guard let first = rest.first else { return index }
    let later = rest.dropFirst()
    switch first {
    case .gap:
      for skipped in 0...3 where index + skipped <= text.words.count {
        if let end = end(text, later, from: index + skipped, in: sentence) { return end }
      }
      return nil
    case .words(let words):
      guard index < text.words.count, text.words[index].sentence == sentence,
        words.contains(where: { $0.fits(text.words[index].text) })
      else { return nil }
      return end(text, later, from: index + 1, in: sentence)
    }
  }

  private func dense(_ text: SaidText, from start: Int) -> Range<Int>? {
    var index = start
    for (number, piece) in pieces.enumerated() {
      let last = number == 0 ? index : index + 8
      guard let place = (index...max(index, last)).first(where: { text.holds(piece, at: $0) }) else {
        return nil
      }
      index = place + piece.count
    }
    return start..<index
  }

  /// Whether it is one for scripts without blanks: its places are characters then, not words.
  var isDense: Bool { !pieces.isEmpty }
}
