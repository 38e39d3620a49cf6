import CaseModel

/// Words of this category's rules were written so that a filter would not see them: nobody does that by accident.
struct EvasiveWriting: Detector {
  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard let category = examination.currentRule?.category else { return .miss("any") }
    for (index, rule) in examination.pack.rules.enumerated()
    where rule.category == category && !rule.against {
      guard let hit = examination.evidence[index]?.first(where: \.hidden) else { continue }
      let words = examination.words(of: hit)
      return .hit(hit.field, "\"\(words)\": \(hit.writing ?? "hidden")")
    }
    return .miss("any", "no hidden words found")
  }
}
