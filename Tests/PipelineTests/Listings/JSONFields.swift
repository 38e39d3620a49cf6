import CaseModel
import Foundation

/// A listing's fields as its JSON has them, so that a test names the one that differs.
enum JSONFields {
  static func of(_ listing: Listing) throws -> [(String, JSONValue)] {
    let data = try JSONEncoder().encode(listing)
    let members = try JSONDecoder().decode(JSONValue.self, from: data).members ?? []
    return members.filter { $0.value.array?.isEmpty != true }.map { ($0.name, $0.value) }
  }

  static func differences(_ one: Listing, _ other: Listing) throws -> [String] {
    let have = Dictionary(uniqueKeysWithValues: try of(one))
    let want = Dictionary(uniqueKeysWithValues: try of(other))
    return Set(have.keys).union(want.keys).sorted().filter { have[$0] != want[$0] }.map {
      "\($0): \(have[$0].map { "\($0)" } ?? "none"), not \(want[$0].map { "\($0)" } ?? "none")"
    }
  }

  /// Whether a field is taken from the page, and is there.
  static func hasSource(_ field: String) -> Bool {
    !["complete", "incomplete_because", "sources", "contradictions"].contains(field)
  }

  /// Whether a field, or one within it, has a source.
  static func source(_ field: String, in sources: [String: String]) -> Bool {
    sources[field] != nil || sources.keys.contains { $0.hasPrefix(field + ".") }
  }
}
