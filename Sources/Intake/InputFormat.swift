/// What kind of file an input is, by its name.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  case json, jsonl, csv

  /// The endings that are read, for messages.
  public static let expected = ".json, .jsonl, .ndjson or .csv, each also with .gz"

  /// The format and whether it is compressed; nil for a name with another ending.
  public static func of(name: String) -> (format: InputFormat, gzip: Bool)? {
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let gzip = parts.count > 1 && parts.last == "gz"
    if gzip { parts.removeLast() }
    guard parts.count > 1, let ending = parts.last else { return nil }
    switch ending {
    case "json": return (.json, gzip)
    case "jsonl", "ndjson": return (.jsonl, gzip)
    case "csv": return (.csv, gzip)
    default: return nil
    }
  }
}
