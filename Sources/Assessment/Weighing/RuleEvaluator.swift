import CaseModel

/// Asks every rule what it finds in one listing.
struct RuleEvaluator {
  let examination: Examination
  private var pack: RulePack { examination.pack }

  private struct Buckets {
    var match: [Hit] = []
    var also: [UInt8: [Hit]] = [:]
    var unless: [UInt8: [Hit]] = [:]
  }

  init(_ examination: Examination) { self.examination = examination }

  /// Fills the examination's findings: phrases first, then detectors, then composites.
  func evaluate() {
    var buckets: [Int: Buckets] = [:]
    for hit in examination.hits {
      for use in pack.uses.rules[hit.pattern] {
        switch use.role {
        case .match: buckets[Int(use.rule), default: Buckets()].match.append(hit)
        case .also: buckets[Int(use.rule), default: Buckets()].also[use.cue, default: []].append(hit)
        case .unless: buckets[Int(use.rule), default: Buckets()].unless[use.cue, default: []].append(hit)
        }
      }
    }
    let present = examination.text.parts.reduce(UInt16(0)) { $0 | $1.field.bit }
    let rules = pack.rules
    examination.findings.reserveCapacity(rules.count)
    for one in pack.plan.phrased {
      if present & one.fieldBits == 0 {
        examination.findings[one.rule] = .unknown(one.field, "the page shows none")
      } else if let found = buckets[one.rule] {
        examination.findings[one.rule] = finding(one, rules[one.rule], found)
      } else {
        examination.findings[one.rule] =
          one.anyBrand ? finding(one, rules[one.rule], Buckets()) : .miss(one.field)
      }
    }
    for index in pack.plan.detecting {
      let rule = rules[index]
      guard let name = rule.detector, let detector = Detectors.all[name] else { continue }
      examination.currentRule = rule
      examination.findings[index] = detector.examine(examination, options: rule.options)
    }
    examination.currentRule = nil
    compose()
  }

  private func finding(_ one: RulePlan.Phrased, _ rule: Rule, _ buckets: Buckets) -> Finding {
    var hits = buckets.match
    if rule.match.anyBrand { hits += examination.mentions.filter { $0.naming != .weak }.map(\.hit) }
    hits = hits.filter { hit in
      hit.field.bit & rule.fieldBits != 0 && !isExempt(hit, rule, buckets.unless)
        && rule.also.indices.allSatisfy {
          isBacked(hit, rule.also[$0], buckets.also[UInt8(clamping: $0)] ?? [], rule, buckets.unless)
        }
    }
    hits = distinct(
      hits, perPart: rule.fieldBits & ~(ListingField.reviews.bit | ListingField.questions.bit) == 0)
    guard hits.count >= rule.needs else { return .miss(one.field) }
    examination.evidence[one.rule] = hits
    return .hit(hits[0].field, excerpt(hits))
  }

  private func isExempt(_ hit: Hit, _ rule: Rule, _ exemptions: [UInt8: [Hit]]) -> Bool {
    rule.unless.indices.contains { number in
      let cue = rule.unless[number]
      return exemptions[UInt8(clamping: number)]?.contains { isExempting($0, hit, cue) } ?? false
    }
  }

  /// Where an exception names its fields it holds for the whole page, unless it also says how near it must stand.
  private func isExempting(_ exemption: Hit, _ hit: Hit, _ cue: Rule.Cue) -> Bool {
    if let bits = cue.fieldBits {
      guard exemption.field.bit & bits != 0 else { return false }
      guard let within = cue.within else { return true }
      return exemption.part == hit.part && gap(hit, exemption) <= within
    }
    guard exemption.part == hit.part else { return false }
    guard let within = cue.within else { return true }
    return gap(hit, exemption) <= within
  }

  private func isBacked(
    _ hit: Hit, _ cue: Rule.Cue, _ hits: [Hit], _ rule: Rule, _ exemptions: [UInt8: [Hit]]
  ) -> Bool {
    func fits(_ other: Hit) -> Bool {
      if let bits = cue.fieldBits, other.field.bit & bits == 0 { return false }
      guard let within = cue.within else { return true }
      if other.part == hit.part { return gap(hit, other) <= within }
      return speaksOfTitle(hit, other) && !isExemptAnywhere(hit, other, exemptions)
    }
    if hits.contains(where: fits) { return true }
    guard cue.anyBrand else { return false }
    return examination.mentions.contains { $0.naming != .weak && fits($0.hit) }
  }

  /// Short texts of the seller's are of nothing but the title's goods: what stands there is near each of its words.
  private func speaksOfTitle(_ one: Hit, _ other: Hit) -> Bool {
    guard (one.field == .title) != (other.field == .title) else { return false }
    let text = one.field == .title ? other : one
    return Self.ofTitle & text.field.bit != 0
      && examination.text.parts[text.part].range.count <= Self.shortText
  }

  /// Across two texts no distance can be told, so that what exempts in either counts wherever it stands.
  private func isExemptAnywhere(_ one: Hit, _ other: Hit, _ exemptions: [UInt8: [Hit]]) -> Bool {
    exemptions.values.contains { hits in hits.contains { $0.part == one.part || $0.part == other.part } }
  }

  private static let ofTitle = ListingField.bits([.description, .attributes, .variants])
  private static let shortText = 1500

  /// The characters between two hits of one text; 0 where they touch or overlap.
  private func gap(_ one: Hit, _ other: Hit) -> Int {
    one.range.lowerBound <= other.range.lowerBound
      ? examination.text.distance(one.range.upperBound, other.range.lowerBound)
      : examination.text.distance(other.range.upperBound, one.range.lowerBound)
  }

  /// Hits at different places (for buyers' words: of different buyers), the longest first.
  private func distinct(_ hits: [Hit], perPart: Bool) -> [Hit] {
    var result: [Hit] = []
    for hit in hits.sorted(by: {
      ($0.range.count, $1.range.lowerBound) > ($1.range.count, $0.range.lowerBound)
    }) {
      let known = result.contains {
        $0.part == hit.part && (perPart || $0.range.overlaps(hit.range) || $0.range == hit.range)
      }
      if !known { result.append(hit) }
      if result.count >= 12 { break }
    }
    return result
  }

  /// The words of up to three hits.
  private func excerpt(_ hits: [Hit]) -> String {
    var shown: [String] = []
    for hit in hits {
      let excerpt = examination.excerpt(of: hit)
      if !shown.contains(excerpt) { shown.append(excerpt) }
      if shown.count == 3 { break }
    }
    return shown.joined(separator: " · ")
  }

  /// Composites hit when all that they name hit; they may name one another, once deep.
  private func compose() {
    let rules = pack.rules
    for index in pack.plan.composites {
      let rule = rules[index]
      let parts = rule.requires.compactMap { pack.plan.numbers[$0].flatMap { examination.findings[$0] } }
      let own = examination.findings[index]
      if let own, own.answer != .hit { continue }
      if parts.count == rule.requires.count, parts.allSatisfy({ $0.answer == .hit }) {
        examination.findings[index] =
          own ?? .hit(parts[0].field, "together: \(rule.requires.joined(separator: ", "))")
      } else {
        examination.findings[index] = .miss(
          own?.field ?? "any", "not together: \(rule.requires.joined(separator: ", "))")
      }
    }
  }
}
