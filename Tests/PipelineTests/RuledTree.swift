import CaseModel
import CaseStore
import Foundation

@testable import Pipeline

/// A tree of queues and a small rule pack, both of which go away with the value.
final class RuledTree {
  static let now = Timestamp(seconds: 1_790_000_000)

  let root: String
  var settings: Settings

  /// - Parameter weight: of the one rule, which looks for the word "replica" in titles.
  init(weight: Double = 6, cases: [Case] = []) throws {
    root = NSTemporaryDirectory() + "docket-ruled-\(UUID().uuidString)"
    settings = Settings(queues: root + "/queues", rules: root + "/rules", now: Self.now, by: "test")
    try weigh(weight)
    let tree = QueueTree(root: settings.queues)
    try tree.create()
    let store = try CaseStore(tree) { Complaints.key($0, in: $1) }
    try store.sync()
    try store.commit(cases.map { .put($0, previousBucket: nil) })
    try store.close()
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Writes the rules anew.
  func weigh(_ weight: Double) throws {
    let files = [
      "taxonomy.yaml": "version: test\n", "scores.yaml": "weights: {replica: \(weight), never: 1}\n",
      "packs/10.yaml": """
      rules:
        - {id: replica, category: counterfeit, moderator: A copy., seller: Copies., fields: [title], match: {phrases: [replica]},
           examples: {match: [a replica], no_match: [a watch]}}
        - {id: never, category: prohibited, moderator: Never., fields: [title], match: {phrases: [zzzz]},
           examples: {match: [zzzz], no_match: [zzzz too]}}
      """,
    ]
    for (name, text) in files {
      let file = URL(fileURLWithPath: settings.rules + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func store() throws -> CaseStore {
    try CaseStore(QueueTree(root: settings.queues), access: .readOnly) { Complaints.key($0, in: $1) }
  }

  /// A case about a listing of that title, weighed into a bucket, and then decided by a person where a verdict is given.
  static func made(
    _ number: Int, _ title: String, _ bucket: Bucket, verdict: String? = nil, by: String = "ann",
    seller: String = "Shop", daysAgo: Int64 = 1
  ) -> Case {
    let at = now.adding(seconds: -daysAgo * 86_400 + Int64(number))
    let hex = String(number, radix: 16)
    var one = Case(
      id: "c-" + String(repeating: "0", count: 16 - hex.count) + hex, version: 1,
      bucket: verdict == nil ? bucket : .closed,
      category: .counterfeit,
      subject: Subject(
        kind: .listing, key: "m.example/item/\(number)", url: "https://m.example/item/\(number)"),
      reports: [
        Report(
          id: "R-\(number)", category: .counterfeit, url: "https://m.example/item/\(number)", submittedAt: at,
          reporter: Reporter(id: "u-\(number)", kind: .buyer))
      ])
    var listing = Listing()
    listing.title = title
    listing.description = "goods of that kind, as they are sold every day in shops like this one"
    listing.seller = .init(name: seller)
    one.listing = listing
    one.history = [HistoryEntry(at: at, event: "assessed", by: "docket run", to: bucket)]
    guard let verdict else { return one }
    one.history.append(
      HistoryEntry(at: at.adding(seconds: 60), event: "decided:\(verdict)", by: by, from: bucket, to: .closed)
    )
    return one
  }
}
