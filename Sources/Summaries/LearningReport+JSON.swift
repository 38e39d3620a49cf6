import CaseModel

extension LearningReport {
  /// All figures as one object.
  public func json() -> JSONValue {
    let categories = Category.allCases.compactMap { category -> JSONMember? in
      guard let old = before[category], let new = after[category] else { return nil }
      return JSONMember(category.rawValue, .object(["now": Self.json(old), "learned": Self.json(new)]))
    }
    return .object([
      "decisions": .number("\(decisions)"), "upheld": .number("\(upheld)"), "rule_pack": .string(rulePack),
      "all": .object(["now": Self.json(overallBefore), "learned": Self.json(overallAfter)]),
      "categories": .object(categories),
      "changes": .array(
        changes.map { change in
          .object([
            "rule": .string(change.rule), "category": .string(change.category.rawValue),
            "now": Self.number(change.old), "learned": Self.number(change.new),
            "hits": .number("\(change.hits)"), "upheld": .number("\(change.upheld)"),
          ])
        }),
      "untouched": .array(untouched.map { .string($0) }), "file": file.map { .string($0) },
    ])
  }

  private static func json(_ quality: ModelQuality) -> JSONValue {
    .object([
      "cases": .number("\(quality.cases)"), "upheld": .number("\(quality.upheld)"),
      "precision": quality.precision.map(number), "recall": quality.recall.map(number),
      "cleared_precision": quality.clearedPrecision.map(number),
      "cleared_recall": quality.clearedRecall.map(number),
      "brier": quality.brier.map(number), "calibration_error": quality.calibrationError.map(number),
      "bins": .array(
        quality.bins.map { bin in
          .object([
            "cases": .number("\(bin.count)"), "upheld": .number("\(bin.upheld)"),
            "said": bin.meanProbability.map(number), "found": bin.shareUpheld.map(number),
          ])
        }),
    ])
  }

  /// Three decimals.
  private static func number(_ value: Double) -> JSONValue {
    let thousandths = Int((max(-1e6, min(1e6, value)) * 1000).rounded())
    let digits = String("\(1000 + thousandths.magnitude % 1000)".dropFirst())
    return .number("\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1000).\(digits)")
  }
}
