/// Finds numbers of telephones, bank accounts and identity papers, and tells dates from them.
struct PersonalNumbers {
  let characters: [Character]

  init(_ characters: [Character]) { self.characters = characters }

  /// After these a number of five signs and more is one of a paper.
  private static let papers: Set<String> = [
    "passport", "passeport", "pasaporte", "passaporto", "passaporte", "reisepass", "ausweis",
    "personalausweis",
    "pass", "licence", "license", "dni", "nie", "ssn", "cpf", "nif", "паспорт", "护照", "身份证", "身份证号", "护照号",
    "护照号码", "身份证号码",
  ]
  /// What may stand between such a word and its number.
  private static let between: Set<String> = [
    "no", "nr", "number", "nummer", "num", "numéro", "número", "id", "card",
  ]

  private func isWord(_ index: Int) -> Bool {
    characters.indices.contains(index) && (characters[index].isLetter || characters[index].isNumber)
  }

  private func isDigit(_ index: Int) -> Bool {
    characters.indices.contains(index) && characters[index].isWholeNumber
  }

  /// The end of a date that begins at a place, such as `2026-11-21`, `21.11.2026` or `21/11/2026`.
  func date(at index: Int) -> Int? {
    guard isDigit(index), !isWord(index - 1) else { return nil }
    var lengths: [Int] = []
    var signs: Set<Character> = []
    var end = index
    while lengths.count < 3 {
      let start = end
      while isDigit(end), end - start < 5 { end += 1 }
      lengths.append(end - start)
      guard lengths.count < 3, end < characters.count, "-./".contains(characters[end]) else { break }
      signs.insert(characters[end])
      end += 1
    }
    guard lengths.count == 3, signs.count == 1, !isDigit(end) else { return nil }
    let short = 1...2
    let first = lengths[0] == 4 && short.contains(lengths[1]) && short.contains(lengths[2])
    let last = lengths[2] == 4 && short.contains(lengths[0]) && short.contains(lengths[1])
    return first || last ? end : nil
  }

  /// Eight digits and more with nothing but blanks, points, brackets, hyphens and one slash between them, or a plus before.
  func number(at index: Int) -> Range<Int>? {
    let first = characters[index]
    guard first.isWholeNumber || first == "+" || first == "(", !isDigit(index - 1) else { return nil }
    var end = index
    var last = index
    var digits = 0
    var slashes = 0
    while end < characters.count, end - index <= 40 {
      let one = characters[end]
      if one.isWholeNumber {
        // What follows may be a date of its own.
        if end > index, characters[end - 1] == " ", date(at: end) != nil { break }
        digits += 1
        last = end + 1
      } else if one == "/" {
        // Laws are numbered with a slash, and no area code begins like a year.
        slashes += 1
        if slashes > 1 || !"0+(".contains(first) { break }
      } else if !" -.()+\u{A0}‑–".contains(one) || (one == "+" && end != index) {
        break
      }
      end += 1
    }
    return digits >= 8 ? index..<last : nil
  }

  /// An IBAN (ISO 13616), whole or in groups, by its check digits.
  func account(at index: Int) -> Range<Int>? {
    guard !isWord(index - 1), index + 14 < characters.count, characters[index].isASCII,
      characters[index].isLetter, characters[index + 1].isLetter, isDigit(index + 2), isDigit(index + 3)
    else { return nil }
    var signs: [Character] = []
    var end = index
    var found: Int?
    while end < characters.count, signs.count < 34 {
      let one = characters[end]
      if one.isASCII, one.isLetter || one.isNumber {
        signs.append(one)
        end += 1
        if signs.count >= 15, !isWord(end), Self.isIBAN(signs) { found = end }
      } else if one == " " || one == "-", signs.count % 4 == 0 {
        end += 1
      } else {
        break
      }
    }
    return found.map { index..<$0 }
  }

  static func isIBAN(_ signs: [Character]) -> Bool {
    var rest = 0
    for sign in signs.dropFirst(4) + signs.prefix(4) {
      guard let value = Int(String(sign), radix: 36) else { return false }
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97
    }
    return rest == 1
  }

  /// The number of a paper: after a word for one, or one or two capitals with six digits and more.
  func paper(at index: Int) -> Range<Int>? {
    guard isWord(index), !isWord(index - 1) else { return nil }
    var end = index
    while isWord(end) { end += 1 }
    let word = characters[index..<end]
    let capitals = word.prefix { $0.isASCII && $0.isUppercase }.count
    if (1...2).contains(capitals), word.count >= capitals + 6,
      word.dropFirst(capitals).allSatisfy(\.isWholeNumber)
    {
      return index..<end
    }
    guard end - index <= 16, Self.papers.contains(String(word).lowercased()) else { return nil }
    return paper(after: end)
  }

  private func paper(after start: Int) -> Range<Int>? {
    var index = start
    for _ in 0..<4 {
      while index < characters.count, index - start < 24, " :.#№：-".contains(characters[index]) { index += 1 }
      var end = index
      while isWord(end) { end += 1 }
      let word = characters[index..<end]
      if word.count >= 5, word.count <= 24, word.allSatisfy(\.isASCII), word.contains(where: \.isNumber) {
        return index..<end
      }
      guard !word.isEmpty, Self.between.contains(String(word).lowercased()) else { return nil }
      index = end
    }
    return nil
  }
}
