import CaseModel
import RuleFiles

extension RulePackLoader {
  private static let categoryNames = Category.allCases.map(\.rawValue)

  /// The pack's version; fills the categories' sub-reasons.
  mutating func readTaxonomy() -> String {
    guard let root = tree["taxonomy"] else { return "0" }
    root.expectKeys(["version", "categories", "about"], of: "the taxonomy", &problems)
    for entry in root["categories"]?.entries ?? [] {
      guard let category = category(entry.key) else { continue }
      entry.value.expectKeys(
        ["title", "reasons", "about", "severity", "moderator", "seller"], of: "a category", &problems)
      let reasons = entry.value["reasons"]
      taxonomy[category] = Set(reasons?.entries?.map(\.name) ?? reasons?.elements?.compactMap(\.scalar) ?? [])
    }
    return root["version"]?.scalar ?? "0"
  }

  mutating func category(_ node: YAMLNode) -> Category? {
    node.word(among: Self.categoryNames, noun: "category", &problems).flatMap(Category.init(rawValue:))
  }

  mutating func readScores() {
    guard let root = tree["scores"] else { return }
    root.expectKeys(["prior", "groups", "weights", "text", "about"], of: "the scores", &problems)
    for entry in root["prior"]?.entries ?? [] {
      if let category = category(entry.key), let prior = entry.value.number(&problems) {
        scores.prior[category] = prior
      }
    }
    for entry in root["groups"]?.entries ?? [] {
      guard let ceiling = entry.value.number(&problems) else { continue }
      if ceiling < 0 { problems.append(entry.value.error("rules-value", "a ceiling cannot be negative")) }
      scores.groups[entry.name] = abs(ceiling)
    }
    for entry in root["weights"]?.entries ?? [] {
      if entry.value.scalar != nil {
        if let weight = entry.value.number(&problems) { weights[entry.name] = (weight, nil) }
        continue
      }
      entry.value.expectKeys(["weight", "group", "about"], of: "a weight", &problems)
      guard let weight = entry.value["weight"]?.number(&problems) else { continue }
      var group: String?
      if let node = entry.value["group"] {
        group = node.word(among: scores.groups.keys.sorted(), noun: "group", &problems)
      }
      weights[entry.name] = (weight, group)
    }
    for entry in root["text"]?.entries ?? [] { readTextModel(entry) }
  }

  /// What `docket learn` found of a category's words.
  private mutating func readTextModel(_ entry: YAMLNode.Entry) {
    guard let category = category(entry.key) else { return }
    entry.value.expectKeys(["ceiling", "words", "about"], of: "a text model", &problems)
    var model = TextModel(ceiling: TextModel.usualCeiling, words: [:])
    if let ceiling = entry.value["ceiling"]?.number(&problems) { model.ceiling = abs(ceiling) }
    for word in entry.value["words"]?.entries ?? [] {
      if let weight = word.value.number(&problems) { model.words[word.name] = weight }
    }
    scores.text[category] = model
  }

  /// Of the policy only the thresholds are of interest here.
  mutating func readThresholds() {
    var usual = Scores.usualThresholds
    let root = tree["policy"]?["thresholds"]
    if let node = root?["default"] { usual = thresholds(node, usual) }
    for category in Category.allCases {
      scores.thresholds[category] = root?[category.rawValue].map { thresholds($0, usual) } ?? usual
    }
    for entry in root?.entries ?? [] where entry.name != "default" { _ = category(entry.key) }
  }

  private mutating func thresholds(_ node: YAMLNode, _ usual: Scores.Thresholds) -> Scores.Thresholds {
    node.expectKeys(["confirmed", "cleared"], of: "thresholds", &problems)
    let confirmed = node["confirmed"]?.number(&problems) ?? usual.confirmed
    let cleared = node["cleared"]?.number(&problems) ?? usual.cleared
    if !(cleared >= 0 && cleared < confirmed && confirmed <= 1) {
      problems.append(
        node.error(
          "rules-value", "thresholds must be 0 <= cleared < confirmed <= 1, not \(cleared) and \(confirmed)"))
      return usual
    }
    return .init(confirmed: confirmed, cleared: cleared)
  }

  mutating func addWeights(_ rules: inout [Rule]) {
    for index in rules.indices {
      guard let score = weights[rules[index].id] else { continue }
      rules[index].weight = rules[index].against ? -abs(score.weight) : score.weight
      rules[index].group = score.group
    }
  }

  /// A rule says by example what it is for: one text or listing that must match, one that must not.
  private mutating func lintExamples(_ rule: Rule, _ ruleNode: YAMLNode) {
    let examples = RuleExamples(of: ruleNode)
    for node in examples.match + examples.noMatch where node.scalar == nil {
      node.expectKeys(ExampleReader.keys, of: "an example", &problems)
    }
    let lacking = [("match", examples.match), ("no_match", examples.noMatch)].filter(\.1.isEmpty)
    guard let key = lacking.first?.0 else { return }
    let remedy =
      rule.detector == nil
      ? "add at least one text that must and one that must not match"
      : "add a listing such as {title: \"…\", price: \"9.90\", currency: EUR} that must, and one that must not"
    problems.append(
      (ruleNode["examples"] ?? ruleNode).error(
        "rules-example-missing", "the rule '\(rule.id)' has no example under 'examples: \(key)'",
        remedy: remedy))
  }

  /// What does no harm to a run but makes a pack worse than it could be.
  mutating func lint(_ rules: [Rule]) {
    let ids = rules.map(\.id)
    let known = Set(ids)
    for rule in rules {
      guard let ruleNode = ruleNodes[rule.id] else { continue }
      if weights[rule.id] == nil {
        problems.append(
          ruleNode.error(
            "rules-weight-missing", "the rule '\(rule.id)' has no weight",
            remedy: "add it to scores.yaml under 'weights'"))
      } else if rule.weight == 0, rule.suppressedBy.isEmpty {
        warnings.append(
          ruleNode.error("rules-weight-zero", "the rule '\(rule.id)' weighs nothing: its hits change no sum")
        )
      }
      for other in rule.suppressedBy + rule.requires where !known.contains(other) {
        problems.append(
          ruleNode.error(
            "rules-unknown-value", "the rule '\(rule.id)' names the unknown rule '\(other)'",
            remedy: Suggestion.remedy(for: other, among: ids)))
      }
      lintExamples(rule, ruleNode)
    }
    for entry in tree["scores"]?["weights"]?.entries ?? [] where !known.contains(entry.name) {
      problems.append(
        entry.key.error(
          "rules-unknown-value", "a weight for the unknown rule '\(entry.name)'",
          remedy: Suggestion.remedy(for: entry.name, among: ids)))
    }
  }
}
