import Foundation

/// Texts that users see, beside the tests; `DOCKET_RECORD=1` writes them anew.
enum Golden {
  static func matches(_ name: String, _ text: String) throws -> Bool {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["DOCKET_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      return true
    }
    return try String(contentsOf: file, encoding: .utf8) == text
  }
}
