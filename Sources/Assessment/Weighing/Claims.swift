import CaseModel

/// Holds what reports say against the page, claim by claim.
enum Claims {
  private static let limit = 60

  /// What a report claims, in a few words.
  static func name(_ report: Report) -> String {
    report.reason.map { "\(report.category.rawValue): \(Excerpt.tidy(String($0.prefix(80))))" }
      ?? report.category.rawValue
  }

  /// - Parameter signals: what the page shows, by category.
  static func judge(_ examination: Examination, signals: [Category: Scale]) -> [Assessment.Claim] {
    var result: [Assessment.Claim] = []
    for report in examination.input.reports.prefix(20) {
      let verdict = verdict(report.category, report.reason, examination, signals)
      result.append(.init(report: report.id, claim: name(report), verdict: verdict.0, note: verdict.1))
      result += words(report, examination, signals)
      if result.count >= limit { break }
    }
    return result
  }

  private static func verdict(
    _ category: Category, _ reason: String?, _ examination: Examination, _ signals: [Category: Scale]
  ) -> (Assessment.Claim.Verdict, String?) {
    guard let scale = signals[category] else { return (.silent, nil) }
    if let reason, let exact = scale.signals.first(where: { $0.weight > 0 && $0.subReason == reason }) {
      return (.borneOut, "\(exact.rule): \(exact.excerpt.prefix(160))")
    }
    if let strongest = scale.signals.first(where: { $0.weight > 0 }) {
      return (.borneOut, "\(strongest.rule): \(strongest.excerpt.prefix(160))")
    }
    if let denial = scale.signals.first(where: { $0.weight < 0 }) {
      return (.contradicted, "\(denial.rule): \(denial.excerpt.prefix(160))")
    }
    return examination.listing.complete
      ? (.silent, "nothing on the page says so") : (.silent, "the page was not seen whole")
  }

  /// What is said in the report's own words: a brand, a messenger, that it is fake, that it is too cheap.
  private static func words(
    _ report: Report, _ examination: Examination, _ signals: [Category: Scale]
  ) -> [Assessment.Claim] {
    guard let text = report.description, !text.isEmpty else { return [] }
    var listing = Listing()
    listing.description = String(text.prefix(4000))
    let said = ListingText(listing)
    let hits = examination.pack.finder.hits(in: said)
    var result: [Assessment.Claim] = []
    var brands: Set<Int> = []
    for use in hits.flatMap({ examination.pack.uses.brands[$0.pattern] }) where use.naming == .full {
      guard brands.insert(Int(use.brand)).inserted, brands.count <= 3 else { continue }
      let brand = examination.pack.brands[Int(use.brand)].name
      let mention = examination.mentions.first { $0.brand == Int(use.brand) }
      let note =
        mention.map { "\($0.hit.field.rawValue): \(examination.excerpt(of: $0.hit))" }
        ?? "the page does not name it"
      result.append(
        .init(
          report: report.id, claim: "names \(brand)", verdict: mention == nil ? .silent : .borneOut,
          note: note))
    }
    result += cues(report, text, examination, signals)
    result += rules(report, hits, examination, signals)
    return result
  }

  /// What the report says in ordinary words, each held against the rules that can tell.
  private static func cues(
    _ report: Report, _ text: String, _ examination: Examination, _ signals: [Category: Scale]
  ) -> [Assessment.Claim] {
    ClaimCues.made(in: text).prefix(5).map { cue in
      func claim(_ verdict: Assessment.Claim.Verdict, _ note: String) -> Assessment.Claim {
        .init(report: report.id, claim: "says that \(cue.name)", verdict: verdict, note: note)
      }
      let shown = Category.allCases.flatMap { signals[$0]?.signals ?? [] }
      if let signal = shown.first(where: { $0.weight > 0 && cue.reasons.contains($0.subReason ?? "") }) {
        return claim(.borneOut, "\(signal.rule): \(signal.excerpt.prefix(160))")
      }
      if let denial = shown.first(where: { $0.weight < 0 && cue.reasons.contains($0.subReason ?? "") }) {
        return claim(.contradicted, "\(denial.rule): \(denial.excerpt.prefix(160))")
      }
      guard
        let index = examination.pack.rules.firstIndex(where: {
          $0.detector == cue.denier && cue.denier != nil
        }),
        let finding = examination.findings[index]
      else {
        return claim(
          .silent, examination.listing.complete ? "the page does not show it" : "the page was not seen whole")
      }
      switch finding.answer {
      case .miss where examination.listing.complete: return claim(.contradicted, finding.excerpt)
      case .hit, .miss: return claim(.silent, finding.excerpt)
      case .unknown: return claim(.silent, "cannot be told: \(finding.excerpt)")
      }
    }
  }

  /// Rules whose own words the report uses: does the page use them too?
  private static func rules(
    _ report: Report, _ hits: [Hit], _ examination: Examination, _ signals: [Category: Scale]
  ) -> [Assessment.Claim] {
    var result: [Assessment.Claim] = []
    var seen: Set<Int32> = []
    for use in hits.flatMap({ examination.pack.uses.rules[$0.pattern] }) where use.role == .match {
      let rule = examination.pack.rules[Int(use.rule)]
      guard !rule.against, seen.insert(use.rule).inserted, result.count < 4 else { continue }
      let signal = signals[rule.category]?.signals.first { $0.rule == rule.id }
      let note = signal.map { "\($0.field): \($0.excerpt.prefix(160))" } ?? "the page does not show it"
      result.append(
        .init(
          report: report.id, claim: "says what \(rule.id) looks for",
          verdict: signal == nil ? .silent : .borneOut, note: note))
    }
    return result
  }
}
