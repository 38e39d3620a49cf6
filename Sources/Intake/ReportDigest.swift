import CaseModel

/// Tells the same report from another with its id, whatever the file format and the order of members.
enum ReportDigest {
  /// SHA-256 of the value's canonical form: members sorted, absent and empty the same.
  static func of(_ value: JSONValue) -> String { Hash.sha256((canonical(value) ?? .null).compact) }

  private static func canonical(_ value: JSONValue) -> JSONValue? {
    switch value {
    case .null: return nil
    case .string(let text): return text.isEmpty ? nil : value
    case .array(let values):
      let rest = values.map { canonical($0) ?? .null }
      return rest.isEmpty ? nil : .array(rest)
    case .object(let members):
      let rest = members.compactMap { member in canonical(member.value).map { JSONMember(member.name, $0) } }
      guard !rest.isEmpty else { return nil }
      return .object(rest.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    default: return value
    }
  }
}
