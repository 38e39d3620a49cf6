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

  /// Whether a path fits a profile's pattern: `{name}` is a piece of a segment, a trailing `*` anything.
  static func fits(_ path: String, _ pattern: String) -> Bool {
    var rest = Substring(path.split(separator: "?").first ?? "")
    var pieces = Substring(pattern.split(separator: "?").first ?? "")
    while let next = pieces.first {
      if next == "*" { return true }
      if next == "{" {
        guard let close = pieces.firstIndex(of: "}") else { return false }
        pieces = pieces[pieces.index(after: close)...]
        let stop = pieces.first
        let matched = rest.prefix { $0 != "/" && (stop == nil || $0 != stop) }
        guard !matched.isEmpty else { return false }
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
