import CaseModel
import CaseStore

/// Puts what somebody says of a case into `incoming` as a file of its own.
public struct EventSubmission {
  let queues: String
  let now: Timestamp

  public init(queues: String, now: Timestamp) {
    self.queues = queues
    self.now = now
  }

  /// Writes the event whole and answers its id.
  public func submit(_ event: String, reference: String?, role: String, fields: [JSONMember]) throws -> String
  {
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
    let path = tree.incoming + "/event-" + SafeName.make(id) + ".json"
    try DurableFile.write(Array((JSONValue.object(members).pretty + "\n").utf8), to: path)
    return id
  }
}
