import CaseModel
import RuleFiles

extension RulePackLoader {
  private static let ruleKeys = [
    "id", "category", "reason", "moderator", "seller", "fields", "match", "also", "unless", "needs",
    "suppressed_by", "silences", "requires", "examples", "detector", "options", "against", "notable",
    "disabled", "about",
  ]
  private static let fieldNames = ListingField.allCases.map(\.rawValue)

  mutating func readRules() -> [Rule] {
    for path in tree.paths(under: "packs") {
      tree[path]?.expectKeys(["rules", "about"], of: "a pack", &problems)
    }
    var rules: [Rule] = []
    var seen: [String: YAMLNode] = [:]
    for node in tree.rules {
      node.expectKeys(Self.ruleKeys, of: "a rule", &problems)
      if let flag = node["disabled"], flag.truth(&problems) == true { continue }
      cuePatterns = []
      guard let rule = rule(node) else { continue }
      if let other = seen[rule.id] {
        problems.append(
          node.error(
            "rules-id-twice", "the rule '\(rule.id)' is defined twice",
            remedy: "the other stands at \(other.source.file):\(other.line)"))
        continue
      }
      seen[rule.id] = node
      for cue in cuePatterns {
        let use = PatternUses.RuleUse(rule: Int32(rules.count), role: cue.role, cue: cue.number)
        rulePatterns += cue.patterns.map { ($0, use) }
      }
      rules.append(rule)
    }
    ruleNodes = seen
    return rules
  }

  private mutating func rule(_ node: YAMLNode) -> Rule? {
    guard let id = required("id", node)?.text(&problems), let categoryNode = required("category", node),
      let category = category(categoryNode)
    else { return nil }
    let detector = node["detector"]?.word(among: detectorNames, noun: "detector", &problems)
    let match = node["match"].map { cue($0, .match) } ?? .init()
    let requires = node["requires"]?.texts(&problems) ?? []
    if node["detector"] == nil, !match.isPresent, requires.isEmpty {
      problems.append(
        node.error("rules-key-missing", "the rule '\(id)' has neither 'match' nor 'detector' nor 'requires'"))
    }
    let fields = fields(node["fields"]) ?? ListingField.sellers
    return Rule(
      id: id, category: category, subReason: reason(node["reason"], category),
      moderator: required("moderator", node)?.text(&problems) ?? "",
      seller: node["seller"]?.text(&problems) ?? "",
      fields: fields, detector: detector, against: node["against"]?.truth(&problems) ?? false,
      notable: node["notable"]?.truth(&problems) ?? false,
      suppressedBy: node["suppressed_by"]?.texts(&problems) ?? [],
      silences: (node["silences"]?.elements ?? []).compactMap { reason($0, category) }, weight: 0, group: nil,
      exampleCount: examples(node).count,
      fieldBits: ListingField.bits(fields), needs: max(1, node["needs"]?.integer(&problems) ?? 1),
      match: match,
      also: node["also"].map { cues($0, .also) } ?? [],
      unless: node["unless"].map { cues($0, .unless) } ?? [],
      requires: requires, options: options(node["options"], of: detector))
  }

  private mutating func required(_ key: String, _ node: YAMLNode) -> YAMLNode? {
    if let value = node[key] { return value }
    problems.append(
      node.error(
        "rules-key-missing", "the rule\(node["id"]?.scalar.map { " '\($0)'" } ?? "") has no '\(key)'"))
    return nil
  }

  private mutating func reason(_ node: YAMLNode?, _ category: Category) -> String? {
    guard let node else { return nil }
    guard let valid = taxonomy[category], !valid.isEmpty else { return node.text(&problems) }
    return node.word(among: valid.sorted(), noun: "sub-reason of \(category.rawValue)", &problems)
  }

  private mutating func fields(_ node: YAMLNode?) -> [ListingField]? {
    guard let node else { return nil }
    let nodes = node.elements ?? [node]
    return nodes.compactMap {
      $0.word(among: Self.fieldNames, noun: "field", &problems).flatMap(ListingField.init(rawValue:))
    }
  }

  private mutating func cues(_ node: YAMLNode, _ role: PatternUses.RuleUse.Role) -> [Rule.Cue] {
    (node.elements ?? [node]).enumerated().map { number, element in cue(element, role, number) }
  }

  private mutating func cue(
    _ node: YAMLNode, _ role: PatternUses.RuleUse.Role, _ number: Int = 0
  ) -> Rule.Cue {
    var result = Rule.Cue()
    var found: [Int] = []
    node.expectKeys(["phrases", "patterns", "lists", "within", "fields"], of: "a cue", &problems)
    result.isPresent = true
    if let phrases = node["phrases"] { found += self.phrases(phrases) }
    if let patterns = node["patterns"] { found += self.patterns(patterns) }
    for element in node["lists"]?.elements ?? node["lists"].map({ [$0] }) ?? [] {
      guard let name = element.text(&problems) else { continue }
      if name == "brands-any" {
        result.anyBrand = true
      } else if let patterns = lists.patterns(of: name) {
        found += patterns
      } else {
        problems.append(
          element.error(
            "rules-unknown-value", "unknown list '\(name)'",
            remedy: Suggestion.remedy(for: name, among: lists.numbers.keys.sorted() + ["brands-any"])))
      }
    }
    // A pattern of two lists counts but once.
    if (node["lists"]?.elements?.count ?? 0) > 1 { found = Array(Set(found)).sorted() }
    cuePatterns.append((role, UInt8(clamping: number), found))
    result.within = node["within"]?.integer(&problems)
    result.fieldBits = fields(node["fields"]).map { ListingField.bits($0) }
    return result
  }

  private mutating func options(_ node: YAMLNode?, of detector: String?) -> RuleOptions {
    var result = RuleOptions()
    if let node, let detector, let names = Detectors.all[detector]?.optionNames {
      node.expectKeys(names, of: "the options of '\(detector)'", &problems)
    }
    for entry in node?.entries ?? [] {
      if let scalar = entry.value.scalar {
        if let number = Double(scalar) { result.numbers[entry.name] = number }
        result.texts[entry.name] = [scalar]
      } else {
        result.texts[entry.name] = entry.value.texts(&problems)
      }
    }
    return result
  }

  private mutating func examples(_ rule: YAMLNode) -> RuleExamples {
    rule["examples"]?.expectKeys(["match", "no_match"], of: "examples", &problems)
    return RuleExamples(of: rule)
  }
}
