import CaseModel
import Foundation
import Testing

@testable import Pipeline

@Suite("A place on the command line is a tree, a bucket or a case")
struct TreePlaceTests {
  private func withTree(_ body: (String) throws -> Void) throws {
    let root = NSTemporaryDirectory() + "docket-place-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    for folder in [".docket", "review/ab", "attic"] {
      try FileManager.default.createDirectory(atPath: root + "/" + folder, withIntermediateDirectories: true)
    }
    try Data("{}".utf8).write(to: URL(fileURLWithPath: root + "/review/ab/c-abcd.json"))
    try body(root)
  }

  private func read(_ text: String) throws -> [String?] {
    let place = try TreePlace.read(text, defaultRoot: "default")
    return [
      place.root == "default"
        ? "default" : URL(fileURLWithPath: place.root).lastPathComponent.isEmpty ? nil : "tree",
      place.bucket?.rawValue, place.caseName,
    ]
  }

  @Test("what each place means")
  func places() throws {
    try withTree { root in
      let places: [(String, [String?])] = [
        (root, ["tree", nil, nil]), (root + "/", ["tree", nil, nil]),
        (root + "/review", ["tree", "review", nil]),
        (root + "/attic/../review/ab/", ["tree", "review", nil]),
        (root + "/review/ab/c-abcd.json", ["tree", "review", "c-abcd"]),
        ("c-7f3a2e", ["default", nil, "c-7f3a2e"]),
      ]
      for (text, wanted) in places {
        let found = try read(text)
        #expect(found == wanted, "\(text)")
      }
    }
  }

  @Test("anything else is refused")
  func refused() throws {
    try withTree { root in
      for text in [
        root + "/attic", root + "/none", root + "/review/none.json", "/", "/etc/passwd", "no/such/place",
      ] {
        #expect(throws: DocketError.self, "\(text)") { try TreePlace.read(text, defaultRoot: "default") }
      }
    }
  }
}
