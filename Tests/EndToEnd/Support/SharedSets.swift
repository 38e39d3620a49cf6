import Foundation

/// The labelled sets beside the checkout; tests that need them are skipped where they are absent.
enum SharedSets {
  static let root: URL? = {
    var folder = Binary.package
    for _ in 0..<4 {
      folder.deleteLastPathComponent()
      let found = folder.appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: found.appendingPathComponent("triage-dev").path) {
        return found
      }
    }
    return nil
  }()

  static var triage: URL? { root?.appendingPathComponent("triage-dev") }
}
