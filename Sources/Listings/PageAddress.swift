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
    var found: [String: String] = [:]
    return fits(path, pattern, &found) ? found[name] : nil
  }

  /// Whether a path fits a profile's pattern: `{name}` is a piece of a segment, a trailing `*` anything.
  static func fits(_ path: String, _ pattern: String) -> Bool {
    var found: [String: String] = [:]
    return fits(path, pattern, &found)
  }

  private static func fits(_ path: String, _ pattern: String, _ found: inout [String: String]) -> Bool {
    var rest = Substring(path.split(separator: "?").first ?? "")
    var pieces = Substring(pattern.split(separator: "?").first ?? "")
    while let next = pieces.first {
      if next == "*" { return true }
      if next == "{" {
        guard let close = pieces.firstIndex(of: "}") else { return false }
        let name = String(pieces[pieces.index(after: pieces.startIndex)..<close])
        pieces = pieces[pieces.index(after: close)...]
        let stop = pieces.first
        let matched = rest.prefix { $0 != "/" && (stop == nil || $0 != stop) }
        guard !matched.isEmpty else { return false }
        found[name] = String(matched)
        rest = rest.dropFirst(matched.count)
        continue
      }
      guard rest.first == next else { return false }
      rest = rest.dropFirst()
      pieces = pieces.dropFirst()
    }
    return rest.isEmpty || rest == "/"
  }
}
