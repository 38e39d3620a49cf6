import CaseModel

/// A CSV file's header line: which column is which member of a report.
struct CSVHeader {
  let names: [String]
  private let paths: [[String]]

  static let expected = "a header line naming id, category, url, submitted_at, reporter.kind and others"

  static func read(_ bytes: [UInt8], limits: IntakeLimits) -> Result<CSVHeader, Finding> {
    switch CSVFields.read(bytes) {
    case .failure(let finding): .failure(finding)
    case .success(let names): check(names, limits: limits)
    }
  }

  private static func check(_ names: [String], limits: IntakeLimits) -> Result<CSVHeader, Finding> {
    func refuse(_ found: String, field: String? = nil, remedy: String? = nil) -> Result<CSVHeader, Finding> {
      .failure(Finding(code: "csv-header", field: field, found: found, expected: expected, remedy: remedy))
    }
    if names.count > limits.columns { return refuse("\(names.count) columns") }
    if names.count == 1, names[0].contains(where: { $0 == ";" || $0 == "\t" }) {
      return refuse("columns parted by semicolons or tabs", remedy: "part the columns by commas")
    }
    var seen: Set<String> = []
    for name in names {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      if parts.contains("") || parts.count > 4 { return refuse("the column name \"\(Excerpt.plain(name))\"") }
      if !seen.insert(name).inserted { return refuse("the column \(Excerpt.plain(name)) twice", field: name) }
    }
    for name in names {
      if let inner = names.first(where: { $0.hasPrefix(name + ".") }) {
        return refuse("both \(Excerpt.plain(name)) and \(Excerpt.plain(inner))", field: name)
      }
    }
    for required in ReportValidator.required where !seen.contains(required) {
      let near = Likeness.nearest(to: required, among: names)
      return refuse(
        "no column \(required)" + (near.map { " (but \(Excerpt.plain($0)))" } ?? ""), field: required,
        remedy: "name the columns as docs/report.schema.json names the members")
    }
    return .success(CSVHeader(names: names, paths: names.map { $0.split(separator: ".").map(String.init) }))
  }

  /// The record as the object that it would be in JSON; an empty cell is absent.
  func value(of fields: [String]) -> Result<JSONValue, Finding> {
    guard fields.count == names.count else {
      return .failure(
        Finding(
          code: "csv-columns", found: "\(fields.count) fields", expected: "\(names.count), as in the header",
          remedy: "put fields that contain commas into quotes"))
    }
    var root = Node()
    for (path, field) in zip(paths, fields) where !field.isEmpty { root.set(path[...], field) }
    return .success(root.value(at: ""))
  }

  /// An object while it is being put together.
  private struct Node {
    var text: String?
    var names: [String] = []
    var children: [Node] = []

    mutating func set(_ path: ArraySlice<String>, _ field: String) {
      guard let first = path.first else {
        text = field
        return
      }
      if let place = names.firstIndex(of: first) {
        children[place].set(path.dropFirst(), field)
      } else {
        names.append(first)
        var child = Node()
        child.set(path.dropFirst(), field)
        children.append(child)
      }
    }

    func value(at name: String) -> JSONValue {
      if let text { return .string(text) }
      let members = zip(names, children).map { JSONMember($0, $1.value(at: $0)) }
      guard name == "attachments" else { return .object(members) }
      // `attachments.path` is one file; `attachments.0.path`, `attachments.1.path` are several.
      let numbered = members.allSatisfy { UInt16($0.name) != nil && $0.value.members != nil }
      return numbered ? .array(members.map(\.value)) : .array([.object(members)])
    }
  }
}

extension Finding {
  /// The finding with the column's name for its number.
  func naming(_ header: CSVHeader) -> Finding {
    var result = self
    if let number = field.flatMap({ Int($0) }) {
      result.field = header.names.indices.contains(number) ? header.names[number] : nil
    }
    return result
  }
}
