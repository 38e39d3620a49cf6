import Assessment
import CaseModel
import Foundation
import Lifecycle
import Listings
import RuleFiles

/// Rule files: the user's own are read by the same code.
enum RulesTarget {
  private static let folder: String = {
    let path = ScratchFile("rules").path
    for name in ["/packs", "/lists", "/marketplaces"] {
      try? FileManager.default.createDirectory(atPath: path + name, withIntermediateDirectories: true)
    }
    return path
  }()

  static func document(_ bytes: [UInt8]) {
    _ = try? YAMLDocument(file: "fuzz.yaml", text: String(decoding: bytes, as: UTF8.self))
  }

  static func run(_ bytes: [UInt8]) {
    let names = [
      "/packs/10-fuzz.yaml", "/scores.yaml", "/policy.yaml", "/taxonomy.yaml", "/marketplaces/fuzz.yaml",
    ]
    guard let first = bytes.first else { return }
    let path = folder + names[Int(first) % names.count]
    try? Data(bytes.dropFirst()).write(to: URL(fileURLWithPath: path))
    defer { unlink(path) }
    for problem in RulePack.check(directory: folder) { precondition(!problem.description.isEmpty) }
    guard let tree = try? RuleTree(directory: folder) else { return }
    _ = try? Policy.load(tree)
    _ = try? MarketplaceProfiles.load(tree)
  }
}
