import CaseModel

/// Statements of reasons (DSA, article 17) from what was decided and done.
public struct StatementBuilder: Sendable {
  let schema: DSASchema

  public init(schema: DSASchema) { self.schema = schema }

  /// A statement for each time in a period that measures of a decision were carried out.
  ///
  /// What was announced and called off, or undone since, restricts nobody and has none; the end of an account has its own
  /// when it comes.
  public func statements(of value: Case, from: Timestamp, to: Timestamp) -> [JSONValue] {
    guard value.kind == nil, let life = value.life else { return [] }
    let carriedOut = life.measures.filter { $0.undoneAt == nil && $0.at >= from && $0.at < to }
    return Set(carriedOut.map(\.at)).sorted().compactMap { moment in
      let measures = carriedOut.filter { $0.at == moment }
      return decision(of: measures, at: moment, in: life).flatMap { statement(value, $0, measures) }
    }
  }

  /// What was carried out in a period and gives no statement, since the schema's file has no words for it: `measures/delist`,
  /// `categories/counterfeit`.
  public func unmapped(in value: Case, from: Timestamp, to: Timestamp) -> [String] {
    guard value.kind == nil, let life = value.life else { return [] }
    let measures = life.measures.filter { $0.undoneAt == nil && $0.at >= from && $0.at < to }
    var found = measures.map(\.measure).filter { schema.measures[$0] == nil }.map { "measures/\($0)" }
    if measures.contains(where: { schema.measures[$0.measure]?.isEmpty == false }) {
      for moment in Set(measures.map(\.at)) {
        guard let decision = decision(of: measures.filter { $0.at == moment }, at: moment, in: life) else {
          continue
        }
        let category = decision.category ?? value.foundCategory ?? value.category
        if mapping(of: category, in: value) == nil { found.append("categories/\(category.rawValue)") }
      }
    }
    return found
  }

  private func decision(of measures: [AppliedMeasure], at moment: Timestamp, in life: CaseLife)
    -> CaseDecision?
  {
    life.decisions.last { one in
      one.at <= moment && one.undoneAt == nil
        && measures.contains { [one.measure, one.storeMeasure].contains($0.measure) }
    }
  }

  private func mapping(of category: CaseModel.Category, in value: Case) -> DSASchema.Mapping? {
    let sub = value.assessment?.subReason ?? value.reports.lazy.compactMap { $0.rights?.type?.rawValue }.first
    return sub.flatMap { schema.categories["\(category.rawValue)/\($0)"] }
      ?? schema.categories[category.rawValue]
  }

  private func statement(
    _ value: Case, _ decision: CaseDecision, _ measures: [AppliedMeasure]
  ) -> JSONValue? {
    guard let applied = measures.first?.at else { return nil }
    let category = decision.category ?? value.foundCategory ?? value.category
    guard let mapping = mapping(of: category, in: value) else { return nil }
    var decided: [JSONMember] = []
    for one in measures { decided += restriction(one.measure, until: one.until, have: decided) }
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
    add("application_date", .string(day(applied)))
    add(
      "decision_facts", .string(cut(PersonalData.scrub(facts(value, decision), of: value), "decision_facts")))
    add("source_type", .string(source(value, illegal: mapping.illegal)))
    add("automated_detection", value.reports.contains { $0.reporter.kind != .staff } ? "No" : "Yes")
    add("automated_decision", .string(automation(value, decision)))
    add("puid", .string(Self.puid(value, decision, applied)))
    return .object(members)
  }

  /// Unique for case, decision and moment, and the same whenever it is asked for.
  static func puid(_ value: Case, _ decision: CaseDecision, _ applied: Timestamp) -> String {
    "\(value.id)-\(applied.milliseconds)-\(decision.verdict.filter { $0.isASCII && $0.isLetter })"
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
    let count = value.reports.count
    var parts = ["The listing was the subject of \(count == 1 ? "one notice" : "\(count) notices")."]
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
