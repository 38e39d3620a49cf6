import CaseModel

/// Finds what tells who somebody is in a free text: addresses, numbers, accounts, and the names of a case's own people.
enum PersonalData {
  /// What was found, as a word for the message and where it stands.
  struct Find: Hashable {
    var kind: String
    var range: Range<String.Index>
  }

  /// The text with every find replaced.
  static func scrub(_ text: String, of value: Case) -> String {
    // Addresses first: a name within one would leave the rest of it standing.
    PersonalNames.everybody(in: value).scrub(replacing(finds(in: text), in: text))
  }

  /// The text without e-mail addresses but those of a house, such as `marketplace.example`.
  static func withoutAddresses(_ text: String, butOf house: String) -> String {
    let strange = finds(in: text).filter { find in
      guard find.kind == "e-mail" else { return false }
      let domain = text[find.range].split(separator: "@").last.map { $0.lowercased() } ?? ""
      return domain != house.lowercased() && !domain.hasSuffix("." + house.lowercased())
    }
    return replacing(strange, in: text)
  }

  /// The text without numbers and accounts that its reporters wrote down, however they are spelt; the number of a right that
  /// they claim stays.
  static func without(_ kind: String, ofReportersOf value: Case, in text: String) -> String {
    let here = finds(in: text).filter { $0.kind == kind }
    guard !here.isEmpty else { return text }
    var told: Set<String> = []
    for report in value.reports {
      let claimed = report.rights?.registration.map { plain($0) }
      for written in [report.description, report.reason].compactMap({ $0 }) {
        for find in finds(in: written) where find.kind == kind {
          let one = plain(String(written[find.range]))
          if one != claimed { told.insert(one) }
        }
      }
    }
    return replacing(here.filter { told.contains(plain(String(text[$0.range]))) }, in: text)
  }

  /// Of a number its last eight digits: a country's code stands before it or not.
  private static func plain(_ text: String) -> String {
    let digits = text.filter(\.isWholeNumber)
    let isNumber = digits.count >= 8 && !text.contains { $0.isLetter }
    return isNumber ? String(digits.suffix(8)) : text.lowercased().filter { !$0.isWhitespace }
  }

  private static func replacing(_ finds: [Find], in text: String) -> String {
    var result = text
    for find in finds.reversed() { result.replaceSubrange(find.range, with: "[\(find.kind)]") }
    return result
  }

  /// E-mail addresses, numbers of telephones, accounts and papers, names in messengers: in order and apart from one another.
  static func finds(in text: String) -> [Find] {
    let characters = Array(text)
    let numbers = PersonalNumbers(characters)
    let addresses = PersonalAddresses(characters)
    var found: [(kind: String, range: Range<Int>)] = []
    var index = 0
    var addressed = 0
    while index < characters.count {
      if let range = addresses.email(at: index, from: addressed) {
        // What stands before the sign was taken for something else.
        while let last = found.last, last.range.upperBound > range.lowerBound { found.removeLast() }
        found.append(("e-mail", range))
        addressed = range.upperBound
        index = range.upperBound
      } else if let end = numbers.date(at: index) {
        index = end
      } else if let range = addresses.handle(at: index) {
        found.append(("account", range))
        index = range.upperBound
      } else if let range = numbers.account(at: index) ?? numbers.paper(at: index)
        ?? numbers.number(at: index)
      {
        found.append(("number", range))
        index = range.upperBound
      } else {
        index += 1
      }
    }
    guard !found.isEmpty else { return [] }
    let places = Array(text.indices) + [text.endIndex]
    return found.map { Find(kind: $0.kind, range: places[$0.range.lowerBound]..<places[$0.range.upperBound]) }
  }
}
