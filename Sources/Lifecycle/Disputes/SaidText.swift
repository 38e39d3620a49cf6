/// What a party said, as words in sentences and as characters without blanks.
struct SaidText {
  struct Word {
    var text: String
    var range: Range<String.Index>
    var sentence: Int
    /// Counted on at commas too.
    var clause: Int
  }

  let text: String
  private(set) var words: [Word] = []
  private(set) var dense: [Character] = []
  private var denseAt: [String.Index] = []

  init(_ text: String) {
    self.text = text
    var sentence = 0
    var clause = 0
    var index = text.startIndex
    while index < text.endIndex {
      let one = text[index]
      let after = text.index(after: index)
      if !one.isWhitespace {
        dense += Array(one.lowercased())
        while denseAt.count < dense.count { denseAt.append(index) }
      }
      guard one.isLetter || one.isNumber else {
        let ends = after == text.endIndex || text[after].isWhitespace
        if one.isNewline || "!?;。！？；".contains(one) || (one == "." && ends) { sentence += 1 }
        if one.isNewline || "!?;,:。！？；，、：".contains(one) || (one == "." && ends) { clause += 1 }
        index = after
        continue
      }
      if let last = words.last, last.range.upperBound == index {
        words[words.count - 1].text += one.lowercased()
        words[words.count - 1].range = last.range.lowerBound..<after
      } else {
        words.append(Word(text: one.lowercased(), range: index..<after, sentence: sentence, clause: clause))
      }
      index = after
    }
  }

  static func isDense(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }

  func holds(_ piece: [Character], at index: Int) -> Bool {
    index + piece.count <= dense.count && dense[index..<index + piece.count].elementsEqual(piece)
  }

  /// What was said there, with a little around it.
  func excerpt(_ place: Range<Int>, isDense: Bool) -> String {
    let first = isDense ? denseAt[place.lowerBound] : words[place.lowerBound].range.lowerBound
    let last =
      isDense
      ? text.index(after: denseAt[place.upperBound - 1]) : words[place.upperBound - 1].range.upperBound
    let from = text.index(first, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
    let to = text.index(last, offsetBy: 40, limitedBy: text.endIndex) ?? text.endIndex
    return String(text[from..<to])
  }

  /// Whether what stands at a place is denied: within it or just before it, but for a condition.
  func isDenied(_ place: Range<Int>, isDense: Bool, by negations: Set<String>, but conditions: Set<String>)
    -> Bool
  {
    if isDense {
      let before = String(dense[max(0, place.lowerBound - 4)..<place.lowerBound])
      let clause = before.split(omittingEmptySubsequences: false) { "，。！？；、,.!?;".contains($0) }.last ?? ""
      let condition = String(dense[max(0, place.lowerBound - 10)..<place.lowerBound])
      if conditions.contains(where: { condition.firstRange(of: $0) != nil }) { return false }
      return negations.contains { $0.allSatisfy(Self.isDense) && clause.firstRange(of: $0) != nil }
    }
    let clause = words[place.lowerBound].clause
    func near(_ count: Int) -> ArraySlice<Word> {
      words[max(0, place.lowerBound - count)..<place.lowerBound]
    }
    if near(8).contains(where: { $0.clause == clause && conditions.contains($0.text) }) { return false }
    return words[place].contains { negations.contains($0.text) }
      || near(3).contains { $0.clause == clause && negations.contains($0.text) }
  }
}
