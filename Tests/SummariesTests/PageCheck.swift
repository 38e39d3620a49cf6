import Foundation

/// The validator and axe, run by the project's own script.
enum PageCheck {
  static let tools = MadeMonth.checkout.appendingPathComponent(".build/pagecheck")

  /// The validator and axe are fetched by `make test`; elsewhere the suite is passed over.
  static let isPossible =
    ["vnu.jar", "axe.min.js"].allSatisfy {
      FileManager.default.fileExists(atPath: tools.appendingPathComponent($0).path)
    } && ["/usr/bin/chromium", "/usr/bin/java"].allSatisfy { FileManager.default.fileExists(atPath: $0) }

  static func faults(_ files: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = MadeMonth.checkout.appendingPathComponent("tools/pagecheck/check.py").path
    process.arguments = ["python3", script, tools.path] + files.sorted()
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
