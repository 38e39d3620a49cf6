import Foundation

/// Files of what the room should print, beside the tests; `DOCKET_RECORD=1` writes them anew.
enum Golden {
  static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")

  /// The expected text, or nil and a new file while recording.
  static func matches(_ name: String, _ text: String) throws -> Bool {
    let file = directory.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["DOCKET_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      return true
    }
    return try Data(contentsOf: file) == Data(text.utf8)
  }
}
