import CaseModel

/// By what a case's people can be told: names and their parts, ids, addresses, orders.
struct PersonalNames {
  /// Spelt out character by character in lower case, the longest first, by their first character.
  private var spelt: [String: [[String]]] = [:]

  /// Parts of names that stand in texts without naming anybody.
  private static let particles: Set<String> = [
    "von", "van", "der", "den", "des", "del", "dos", "das", "della", "und", "and", "the", "inc", "ltd", "llc",
    "gmbh", "mrs", "miss",
  ]

  /// Those who complain of a case.
  static func reporters(of value: Case) -> PersonalNames {
    var names = PersonalNames()
    names.add(reporters: value)
    names.sort()
    return names
  }

  /// Everybody in it: those who complain, other parties, those who decided.
  static func everybody(in value: Case) -> PersonalNames {
    var names = PersonalNames()
    names.add(reporters: value)
    for party in value.life?.parties ?? [] {
      names.add(name: party.name, except: [])
      names.add(email: party.email)
      names.add(id: party.id)
    }
    for decision in value.life?.decisions ?? [] {
      for by in [decision.by, decision.secondedBy ?? ""] where by.hasPrefix("\(Role.moderator.rawValue):") {
        names.add(id: String(by.dropFirst(Role.moderator.rawValue.count + 1)))
      }
    }
    names.sort()
    return names
  }

  private mutating func add(reporters value: Case) {
    let written = [value.listing?.title, value.listing?.brand].compactMap { $0?.lowercased() }
    let words = Set(written.flatMap { $0.split { !$0.isLetter }.map(String.init) })
    for report in value.reports {
      // A right holder is often called as the brand that the page names.
      let holds = [.rightsHolder, .trustedFlagger].contains(report.reporter.kind)
      add(name: report.reporter.name, except: holds ? words : [])
      add(email: report.reporter.email)
      add(id: report.reporter.id)
      add(id: report.orderID)
      // By it `docket status` answers as to its reporter.
      if report.id.contains(where: \.isNumber) { add(id: report.id) }
    }
  }

  /// The whole name, its parts of three letters and more, and the parts without anything between them.
  private mutating func add(name: String?, except words: Set<String>) {
    guard let name = name?.prefix(200).lowercased() else { return }
    let parts = name.split { !$0.isLetter }.map(String.init)
    if name.count >= 4 || Self.isDense(name) { add(name) }
    for part in parts
    where (part.count >= 3 || Self.isDense(part)) && !words.contains(part) && !Self.particles.contains(part) {
      add(part)
    }
    if parts.count > 1, parts.count <= 4 {
      add(parts.joined())
      add(parts.reversed().joined())
    }
  }

  private mutating func add(email: String?) {
    guard let email = email?.prefix(320).lowercased(), email.count >= 4 else { return }
    add(String(email))
    let local = email.prefix { $0 != "@" && $0 != "+" }
    // A mailbox's name of one word may be any word.
    if local.count >= 6, local.contains(where: { !$0.isLetter }) { add(String(local)) }
  }

  /// A short number, or one of two characters, is found in every text.
  private mutating func add(id: String?) {
    guard let id = id?.prefix(200).lowercased(), id.count >= 3, id.count >= 5 || !id.allSatisfy(\.isNumber)
    else { return }
    add(id)
  }

  private mutating func add(_ text: String) {
    let letters = text.map { $0.lowercased() }
    guard let first = letters.first else { return }
    spelt[first, default: []].append(letters)
  }

  private mutating func sort() {
    spelt = spelt.mapValues { Set($0).sorted { ($0.count, $0.joined()) > ($1.count, $1.joined()) } }
  }

  /// Two letters of a script without blanks are a name, and no blank parts it from other words.
  private static func isDense(_ text: String) -> Bool {
    text.count >= 2 && text.allSatisfy { $0.isLetter && isDense($0) }
  }

  private static func isDense(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0x20000...0x3FFFF).contains(value)
  }

  func scrub(_ text: String) -> String {
    var result = text
    for range in ranges(in: text).reversed() { result.replaceSubrange(range, with: "[name]") }
    return result
  }

  func occur(in text: String) -> Bool { !ranges(in: text).isEmpty }

  /// Where they stand as words of their own, whatever the case of their letters.
  private func ranges(in text: String) -> [Range<String.Index>] {
    guard !spelt.isEmpty else { return [] }
    let characters = Array(text)
    let lower = characters.map { $0.lowercased() }
    func isPart(_ index: Int, of neighbour: Int) -> Bool {
      guard characters.indices.contains(index) else { return false }
      let one = characters[index]
      return (one.isLetter || one.isNumber) && !(Self.isDense(one) && Self.isDense(characters[neighbour]))
    }
    var found: [Range<Int>] = []
    var index = 0
    while index < lower.count {
      let match =
        isPart(index - 1, of: index)
        ? nil
        : spelt[lower[index]]?.first { name in
          let end = index + name.count
          return end <= lower.count && lower[index..<end].elementsEqual(name) && !isPart(end, of: end - 1)
        }
      if let match { found.append(index..<index + match.count) }
      index += match?.count ?? 1
    }
    guard !found.isEmpty else { return [] }
    let places = Array(text.indices) + [text.endIndex]
    return found.map { places[$0.lowerBound]..<places[$0.upperBound] }
  }
}
