import CaseModel
import CaseStore
import Fetch
import Intake
import RuleFiles
import Summaries

/// Looks at the cases of a tree, and changes single ones.
public struct CaseDesk {
  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  var tree: QueueTree { QueueTree(root: settings.queues) }

  /// The names under which the tree's reporters are shown.
  public var pseudonyms: Pseudonym { Pseudonym(key: TreeSecret.forReading(tree).key) }

  func reading() throws -> CaseStore {
    try tree.mustBeThere()
    return try CaseStore(tree, access: .readOnly) { Complaints.key($0, in: $1) }
  }

  /// The cases that a name means: a case id or its beginning, a report's id, or an address in any spelling.
  ///
  /// Throws `case-unknown` (65) where there is none.
  public func find(_ name: String) throws -> [Case] {
    let store = try reading()
    var rows = try store.find(name)
    if rows.isEmpty, name.contains("."), let key = try? subjectKey(of: name) {
      rows = try store.cases(ofSubjectKey: key)
    }
    let found = try rows.compactMap { try store.load($0.id) }
    guard !found.isEmpty else {
      throw DocketError(
        code: "case-unknown", what: "no case, report or address '\(name)' is known here",
        remedy: "see `docket list`, or name another tree with --queues", exit: .badInput)
    }
    return found
  }

  private func subjectKey(of name: String) throws -> String {
    let profiles = try MarketplaceProfiles.load(RuleTree.withoutWeighing(directory: settings.rules))
    let keyer = SubjectKeyer(profiles: profiles, parser: CurlAddressParser())
    return try keyer.subject(for: name.contains("://") ? name : "https://" + name, kind: nil).key
  }

  /// The case file as it stands on disk.
  public static func json(_ one: Case) throws -> String {
    String(decoding: try CaseFile.encode(one), as: UTF8.self)
  }

  /// Builds the index again; answers how many cases it holds.
  public func reindex() throws -> Int {
    // Case files alone, as from a backup, are enough to begin with.
    if try tree.isThere() { try tree.create() }
    let lock = try TreeLock.acquire(tree)
    defer { withExtendedLifetime(lock) {} }
    let store = try CaseStore(tree) { Complaints.key($0, in: $1) }
    _ = try store.reindex()
    return try store.counts().values.reduce(0, +)
  }
}
