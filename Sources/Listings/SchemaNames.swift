import CaseModel

/// Names of schema.org's members, without a prefix or the address in front.
enum SchemaNames {
  /// A value with every member under its bare name.
  static func bare(_ value: JSONValue, depth: Int) -> JSONValue {
    guard depth < LenientJSON.maximumDepth else { return value }
    switch value {
    case .array(let items): return .array(items.map { bare($0, depth: depth + 1) })
    case .object(let members):
      return .object(
        members.map { JSONMember(bare($0.name), bare($0.value, depth: depth + 1)) })
    default: return value
    }
  }

  private static func bare(_ name: String) -> String {
    for front in [
      "schema:", "http://schema.org/", "https://schema.org/", "http://www.schema.org/",
      "https://www.schema.org/",
    ]
    where name.hasPrefix(front) {
      return String(name.dropFirst(front.count))
    }
    return name
  }
}
