import CaseModel

extension YAMLNode {
  /// Reports every key that is not one of `valid`, and a value that is no mapping.
  public func expectKeys(_ valid: [String], of noun: String, _ problems: inout [DocketError]) {
    guard let entries else {
      problems.append(
        error(
          "rules-type", "\(noun) is \(kindName), not a mapping",
          remedy: "Valid: " + valid.joined(separator: ", ")))
      return
    }
    for entry in entries where !valid.contains(entry.name) {
      problems.append(
        entry.key.error(
          "rules-unknown-key", "unknown key '\(entry.name)' in \(noun)",
          remedy: Suggestion.remedy(for: entry.name, among: valid)))
    }
  }

  /// The text of a scalar, or a problem.
  public func text(_ problems: inout [DocketError]) -> String? {
    if let scalar { return scalar }
    problems.append(error("rules-type", "expected a text, found \(kindName)"))
    return nil
  }

  /// The texts of a list; a single text counts as a list of one.
  public func texts(_ problems: inout [DocketError]) -> [String] {
    guard let elements else {
      if isNull { return [] }
      return text(&problems).map { [$0] } ?? []
    }
    return elements.compactMap { $0.text(&problems) }
  }

  /// The number of a scalar, or a problem.
  public func number(_ problems: inout [DocketError]) -> Double? {
    if let scalar, let number = Double(scalar), number.isFinite { return number }
    problems.append(error("rules-type", "expected a number, found \(scalar.map { "'\($0)'" } ?? kindName)"))
    return nil
  }

  /// The whole number of a scalar, or a problem.
  public func integer(_ problems: inout [DocketError]) -> Int? {
    if let scalar, let number = Int(scalar) { return number }
    problems.append(
      error("rules-type", "expected a whole number, found \(scalar.map { "'\($0)'" } ?? kindName)"))
    return nil
  }

  /// The truth value of a scalar, or a problem.
  public func truth(_ problems: inout [DocketError]) -> Bool? {
    switch scalar {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      problems.append(
        error("rules-type", "expected true or false, found \(scalar.map { "'\($0)'" } ?? kindName)"))
      return nil
    }
  }

  /// The scalar as one of the valid words, or a problem that says which they are.
  public func word(among valid: [String], noun: String, _ problems: inout [DocketError]) -> String? {
    guard let text = text(&problems) else { return nil }
    if valid.contains(text) { return text }
    problems.append(
      error(
        "rules-unknown-value", "unknown \(noun) '\(text)'", remedy: Suggestion.remedy(for: text, among: valid)
      ))
    return nil
  }
}
