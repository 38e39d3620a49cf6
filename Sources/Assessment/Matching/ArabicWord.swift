/// Where a word begins in Arabic writing, which joins articles and particles to it.
enum ArabicWord {
  /// What is written together with the word behind it, as folded: articles, particles, the first letters of verbs.
  private static let particles: Set<[UInt32]> = Set(
    """
    ال وال بال فال كال لل ولل و ف ب ل ك س وب ول وك فل وس ي ت ن ا سي ست سن سا وي وت ون فت في لي لت لن م
    """.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) })
  private static let longest = 3

  static func isLetter(_ scalar: UInt32) -> Bool {
    (0x0620...0x064A).contains(scalar) || (0x066E...0x06D3).contains(scalar)
  }

  /// Whether the letters that stand right before a place are none, or what is joined to words.
  static func mayBegin(at index: Int, in bytes: [UInt8]) -> Bool {
    var before: [UInt32] = []
    var place = index
    while let scalar = UTF8Reader.scalar(bytes, before: place), isLetter(scalar) {
      if before.count == longest { return false }
      before.insert(scalar, at: 0)
      place -= 2
    }
    return before.isEmpty || particles.contains(before)
  }
}
