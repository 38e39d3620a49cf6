/// Something in `incoming` that is never opened: what it is, and why not.
public struct Quarantine: Sendable, Hashable {
  /// As the file system has it: bytes that need not be text.
  public var rawName: [UInt8]
  /// A stable name for programs: `not-a-file`, `hard-link`, or `extension-unknown`.
  public var code: String
  public var found: String
  public var expected: String

  public init(rawName: [UInt8], code: String, found: String, expected: String) {
    self.rawName = rawName
    self.code = code
    self.found = found
    self.expected = expected
  }

  /// The name as text for people.
  public var name: String { String(decoding: rawName, as: UTF8.self) }

  /// The same as an invalid report without bytes: for its `.error.json`.
  public var report: InvalidReport {
    InvalidReport(
      bytes: [], file: name, line: 1, found: found, expected: expected, code: code,
      remedy: "put a regular file of its own there", wholeFile: true)
  }
}
