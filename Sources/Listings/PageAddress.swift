/// As much of an address as telling pages apart needs; addresses are parsed for fetching elsewhere.
enum PageAddress {
  static func host(_ url: String) -> String {
    guard let scheme = url.range(ofText: "://") else { return "" }
    let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@").last ?? ""
    return host.split(separator: ":").first.map { $0.lowercased() } ?? ""
  }

  /// The path, without query and fragment.
  static func path(_ url: String) -> String {
    guard let scheme = url.range(ofText: "://") else { return url }
    let rest = url[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...].prefix { $0 != "?" && $0 != "#" })
  }

  /// What stands in a path where a pattern has `{name}`; nil where the path does not fit.
  static func capture(_ path: String, _ pattern: String, _ name: String) -> String? {
    var found: [String: Substring] = [:]
    return match(path, pattern, &found) ? found[name].map(String.init) : nil
  }

  /// Whether a path fits a profile's pattern: `{name}` is a piece of a segment, a trailing `*` anything.
  static func fits(_ path: String, _ pattern: String) -> Bool {
    var found: [String: Substring] = [:]
    return match(path, pattern, &found)
  }

  /// Longer paths name no item, and trying where each hole ends could take long.
  private static let longest = 600

  private static func match(_ path: String, _ pattern: String, _ found: inout [String: Substring]) -> Bool {
    let bare = path.utf8.prefix { $0 != 63 }
    guard bare.count <= longest else { return false }
    return fits(Substring(bare), Substring(pattern.utf8.prefix { $0 != 63 }), &found)
  }

  private static func fits(_ path: Substring, _ pattern: Substring, _ found: inout [String: Substring])
    -> Bool
  {
    var rest = path.utf8
    var pieces = pattern.utf8
    while let next = pieces.first {
      if next == 42 { return true }
      if next == 123, let close = pieces.firstIndex(of: 125) {
        let name = String(Substring(pieces[pieces.index(after: pieces.startIndex)..<close]))
        return hole(Substring(rest), name, Substring(pieces[pieces.index(after: close)...]), &found)
      }
      guard rest.first == next else { return false }
      rest = rest.dropFirst()
      pieces = pieces.dropFirst()
    }
    return rest.isEmpty || rest.elementsEqual([47])
  }

  /// A hole takes as much of its segment as leaves the rest of the pattern its part.
  private static func hole(
    _ path: Substring, _ name: String, _ pattern: Substring, _ found: inout [String: Substring]
  ) -> Bool {
    var end = path.utf8.firstIndex(of: 47) ?? path.endIndex
    while end > path.startIndex {
      if fits(path[end...], pattern, &found) {
        found[name] = path[..<end]
        return true
      }
      end = path.utf8.index(before: end)
    }
    return false
  }
}
