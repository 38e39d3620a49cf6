import CaseModel
import RuleFiles

/// Reads the states of one workflow's file.
struct WorkflowReader {
  let workflow: String
  var groups: [String: [String: [Way]]] = [:]
  /// What every state has.
  private var clocksOfAll: [ClockRule] = []
  private var waysOfAll: [String: [Way]] = [:]

  init(workflow: String) { self.workflow = workflow }

  mutating func readAlways(_ node: YAMLNode?, _ problems: inout [DocketError]) {
    guard let node else { return }
    node.expectKeys(["clock", "on"], of: "what every state has", &problems)
    if let clock = node["clock"].flatMap({ self.clock($0, &problems) }) { clocksOfAll = [clock] }
    for part in node["on"]?.elements ?? [] { waysOfAll.merge(ways(of: part, &problems)) { $1 } }
  }

  func state(_ entry: YAMLNode.Entry, _ problems: inout [DocketError]) -> LifeState? {
    let node = entry.value
    node.expectKeys(["bucket", "says", "waits", "final", "clock", "on"], of: "state", &problems)
    let buckets = Bucket.allCases.map(\.rawValue)
    guard let word = node["bucket"]?.word(among: buckets, noun: "bucket", &problems),
      let bucket = Bucket(rawValue: word)
    else {
      problems.append(
        entry.key.error(
          "state-bucket", "the state '\(entry.name)' names no bucket",
          remedy: "give it a `bucket`: \(buckets.joined(separator: ", "))"))
      return nil
    }
    let waits = node["waits"].flatMap { role($0, &problems) }
    var clocks: [ClockRule] = []
    if let clock = node["clock"] {
      clocks = (clock.elements ?? [clock]).compactMap { self.clock($0, &problems) }
    }
    var ways = waysOfAll
    for part in node["on"]?.elements ?? [] {
      if part.scalar != nil {
        guard let group = part.word(among: groups.keys.sorted(), noun: "group", &problems) else { continue }
        ways.merge(groups[group] ?? [:]) { $1 }
      } else {
        ways.merge(self.ways(of: part, &problems)) { $1 }
      }
    }
    return LifeState(
      name: entry.name, bucket: bucket, says: node["says"]?.scalar ?? entry.name, waits: waits,
      final: node["final"]?.truth(&problems) ?? false, clocks: clocks + clocksOfAll, ways: ways,
      node: entry.key, saysNode: node["says"] ?? entry.key)
  }

  private func clock(_ node: YAMLNode, _ problems: inout [DocketError]) -> ClockRule? {
    node.expectKeys(["when", "after", "event", "within"], of: "clock", &problems)
    guard let after = node["after"]?.text(&problems), let event = node["event"]?.text(&problems) else {
      problems.append(node.error("clock-action", "a clock has `after` and the `event` that it causes"))
      return nil
    }
    return ClockRule(
      when: guards(node["when"], &problems), after: after, event: event,
      within: node["within"]?.texts(&problems) ?? [])
  }

  func ways(of node: YAMLNode, _ problems: inout [DocketError]) -> [String: [Way]] {
    var ways: [String: [Way]] = [:]
    for entry in node.entries ?? [] {
      ways[entry.name] = (entry.value.elements ?? [entry.value]).compactMap { way($0, &problems) }
    }
    return ways
  }

  private func way(_ node: YAMLNode, _ problems: inout [DocketError]) -> Way? {
    node.expectKeys(["when", "by", "need", "to", "do", "tell"], of: "way", &problems)
    guard let target = node["to"]?.text(&problems) else {
      problems.append(node.error("way-target", "a way leads `to` a state"))
      return nil
    }
    let effects = (node["do"]?.elements ?? []).compactMap {
      $0.word(among: Effect.allCases.map(\.rawValue), noun: "effect", &problems).flatMap {
        Effect(rawValue: $0)
      }
    }
    let tell = (node["tell"]?.entries ?? []).compactMap { entry -> Way.Telling? in
      guard let to = recipient(entry.key, &problems), let notice = entry.value.text(&problems) else {
        return nil
      }
      return Way.Telling(recipient: to, notice: notice)
    }
    return Way(
      when: guards(node["when"], &problems),
      by: (node["by"]?.elements ?? []).compactMap { role($0, &problems) },
      need: guards(node["need"], &problems), to: self.target(target), effects: effects, tell: tell, node: node
    )
  }

  private func target(_ text: String) -> Way.Target {
    switch text {
    case "$here": return .here
    case "$before": return .before
    case "$back": return .back
    default:
      let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
      return parts.count == 2
        ? .state(workflow: parts[0], name: parts[1]) : .state(workflow: workflow, name: text)
    }
  }

  private func recipient(_ node: YAMLNode, _ problems: inout [DocketError]) -> Way.Recipient? {
    switch node.scalar {
    case "$actor": .actor
    case "$appellant": .appellant
    case "$other": .other
    default: role(node, &problems).map { .role($0) }
    }
  }

  private func role(_ node: YAMLNode, _ problems: inout [DocketError]) -> Role? {
    node.word(among: Role.allCases.map(\.rawValue), noun: "role", &problems).flatMap { Role(rawValue: $0) }
  }

  private func guards(_ node: YAMLNode?, _ problems: inout [DocketError]) -> [Guard] {
    (node?.elements ?? []).compactMap {
      $0.word(among: Guard.allCases.map(\.rawValue), noun: "guard", &problems).flatMap { Guard(rawValue: $0) }
    }
  }
}
