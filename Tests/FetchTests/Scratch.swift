import CaseModel
import Foundation

/// A directory that goes away with the test that made it.
final class Scratch {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "docket-fetch-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  static let moment = Timestamp(seconds: 1_795_000_000)
}
