/// A query's parameters in one spelling.
struct QueryParameters {
  /// One name and its value; nil where there is no `=`.
  struct Parameter {
    var name: String
    var value: String?

    var text: String { value.map { "\(name)=\($0)" } ?? name }
  }

  let parameters: [Parameter]

  init(_ query: String?) {
    let parts = (query ?? "").utf8.split(separator: UInt8(ascii: "&")).prefix(1_000)
    self.parameters = parts.map { part in
      let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return Parameter(name: Self.plain(halves[0]), value: halves.count > 1 ? Self.plain(halves[1]) : nil)
    }
  }

  /// In forms a plus is a space.
  private static func plain(_ text: Substring.UTF8View) -> String {
    let spaced = text.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }
    return String(decoding: PercentEncoding.normalized(spaced), as: UTF8.self)
  }

  func value(of name: String) -> String? {
    let wanted = name.lowercased()
    return parameters.first { $0.name.lowercased() == wanted }?.value
  }
}
