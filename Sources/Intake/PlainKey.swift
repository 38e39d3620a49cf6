/// The key of an address that no profile knows: host, path and what tells its pages apart in the query.
enum PlainKey {
  /// The host without what only chooses a version of the same site.
  static func host(_ host: String, port: Int?) -> String {
    var result = host
    for front in ["www.", "m."] where result.hasPrefix(front) && result.dropFirst(front.count).contains(".") {
      result.removeFirst(front.count)
    }
    return port.map { "\(result):\($0)" } ?? result
  }

  /// Whether a label of a host names a device, a country or a language: `www`, `m`, `es`, `pt-br`.
  static func isVariant(_ label: Substring) -> Bool {
    if ["www", "m", "wap", "mobile", "touch"].contains(label) { return true }
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { 0x61...0x7A ~= $0 } }
  }

  /// Path and query; of the query only the names in `keeping` where there are any, else all but tracking, sorted.
  static func tail(path: String, query: QueryParameters, keeping: [String]) -> String {
    var kept = query.parameters
    if keeping.isEmpty {
      kept.removeAll { TrackingParameters.contains($0.name) }
      let certain = kept.filter { !TrackingParameters.mayContain($0.name) }
      if !certain.isEmpty || !isScript(path) { kept = certain }
    } else {
      let wanted = Set(keeping.map { $0.lowercased() })
      kept.removeAll { !wanted.contains($0.name.lowercased()) }
    }
    let path = path == "/" ? "" : path
    guard !kept.isEmpty else { return path }
    let texts = kept.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return path + "?" + texts.joined(separator: "&")
  }

  /// Whether a path names a program, or nothing: then only the query can say which page is meant.
  private static func isScript(_ path: String) -> Bool {
    path == "/" || [".php", ".asp", ".aspx", ".cgi", ".jsp", ".do", ".pl"].contains { path.hasSuffix($0) }
  }
}
