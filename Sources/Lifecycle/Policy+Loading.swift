import CaseModel
import RuleFiles

extension Policy {
  /// The policy of a rule pack: `policy.yaml` with the site's over it; what is not said keeps its default.
  ///
  /// Throws the first error of the file, with its place.
  public static func load(_ tree: RuleTree) throws(DocketError) -> Policy {
    var problems: [DocketError] = []
    let policy = load(tree, &problems)
    if let first = problems.first { throw first }
    return policy
  }

  /// The policy, with every error of the file added to `problems`.
  public static func load(_ tree: RuleTree, _ problems: inout [DocketError]) -> Policy {
    var policy = Policy()
    guard let root = tree["policy"] else { return policy }
    if let node = root["always_human"] { policy.alwaysHuman = Set(node.texts(&problems)) }
    if let node = root["escalate"] { policy.escalate = Set(node.texts(&problems)) }
    if let node = root["measures"] {
      policy.measures = table(node, &problems) { $0.text(&$1) }
    }
    if let node = root["harm"] { policy.harm = table(node, &problems) { $0.integer(&$1) } }
    policy.readHearing(root["hear"], &problems)
    policy.readRetry(root["retry"], &problems)
    policy.readFetching(root["fetch"], &problems)
    if let seconds = root["snapshot_fresh_seconds"]?.integer(&problems) {
      policy.snapshotFreshSeconds = Int64(seconds)
    }
    return policy
  }

  private mutating func readHearing(_ node: YAMLNode?, _ problems: inout [DocketError]) {
    guard let node else { return }
    node.expectKeys(["reporters", "orders"], of: "hear setting", &problems)
    hear.reporters = Self.names(node["reporters"], of: "kind of reporter", &problems)
    hear.orders = Self.names(node["orders"], of: "category", &problems)
  }

  private static func names<Name: RawRepresentable<String> & CaseIterable & Hashable>(
    _ node: YAMLNode?, of kind: String, _ problems: inout [DocketError]
  ) -> Set<Name> {
    Set(
      (node?.elements ?? []).compactMap { element in
        guard let text = element.text(&problems) else { return nil }
        if let name = Name(rawValue: text) { return name }
        problems.append(
          element.error(
            "policy-name", "'\(text)' is no \(kind)",
            remedy: "one of \(Name.allCases.map(\.rawValue).joined(separator: ", "))"))
        return nil
      })
  }

  private static func table<Value>(
    _ node: YAMLNode, _ problems: inout [DocketError], read: (YAMLNode, inout [DocketError]) -> Value?
  ) -> [String: Value] {
    guard let entries = node.entries else {
      problems.append(node.error("policy-table", "a mapping is expected here, found \(node.kindName)"))
      return [:]
    }
    var table: [String: Value] = [:]
    for entry in entries {
      if let value = read(entry.value, &problems) { table[entry.name] = value }
    }
    return table
  }

  private mutating func readRetry(_ node: YAMLNode?, _ problems: inout [DocketError]) {
    guard let node else { return }
    node.expectKeys(
      ["attempts", "base_seconds", "factor", "jitter", "max_seconds"], of: "retry setting", &problems)
    if let value = node["attempts"]?.integer(&problems) { retry.attempts = min(100, max(1, value)) }
    if let value = node["base_seconds"]?.integer(&problems) { retry.baseSeconds = Int64(max(1, value)) }
    if let value = node["factor"]?.number(&problems) { retry.factor = min(100, max(1, value)) }
    if let value = node["jitter"]?.number(&problems) { retry.jitter = min(1, max(0, value)) }
    if let value = node["max_seconds"]?.integer(&problems) { retry.maxSeconds = Int64(max(1, value)) }
  }

  private mutating func readFetching(_ node: YAMLNode?, _ problems: inout [DocketError]) {
    guard let node else { return }
    node.expectKeys(
      [
        "hosts_in_parallel", "per_host", "delay_ms", "timeout_seconds", "max_bytes", "max_redirects", "ports",
      ],
      of: "fetch setting", &problems)
    func bounded(_ key: String, _ range: ClosedRange<Int>, _ problems: inout [DocketError]) -> Int? {
      guard let child = node[key], let value = child.integer(&problems) else { return nil }
      guard range.contains(value) else {
        problems.append(
          child.error(
            "policy-range", "\(key) is \(value)", remedy: "from \(range.lowerBound) to \(range.upperBound)"))
        return nil
      }
      return value
    }
    if let value = bounded("hosts_in_parallel", 1...256, &problems) { fetch.hostsInParallel = value }
    if let value = bounded("per_host", 1...16, &problems) { fetch.perHost = value }
    if let value = bounded("delay_ms", 0...600_000, &problems) { fetch.delayMilliseconds = value }
    if let value = bounded("timeout_seconds", 1...3600, &problems) { fetch.timeoutSeconds = value }
    if let value = bounded("max_bytes", 1024...(64 << 20), &problems) { fetch.maxBytes = value }
    if let value = bounded("max_redirects", 0...50, &problems) { fetch.maxRedirects = value }
    if let ports = node["ports"]?.elements {
      fetch.ports = Set(ports.compactMap { $0.integer(&problems) }.filter { (1...65_535).contains($0) })
    }
  }
}
