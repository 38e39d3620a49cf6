/// Finds e-mail addresses, however their `@` is written, and names in messengers.
struct PersonalAddresses {
  let characters: [Character]

  init(_ characters: [Character]) { self.characters = characters }

  /// Where people have their letter boxes: with these a bare `at`, or blanks around the sign, are enough.
  private static let hosts: Set<String> = [
    "gmail", "googlemail", "hotmail", "outlook", "yahoo", "icloud", "gmx", "web", "qq", "163", "126", "mail",
    "yandex", "proton", "protonmail", "live", "aol", "orange", "free", "naver",
  ]
  /// Before a name in a messenger.
  private static let messengers: Set<String> = [
    "telegram", "whatsapp", "wechat", "weixin", "skype", "viber", "kakaotalk", "qq", "icq",
    "instagram", "facebook", "discord", "snapchat", "微信", "телеграм",
  ]
  private static let links: Set<String> = ["t.me", "wa.me", "m.me", "vk.me", "line.me"]

  private func isLocal(_ index: Int) -> Bool {
    let one = characters[index]
    return one.isLetter || one.isNumber || "._%+-'’~!#$*".contains(one)
  }

  private func isWord(_ index: Int) -> Bool {
    characters.indices.contains(index) && (characters[index].isLetter || characters[index].isNumber)
  }

  private func blanks(after index: Int) -> Int {
    var end = index
    while end < characters.count, end - index < 3, characters[end] == " " { end += 1 }
    return end
  }

  /// The address whose sign stands at a place; nothing of it lies before `free`.
  func email(at index: Int, from free: Int) -> Range<Int>? {
    guard let sign = self.sign(at: index) else { return nil }
    var start = sign.range.lowerBound
    while start > free, isLocal(start - 1) { start -= 1 }
    while start < sign.range.lowerBound, "'’!#$*".contains(characters[start]) { start += 1 }
    guard start < sign.range.lowerBound, let domain = domain(from: sign.range.upperBound),
      !sign.isLoose || Self.hosts.contains(domain.first)
    else { return nil }
    return start..<domain.end
  }

  /// `@`, `(at)`, ` at `; loose is one that also stands between plain words.
  private func sign(at index: Int) -> (range: Range<Int>, isLoose: Bool)? {
    let one = characters[index]
    if one == "@" || one == "＠" {
      guard index > 0, characters[index - 1] == " " || characters.dropFirst(index + 1).first == " " else {
        return (index..<index + 1, false)
      }
      return (start(before: index)..<blanks(after: index + 1), true)
    }
    if "([{<".contains(one) {
      let inner = blanks(after: index + 1)
      var end = inner
      while end < characters.count, end - inner < 6, isWord(end) || "@＠".contains(characters[end]) {
        end += 1
      }
      let word = String(characters[inner..<end]).lowercased()
      end = blanks(after: end)
      guard ["at", "@", "＠", "ät", "arroba", "arobase"].contains(word), end < characters.count,
        ")]}>".contains(characters[end])
      else { return nil }
      return (start(before: index)..<blanks(after: end + 1), false)
    }
    guard one == "a" || one == "A", index > 1, index + 2 < characters.count,
      characters[index - 1] == " ", String(characters[index..<index + 2]).lowercased() == "at",
      characters[index + 2] == " "
    else { return nil }
    return (start(before: index)..<blanks(after: index + 2), true)
  }

  private func start(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 3, characters[start - 1] == " " { start -= 1 }
    return start
  }

  /// Labels with points between them, or with `(dot)`; its end and the label that names the house.
  private func domain(from start: Int) -> (end: Int, first: String)? {
    var index = start
    var labels: [String] = []
    var end = start
    while labels.count < 12 {
      let from = index
      while index < characters.count, isWord(index) || (characters[index] == "-" && index > from) {
        index += 1
      }
      guard index > from else { break }
      labels.append(String(characters[from..<index]).lowercased())
      end = index
      guard let next = dot(at: index) else { break }
      index = next
    }
    guard labels.count > 1, let first = labels.first else { return nil }
    while end > start, characters[end - 1] == "-" { end -= 1 }
    return (end, first)
  }

  private func dot(at index: Int) -> Int? {
    guard index < characters.count else { return nil }
    if characters[index] == "." || characters[index] == "。" { return index + 1 }
    let open = blanks(after: index)
    guard open < characters.count else { return nil }
    if "([{<".contains(characters[open]) {
      let inner = blanks(after: open + 1)
      var end = inner
      while end < characters.count, end - inner < 6, isWord(end) || characters[end] == "." { end += 1 }
      let word = String(characters[inner..<end]).lowercased()
      end = blanks(after: end)
      guard ["dot", ".", "punkt", "punto", "point"].contains(word), end < characters.count,
        ")]}>".contains(characters[end])
      else { return nil }
      return blanks(after: end + 1)
    }
    guard open > index, open + 4 < characters.count, characters[open + 3] == " ",
      String(characters[open..<open + 3]).lowercased() == "dot"
    else { return nil }
    return blanks(after: open + 3)
  }

  /// A name in a messenger: `live:ann.miller`, `@annmiller`, `telegram: ann_m`, `t.me/ann_m`.
  func handle(at index: Int) -> Range<Int>? {
    guard !isWord(index - 1) || index == 0 else { return nil }
    if characters[index] == "@" {
      guard index + 1 < characters.count, characters[index + 1].isLetter, let end = name(from: index + 1),
        end - index > 5
      else { return nil }
      return index..<end
    }
    guard isWord(index) else { return nil }
    var end = index
    while isWord(end) || (end < characters.count && characters[end] == "." && isWord(end + 1)) { end += 1 }
    guard end < characters.count, end - index <= 12 else { return nil }
    let word = String(characters[index..<end]).lowercased()
    if characters[end] == "/", Self.links.contains(word), let last = name(from: end + 1) {
      return index..<last
    }
    guard characters[end] == ":" || characters[end] == "：" else { return nil }
    if word == "live", let last = name(from: end + 1) { return index..<last }
    guard Self.messengers.contains(word) else { return nil }
    var start = blanks(after: end + 1)
    if start < characters.count, "@+".contains(characters[start]) { start += 1 }
    return name(from: start).map { start..<$0 }
  }

  /// The end of a name of four characters and more.
  private func name(from start: Int) -> Int? {
    var end = start
    while end < characters.count, isWord(end) || "._-:".contains(characters[end]) { end += 1 }
    while end > start, "._-:".contains(characters[end - 1]) { end -= 1 }
    return end - start >= 4 ? end : nil
  }
}
