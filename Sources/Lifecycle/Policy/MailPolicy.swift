import CaseModel
import RuleFiles

/// How notices leave.
public struct MailPolicy: Sendable, Hashable {
  public var from = "Docket <no-reply@marketplace.example>"
  public var domain = "marketplace.example"
  public var relay = "{role}+{id}@relay.marketplace.example"
  /// A sendmail-compatible program and its arguments; empty: messages wait.
  public var command: [String] = []
  public var attempts = 12
  public var baseSeconds: Int64 = 300
  public var maxSeconds: Int64 = 86_400
  public var timeoutSeconds = 60

  public init() {}

  /// Reads it alone, without the rest of the policy.
  public static func load(_ tree: RuleTree) throws(DocketError) -> MailPolicy {
    var problems = tree.problems
    let policy = MailPolicy(tree["lifecycle"]?["mail"], &problems)
    if let first = problems.first { throw first }
    return policy
  }

  init(_ node: YAMLNode?, _ problems: inout [DocketError]) {
    guard let node else { return }
    node.expectKeys(
      ["from", "domain", "relay", "command", "attempts", "base_seconds", "max_seconds", "timeout_seconds"],
      of: "mail", &problems)
    if let value = node["from"]?.text(&problems) { from = value }
    if let value = node["domain"]?.text(&problems) { domain = value }
    if let value = node["relay"]?.text(&problems) { relay = value }
    if let value = node["command"]?.texts(&problems) { command = value }
    if let value = node["attempts"]?.integer(&problems) { attempts = min(1000, max(1, value)) }
    if let value = node["base_seconds"]?.integer(&problems) { baseSeconds = Int64(max(1, value)) }
    if let value = node["max_seconds"]?.integer(&problems) { maxSeconds = Int64(max(1, value)) }
    if let value = node["timeout_seconds"]?.integer(&problems) { timeoutSeconds = min(3600, max(1, value)) }
  }
}
