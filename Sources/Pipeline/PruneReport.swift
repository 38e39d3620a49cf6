import CaseModel

/// What a pruning let go, or would.
public struct PruneReport: Sendable {
  public var dryRun = false
  /// Cases whose reporters' data or evidence was let go.
  public var cases = 0
  public var reports = 0
  public var processed = 0
  public var invalid = 0
  public var archives = 0
  public var attachments = 0
  public var mails = 0
  public var bytes: Int64 = 0
  public var messages: [String] = []

  public var json: JSONValue {
    func number(_ value: some BinaryInteger) -> JSONValue { .number("\(value)") }
    return .object([
      "dry_run": .bool(dryRun), "cases": number(cases), "reports": number(reports),
      "processed": number(processed), "invalid": number(invalid), "archives": number(archives),
      "attachments": number(attachments), "mails": number(mails), "bytes": number(bytes),
      "messages": .array(messages.map { .string($0) }),
    ])
  }

  /// A sentence for a person.
  public var sentence: String {
    let parts = [
      (reports, "reports of \(cases) cases without their reporters' data"), (processed, "finished inputs"),
      (invalid, "refused inputs"), (archives, "archives of pages"), (attachments, "attachments"),
      (mails, "mails"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard !parts.isEmpty else { return "nothing is old enough, and nobody of that name is known here" }
    return (dryRun ? "would let go: " : "let go: ") + parts.joined(separator: ", ")
      + " (\(bytes / 1024) KiB of files)"
  }
}
