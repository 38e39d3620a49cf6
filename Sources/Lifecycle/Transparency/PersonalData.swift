import CaseModel

/// Finds what tells who somebody is in a free text: addresses, numbers, and the names of a case's own people.
enum PersonalData {
  /// What was found, as a word for the message and where it stands.
  struct Find: Hashable {
    var kind: String
    var range: Range<String.Index>
  }

  /// The text with every find replaced.
  static func scrub(_ text: String, of value: Case) -> String {
    var result = text
    // Addresses first: a name within one would leave the rest of it standing.
    for find in finds(in: result).reversed() { result.replaceSubrange(find.range, with: "[\(find.kind)]") }
    for name in names(of: value) { result = result.replacing(name, with: "[name]") }
    return result
  }

  static func names(of value: Case) -> [String] {
    var names: [String] = []
    for report in value.reports {
      names += [report.reporter.id, report.reporter.name, report.reporter.email, report.orderID].compactMap {
        $0
      }
    }
    for party in value.life?.parties ?? [] { names += [party.id, party.name, party.email].compactMap { $0 } }
    names += value.life?.decisions.map { String($0.by.split(separator: ":").last ?? "") } ?? []
    // A name of two letters is found in every text.
    return Array(Set(names.filter { $0.count >= 4 })).sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// E-mail addresses, telephone and account numbers, in order and apart from one another.
  static func finds(in text: String) -> [Find] {
    var found: [Find] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard isWordStart(text, index), let find = address(text, index) ?? number(text, index) else {
        index = text.index(after: index)
        continue
      }
      found.append(find)
      index = find.range.upperBound
    }
    return found
  }

  private static func isWordStart(_ text: String, _ index: String.Index) -> Bool {
    guard index > text.startIndex else { return true }
    let before = text[text.index(before: index)]
    return !(before.isLetter || before.isNumber)
  }

  private static func address(_ text: String, _ start: String.Index) -> Find? {
    func isLocal(_ c: Character) -> Bool { c.isLetter || c.isNumber || "._%+-".contains(c) }
    var end = start
    var steps = 0
    while end < text.endIndex, steps < 65, isLocal(text[end]) {
      end = text.index(after: end)
      steps += 1
    }
    guard end > start, end < text.endIndex, text[end] == "@" || text[end] == "＠" else { return nil }
    var last = text.index(after: end)
    var dots = 0
    while last < text.endIndex,
      text[last].isLetter || text[last].isNumber || text[last] == "." || text[last] == "-"
    {
      if text[last] == "." { dots += 1 }
      last = text.index(after: last)
    }
    return dots > 0 ? Find(kind: "e-mail", range: start..<last) : nil
  }

  /// Eight digits and more with nothing but blanks, points, brackets and hyphens between them, or a plus before.
  private static func number(_ text: String, _ start: String.Index) -> Find? {
    var end = start
    var digits = 0
    var last = start
    while end < text.endIndex {
      let c = text[end]
      if c.isWholeNumber {
        digits += 1
        last = text.index(after: end)
      } else if !(" -.()+".contains(c)) || (c == "+" && end != start) {
        break
      }
      end = text.index(after: end)
      if text.distance(from: start, to: end) > 40 { break }
    }
    let first = text[start]
    guard first.isWholeNumber || first == "+" || first == "(" else { return nil }
    // A date is no telephone number.
    if CivilDate(String(text[start...].prefix(10))) != nil { return nil }
    return digits >= 8 ? Find(kind: "number", range: start..<last) : nil
  }
}
