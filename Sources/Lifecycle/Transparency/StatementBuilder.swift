import CaseModel

/// Statements of reasons (DSA, article 17) from what was decided and done.
public struct StatementBuilder: Sendable {
  let schema: DSASchema

  public init(schema: DSASchema) { self.schema = schema }

  /// A statement for each decision of a case that fell in a period and restricts somebody; one that was undone has none.
  public func statements(of value: Case, from: Timestamp, to: Timestamp) -> [JSONValue] {
    guard value.kind == nil, let life = value.life else { return [] }
    return life.decisions.compactMap { decision in
      guard decision.at >= from, decision.at < to, decision.undoneAt == nil, decision.measure != nil else {
        return nil
      }
      return statement(value, life, decision)
    }
  }

  private func statement(_ value: Case, _ life: CaseLife, _ decision: CaseDecision) -> JSONValue? {
    let category = decision.category ?? value.foundCategory ?? value.category
    let sub = value.assessment?.subReason ?? value.reports.lazy.compactMap { $0.rights?.type?.rawValue }.first
    guard
      let mapping = sub.flatMap({ schema.categories["\(category.rawValue)/\($0)"] })
        ?? schema.categories[category.rawValue]
    else { return nil }
    var decided: [JSONMember] = []
    for measure in [decision.measure, decision.storeMeasure].compactMap({ $0 }) {
      let until = life.measures.last { $0.measure == measure }?.until
      decided += restriction(measure, until: until, have: decided)
    }
    guard !decided.isEmpty else { return nil }
    var members = decided
    func add(_ name: String, _ value: JSONValue) { members.append(JSONMember(name, value)) }
    let explanation = PersonalData.scrub(
      decision.reason.isEmpty ? mapping.ground : decision.reason, of: value)
    if mapping.illegal {
      add("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT")
      add("illegal_content_legal_ground", .string(cut(mapping.ground, "illegal_content_legal_ground")))
      add("illegal_content_explanation", .string(cut(explanation, "illegal_content_explanation")))
    } else {
      add("decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT")
      add("incompatible_content_ground", .string(cut(mapping.ground, "incompatible_content_ground")))
      add("incompatible_content_explanation", .string(cut(explanation, "incompatible_content_explanation")))
    }
    add("content_type", ["CONTENT_TYPE_PRODUCT"])
    add("category", .string(mapping.category))
    if let keyword = mapping.keyword { add("category_specification", .array([.string(keyword)])) }
    add("territorial_scope", .array(schema.territorialScope.map { .string($0) }))
    if let language = value.listing?.language.flatMap(Self.language) {
      add("content_language", .string(language))
    }
    if let code = value.listing?.gtin, code.utf8.count == 13, code.utf8.allSatisfy({ (48...57).contains($0) })
    {
      add("content_id", .object(["EAN-13": .string(code)]))
    }
    add(
      "content_date",
      .string(day(value.snapshots.first?.fetchedAt ?? value.reports.map(\.submittedAt).min() ?? decision.at)))
    add("application_date", .string(day(decision.at)))
    add(
      "decision_facts", .string(cut(PersonalData.scrub(facts(value, decision), of: value), "decision_facts")))
    add("source_type", .string(source(value, illegal: mapping.illegal)))
    add("automated_detection", value.reports.contains { $0.reporter.kind != .staff } ? "No" : "Yes")
    add("automated_decision", .string(automation(value, decision)))
    add("puid", .string(Self.puid(value, decision)))
    return .object(members)
  }

  /// Unique for case and decision, and the same whenever it is asked for.
  static func puid(_ value: Case, _ decision: CaseDecision) -> String {
    "\(value.id)-\(decision.at.milliseconds)-\(decision.verdict.filter { $0.isASCII && $0.isLetter })"
  }

  private func restriction(_ measure: String, until: Timestamp?, have: [JSONMember]) -> [JSONMember] {
    var members: [JSONMember] = []
    for (field, word) in (schema.measures[measure] ?? [:]).sorted(by: { $0.key < $1.key })
    where !have.contains(where: { $0.name == field }) {
      members.append(
        JSONMember(field, field == "decision_visibility" ? .array([.string(word)]) : .string(word)))
      let ends = [
        "decision_visibility": "end_date_visibility_restriction",
        "decision_monetary": "end_date_monetary_restriction",
        "decision_provision": "end_date_service_restriction",
        "decision_account": "end_date_account_restriction",
      ]
      if let until, let name = ends[field] { members.append(JSONMember(name, .string(day(until)))) }
      if field == "decision_account" { members.append(JSONMember("account_type", "ACCOUNT_TYPE_BUSINESS")) }
    }
    return members
  }

  private func facts(_ value: Case, _ decision: CaseDecision) -> String {
    var parts = ["The listing was the subject of \(value.reports.count) notices."]
    if let assessment = value.assessment {
      parts.append("The page as it was fetched was weighed by rules: \(assessment.reason).")
      for signal in assessment.signals.filter({ $0.weight > 0 }).prefix(10) {
        parts.append("\(signal.field): \(signal.excerpt.prefix(200))")
      }
    }
    parts.append(
      decision.automated ? "The decision follows the policy without a person." : "A person decided.")
    return parts.joined(separator: "\n")
  }

  private func source(_ value: Case, illegal: Bool) -> String {
    let kinds = Set(value.reports.map(\.reporter.kind))
    if kinds.contains(.trustedFlagger) { return "SOURCE_TRUSTED_FLAGGER" }
    if kinds == [.staff] || kinds.isEmpty { return "SOURCE_VOLUNTARY" }
    return illegal ? "SOURCE_ARTICLE_16" : "SOURCE_TYPE_OTHER_NOTIFICATION"
  }

  private func automation(_ value: Case, _ decision: CaseDecision) -> String {
    if decision.automated { return "AUTOMATED_DECISION_FULLY" }
    return value.assessment == nil ? "AUTOMATED_DECISION_NOT_AUTOMATED" : "AUTOMATED_DECISION_PARTIALLY"
  }

  private func cut(_ text: String, _ field: String) -> String {
    String(text.prefix(schema.lengths[field] ?? 500))
  }

  private func day(_ moment: Timestamp) -> String { Zone.utc.date(at: moment).description }

  private static func language(_ tag: String) -> String? {
    let code = tag.prefix { $0 != "-" && $0 != "_" }.uppercased()
    return code.utf8.count == 2 && code.utf8.allSatisfy { (65...90).contains($0) } ? code : nil
  }
}
