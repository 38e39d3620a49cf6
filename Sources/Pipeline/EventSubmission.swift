import CaseModel
import CaseStore
import Lifecycle
import RuleFiles

/// Puts what somebody says of a case into `incoming` as a file of its own.
public struct EventSubmission {
  let queues: String
  let now: Timestamp

  public init(queues: String, now: Timestamp) {
    self.queues = queues
    self.now = now
  }

  /// Throws `role-unknown` or `event-unknown` (64) for what no workflow of a pack takes from such a party in any state.
  public static func check(_ event: String, role: String, rules directory: String) throws {
    let roles = Role.allCases.filter { $0 != .machine && $0 != .clock }.map(\.rawValue)
    guard roles.contains(role) else {
      throw DocketError(
        code: "role-unknown", what: "'\(role.prefix(80))' is no role",
        remedy: Suggestion.remedy(for: role, among: roles), exit: .usage)
    }
    let workflows = try LifeRules.load(RuleTree.withoutWeighing(directory: directory)).workflows
    var events: Set<String> = []
    for state in workflows.values.flatMap(\.states) {
      for (name, ways) in state.ways where ways.contains(where: { $0.by.contains { $0.rawValue == role } }) {
        events.insert(name)
      }
    }
    guard events.contains(event) else {
      throw DocketError(
        code: "event-unknown", what: "'\(event.prefix(80))' is nothing that a \(role) can say of a case",
        remedy: Suggestion.remedy(for: event, among: events.sorted()), exit: .usage)
    }
  }

  /// Whether the tree knows of a case or a report of that name by now; a report that still waits in `incoming` it does not.
  public func isKnown(_ reference: String) throws -> Bool {
    let tree = QueueTree(root: queues)
    guard try tree.isThere() else { return false }
    return try !CaseStore(tree, access: .readOnly) { Complaints.key($0, in: $1) }.find(reference).isEmpty
  }

  /// Writes the event whole and answers its id.
  ///
  /// - Parameter files: files that go with it; each lies in `incoming` or is copied there.
  public func submit(
    _ event: String, reference: String?, role: String, fields: [JSONMember], files: [String] = []
  ) throws -> String {
    let id = "E-\(now.milliseconds)-\(UInt32.random(in: 0...UInt32.max))"
    var members = [
      JSONMember("event", .string(event)), JSONMember("id", .string(id)),
      JSONMember("at", .string(now.description)),
    ]
    if let reference { members.append(JSONMember("case", .string(reference))) }
    var by = [JSONMember("role", .string(role))]
    by += fields.filter { $0.name.hasPrefix("by.") }.map {
      JSONMember(String($0.name.dropFirst(3)), $0.value)
    }
    members.append(JSONMember("by", .object(by)))
    members += fields.filter { !$0.name.hasPrefix("by.") }
    let tree = QueueTree(root: queues)
    try tree.create()
    let names = try SubmittedFiles(tree: tree).take(files, for: id)
    if !names.isEmpty { members.append(JSONMember("files", SubmittedFiles.list(names))) }
    try DurableFile.write(
      Array((JSONValue.object(members).pretty + "\n").utf8), to: Self.path(of: id, in: tree))
    return id
  }

  static func path(of id: String, in tree: QueueTree) -> String {
    tree.incoming + "/event-" + SafeName.make(id) + ".json"
  }
}
