import CaseModel
import CaseStore
import Intake

/// Puts one report into `incoming` as a file of its own.
public struct Submission {
  let queues: String
  let now: Timestamp

  public init(queues: String, now: Timestamp) {
    self.queues = queues
    self.now = now
  }

  /// A report that was submitted and that no run has taken in yet; nil where there is none of that id.
  func waiting(_ id: String) -> (id: String, submittedAt: Timestamp?)? {
    guard let bytes = SubmittedFiles.bytes(of: path(of: id), limit: 1_000_000),
      let value = try? StrictJSON.parse(bytes), value["id"]?.string == id
    else { return waitingAmongOthers(id) }
    return (id, value["submitted_at"]?.string.flatMap { Timestamp($0) })
  }

  /// So much of what waits is read for one report: who asks waits some seconds at most.
  private static let mostRead: Int64 = 256 << 20

  /// The report in a file of several, or in one of another name.
  private func waitingAmongOthers(_ id: String) -> (id: String, submittedAt: Timestamp?)? {
    guard let entries = try? IncomingDirectory(path: QueueTree(root: queues).incoming).list() else {
      return nil
    }
    var left = Self.mostRead
    for case .file(let file) in entries {
      guard left > 0, var reader = try? ReportReader(file) else { continue }
      while left > reader.bytesTaken, let item = try? reader.next() {
        if case .report(let report, _, _) = item, report.id == id { return (id, report.submittedAt) }
      }
      left -= reader.bytesTaken
    }
    return nil
  }

  private func path(of id: String) -> String {
    QueueTree(root: queues).incoming + "/submit-" + SafeName.make(id) + ".json"
  }

  /// Writes the report whole and answers its id; names with a dot become nested members, absent values none.
  ///
  /// - Parameter files: files that go with it; each lies in `incoming` or is copied there.
  public func submit(_ fields: [(String, String?)], files: [String] = []) throws -> String {
    let given = fields.compactMap { name, value in value.map { (name, $0) } }
    let id = given.first { $0.0 == "id" }?.1 ?? "S-\(now.milliseconds)-\(UInt32.random(in: 0...UInt32.max))"
    var members = [JSONMember("id", .string(id)), JSONMember("submitted_at", .string(now.description))]
    var nested: [String: [JSONMember]] = [:]
    for (name, value) in given where name != "id" {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        nested[parts[0], default: []].append(JSONMember(parts[1], .string(value)))
      } else {
        members.append(JSONMember(name, .string(value)))
      }
    }
    for name in nested.keys.sorted() { members.append(JSONMember(name, .object(nested[name] ?? []))) }
    let tree = QueueTree(root: queues)
    try tree.create()
    let names = try SubmittedFiles(tree: tree).take(files, for: id)
    if !names.isEmpty { members.append(JSONMember("attachments", SubmittedFiles.list(names))) }
    try DurableFile.write(Array((JSONValue.object(members).pretty + "\n").utf8), to: path(of: id))
    return id
  }
}
