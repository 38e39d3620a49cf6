import CaseModel

/// Holds statements of reasons against the schema before anyone sends them: one bad entry refuses a whole batch.
public struct StatementLint {
  let schema: DSASchema
  private var seen: Set<String> = []

  public init(schema: DSASchema, used: Set<String> = []) {
    self.schema = schema
    seen = used
  }

  /// What is wrong with one field of a statement.
  public struct Problem: Sendable, Hashable, CustomStringConvertible {
    public var field: String
    public var what: String
    public var description: String { "\(field): \(what)" }
  }

  static let required = [
    "decision_ground", "content_type", "category", "content_date", "application_date", "decision_facts",
    "source_type", "automated_detection", "automated_decision", "puid",
  ]
  static let lists: Set<String> = [
    "decision_visibility", "content_type", "category_addition", "category_specification", "territorial_scope",
  ]
  static let ends = [
    "end_date_visibility_restriction", "end_date_monetary_restriction", "end_date_service_restriction",
    "end_date_account_restriction",
  ]
  static let others = ["content_language", "content_id", "decision_ground_reference_url"]

  /// Everything that is wrong with a statement; a puid that came before is wrong too.
  public mutating func problems(_ statement: JSONValue) -> [Problem] {
    guard let members = statement.members else { return [Problem(field: "statement", what: "is no object")] }
    var found: [Problem] = []
    func add(_ field: String, _ what: String) { found.append(Problem(field: field, what: what)) }
    let texts = Set(schema.lengths.keys)
    let known = Set(schema.words.keys).union(texts).union(Self.ends).union(Self.others).union(Self.required)
      .union(["category_addition"])
    for member in members where !known.contains(member.name) { add(member.name, "is no field of the schema") }
    for name in Self.required where isMissing(statement[name]) { add(name, "is missing") }
    let decisions = ["decision_visibility", "decision_monetary", "decision_provision", "decision_account"]
    if decisions.allSatisfy({ isMissing(statement[$0]) }) {
      add("decision_visibility", "no restriction is named at all")
    }
    for member in members { found += words(member) }
    found += conditional(statement) + dates(statement) + freeTexts(members)
    found += puid(statement["puid"]?.string)
    return found
  }

  private func isMissing(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null?: true
    case .string(let text)?: text.allSatisfy(\.isWhitespace)
    case .array(let values)?: values.isEmpty
    default: false
    }
  }

  private func words(_ member: JSONMember) -> [Problem] {
    let words = schema.words[member.name == "category_addition" ? "category" : member.name]
    if Self.lists.contains(member.name) {
      guard let values = member.value.array else { return [Problem(field: member.name, what: "is no list")] }
      return values.compactMap { value in
        guard let text = value.string, words?.contains(text) ?? true else {
          let hint = value.string == "EL" ? ": Greece is GR" : ""
          return Problem(field: member.name, what: "\(value.compact.prefix(80)) is none of its words\(hint)")
        }
        return nil
      }
    }
    guard let words else { return [] }
    guard let text = member.value.string, words.contains(text) else {
      return [Problem(field: member.name, what: "\(member.value.compact.prefix(80)) is none of its words")]
    }
    return []
  }

  private func conditional(_ statement: JSONValue) -> [Problem] {
    var found: [Problem] = []
    func need(_ field: String, when condition: Bool, because: String) {
      if condition, isMissing(statement[field]) {
        found.append(Problem(field: field, what: "is missing, with \(because)"))
      }
    }
    let ground = statement["decision_ground"]?.string
    for field in ["illegal_content_legal_ground", "illegal_content_explanation"] {
      need(field, when: ground == "DECISION_GROUND_ILLEGAL_CONTENT", because: "an illegal content")
    }
    for field in ["incompatible_content_ground", "incompatible_content_explanation"] {
      need(field, when: ground == "DECISION_GROUND_INCOMPATIBLE_CONTENT", because: "an incompatible content")
    }
    func holds(_ field: String, _ word: String) -> Bool {
      statement[field]?.array?.contains(.string(word)) ?? (statement[field]?.string == word)
    }
    need(
      "decision_visibility_other", when: holds("decision_visibility", "DECISION_VISIBILITY_OTHER"),
      because: "another visibility")
    need(
      "decision_monetary_other", when: holds("decision_monetary", "DECISION_MONETARY_OTHER"),
      because: "another restriction of payments")
    need("content_type_other", when: holds("content_type", "CONTENT_TYPE_OTHER"), because: "another type")
    if let id = statement["content_id"] {
      let code = id["EAN-13"]?.string ?? ""
      if id.members?.count != 1 || !Self.isEAN(code) {
        found.append(Problem(field: "content_id", what: "takes one EAN-13 with its right check digit"))
      }
    }
    return found
  }

  static func isEAN(_ code: String) -> Bool {
    let digits = code.utf8.map { Int($0) - 48 }
    guard digits.count == 13, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
    return sum % 10 == 0
  }

  private func dates(_ statement: JSONValue) -> [Problem] {
    var found: [Problem] = []
    func date(_ field: String, from earliest: CivilDate?) -> CivilDate? {
      guard let value = statement[field] else { return nil }
      guard let text = value.string, let date = CivilDate(text) else {
        found.append(Problem(field: field, what: "is no date as YYYY-MM-DD"))
        return nil
      }
      if let earliest, date < earliest { found.append(Problem(field: field, what: "is before \(earliest)")) }
      return date
    }
    _ = date("content_date", from: CivilDate("2000-01-01"))
    let applied = date("application_date", from: CivilDate("2020-01-01"))
    for field in Self.ends { _ = date(field, from: applied) }
    return found
  }

  private func freeTexts(_ members: [JSONMember]) -> [Problem] {
    members.flatMap { member -> [Problem] in
      guard let limit = schema.lengths[member.name] else { return [] }
      guard let text = member.value.string else { return [Problem(field: member.name, what: "is no text")] }
      var found: [Problem] = []
      if text.count > limit {
        found.append(
          Problem(field: member.name, what: "has \(text.count) characters, and \(limit) are allowed"))
      }
      if member.name != "puid" {
        for find in PersonalData.finds(in: text).prefix(3) {
          found.append(Problem(field: member.name, what: "holds personal data (\(find.kind))"))
        }
      }
      return found
    }
  }

  private mutating func puid(_ puid: String?) -> [Problem] {
    guard let puid, !puid.isEmpty else { return [] }
    let fine = puid.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
    }
    if !fine { return [Problem(field: "puid", what: "holds other characters than letters, digits, - and _")] }
    return seen.insert(puid).inserted ? [] : [Problem(field: "puid", what: "was used before")]
  }
}
