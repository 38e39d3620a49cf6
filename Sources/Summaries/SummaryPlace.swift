import CaseModel

/// How a reader of a summary names the tree and the rule pack that it tells of, in the commands behind its numbers.
public struct SummaryPlace: Sendable, Hashable {
  /// Nil, or `queues`, where the reader stands beside the tree.
  public var queues: String?
  /// Nil for the pack that is found without a name.
  public var rules: String?

  public init(queues: String? = nil, rules: String? = nil) {
    self.queues = queues
    self.rules = rules
  }

  /// Where a page may be read anywhere, as one that is mailed: paths from the root on, seen from a directory.
  public func absolute(from directory: String) -> SummaryPlace {
    func whole(_ path: String) -> String {
      let joined = path.hasPrefix("/") ? path : directory + "/" + path
      // A `..` stays: what lies before a link is the system's to say.
      return "/" + joined.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }
    return SummaryPlace(queues: whole(queues ?? "queues"), rules: rules.map(whole))
  }

  var ruleArguments: [String] { rules.map { ["--rules", $0] } ?? [] }

  /// The command that gives the same summary in a terminal.
  func summary(_ summary: Summary) -> ShellCommand {
    var words = ruleArguments + ["--since", "\(summary.period.from)"]
    // An open period ends whenever it is asked for.
    if summary.period.until != summary.asOf { words += ["--until", "\(summary.period.until)"] }
    if summary.timeZone != "UTC" { words += ["--timezone", summary.timeZone] }
    return ShellCommand("summary", queues: queues, words)
  }

  /// The commands that list what is counted most: for formats whose numbers cannot lead to their own.
  func commands(_ document: SummaryDocument) -> [ShellCommand] {
    let period = document.cameInQuery
    let queries = [
      CaseQuery { $0.waiting = true }, CaseQuery { $0.overdue = true }, period,
      period.with { $0.settled = .any }, period.with { $0.checked = .overturned },
    ]
    return queries.map { ShellCommand("list", queues: queues, $0.arguments) }
  }
}
