import CaseModel

/// What a run did: its record on disk, and what the command line prints.
public struct RunReport: Sendable {
  public var started: Timestamp
  public var reports = 0
  public var known = 0
  public var duplicates = 0
  public var invalid = 0
  public var inputs = 0
  public var fetched = 0
  public var retried = 0
  /// Things said of cases that were taken in.
  public var events = 0
  /// Cases that a clock moved.
  public var clocks = 0
  public var sent = 0
  /// Cases whose files a person moved to another bucket.
  public var moved = 0
  public var rulePack = ""
  public var allowPrivateNetwork = false
  public var dryRun = false
  /// Cases written, by the bucket they went to.
  public var buckets: [Bucket: Int] = [:]
  /// What became of fetches, by reason: `ok`, `timeout`, `not-in-archive`…
  public var fetches: [String: Int] = [:]
  /// Fetches that failed, by host and reason.
  public var failures: [String: [String: Int]] = [:]
  /// What a person should know: quarantined files, an index that was built again.
  public var messages: [String] = []

  public var didNothing: Bool {
    inputs == 0 && reports == 0 && retried == 0 && clocks == 0 && sent == 0 && messages.isEmpty
  }

  public var json: JSONValue {
    func counts(_ table: [(String, Int)]) -> JSONValue {
      .object(table.sorted { $0.0 < $1.0 }.map { JSONMember($0.0, .number("\($0.1)")) })
    }
    return .object([
      "started": .string(started.description),
      "dry_run": dryRun ? true : nil,
      "rule_pack": .string(rulePack),
      "allow_private_network": .bool(allowPrivateNetwork),
      "inputs": .number("\(inputs)"),
      "reports": .number("\(reports)"),
      "known": .number("\(known)"),
      "duplicates": .number("\(duplicates)"),
      "invalid": .number("\(invalid)"),
      "retried": .number("\(retried)"),
      "events": .number("\(events)"),
      "clocks": .number("\(clocks)"),
      "sent": .number("\(sent)"),
      "moved": .number("\(moved)"),
      "pages": .number("\(fetched)"),
      "buckets": counts(buckets.map { ($0.key.rawValue, $0.value) }),
      "fetches": counts(fetches.map { ($0.key, $0.value) }),
      "failures": .object(
        failures.sorted { $0.key < $1.key }.map { host, reasons in
          JSONMember(host, counts(reasons.map { ($0.key, $0.value) }))
        }),
      "messages": .array(messages.map { .string($0) }),
    ])
  }

  /// The counts of the run record: what came in, and cases by bucket.
  var counts: [String: Int] {
    var counts = [
      "inputs": inputs, "reports": reports, "known": known, "duplicates": duplicates, "invalid": invalid,
      "retried": retried, "events": events, "clocks": clocks, "sent": sent, "moved": moved, "pages": fetched,
    ]
    for (bucket, count) in buckets { counts["bucket." + bucket.rawValue] = count }
    return counts
  }

  /// One sentence for a person.
  public var sentence: String {
    let verb = dryRun ? "would be taken in" : "taken in"
    var text = "\(reports) reports \(verb)"
    if known > 0 { text += " (\(known) known already)" }
    if duplicates > 0 { text += ", \(duplicates) duplicates" }
    if invalid > 0 { text += ", \(invalid) invalid" }
    if events > 0 { text += ", \(events) events" }
    if clocks > 0 { text += ", \(clocks) moved by their clocks" }
    if sent > 0 { text += ", \(sent) messages handed over" }
    if retried > 0 { text += ", \(retried) tried again" }
    if moved > 0 { text += ", \(moved) moved by hand" }
    let filed = buckets.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "\($0.value) \($0.key.rawValue)"
    }
    return filed.isEmpty ? text : text + "; cases: " + filed.joined(separator: ", ")
  }
}
