import CaseModel

/// Reads members of an object with their types checked; says field, found and expected where they are wrong.
struct FieldReader {
  private let value: JSONValue
  private let prefix: String
  private let limits: IntakeLimits

  init(_ value: JSONValue, prefix: String = "", limits: IntakeLimits) {
    self.value = value
    self.prefix = prefix
    self.limits = limits
  }

  private func place(_ name: String) -> String { prefix + name }

  /// A text; nil where the member is absent. An empty text is no text.
  func text(_ name: String, limit: Int? = nil) throws(Finding) -> String? {
    guard let member = value[name] else { return nil }
    guard case .string(let text) = member else { throw wrongType(name, member, "a string") }
    let limit = limit ?? limits.textCharacters
    if text.utf8.count > limit, text.unicodeScalars.count > limit {
      throw Finding(
        code: "field-too-long", field: place(name), found: "\(text.unicodeScalars.count) characters",
        expected: "at most \(limit)")
    }
    return text.isEmpty ? nil : text
  }

  /// A text that must be there.
  func need(_ name: String) throws(Finding) -> String {
    guard let text = try text(name, limit: .max) else { throw missing(place(name)) }
    return text
  }

  /// One of a few names; nil where the member is absent.
  func choice<Choice>(
    _ name: String, _ choices: [String], _ make: (String) -> Choice?
  ) throws(Finding) -> Choice? {
    guard let text = try text(name, limit: .max) else { return nil }
    if let choice = make(text) { return choice }
    let near = Likeness.nearest(to: text, among: choices)
    throw Finding(
      code: "\(name)-unknown", field: place(name), found: "\"\(Excerpt.plain(text))\"",
      expected: "one of \(choices.joined(separator: ", "))", remedy: near.map { "did you mean '\($0)'?" })
  }

  func needChoice<Choice>(
    _ name: String, _ choices: [String], _ make: (String) -> Choice?
  ) throws(Finding) -> Choice {
    guard let choice = try choice(name, choices, make) else { throw missing(place(name)) }
    return choice
  }

  /// An object's reader; nil where the member is absent.
  func object(_ name: String) throws(Finding) -> FieldReader? {
    guard let member = value[name] else { return nil }
    guard case .object = member else { throw wrongType(name, member, "an object") }
    return FieldReader(member, prefix: place(name) + ".", limits: limits)
  }

  func wrongType(_ name: String, _ member: JSONValue, _ expected: String) -> Finding {
    Finding(
      code: "field-type", field: place(name), found: Excerpt.value(member), expected: expected,
      remedy: member == .null ? "leave the member out where there is nothing to say" : nil)
  }

  /// That a member is not there, or empty; with the unknown member that may be meant.
  func missing(_ path: String) -> Finding {
    let last = path.split(separator: ".").last.map(String.init) ?? path
    let names = (value.members ?? []).map(\.name).filter { !ReportValidator.known.contains($0) }
    let near = Likeness.nearest(to: last, among: names)
    return Finding(
      code: "field-missing", field: path, found: value[last] == nil ? "nothing" : "an empty text",
      expected: "\(path), which every report must have",
      remedy: near.map { "'\(Excerpt.plain($0))' may be meant: name it '\(last)'" })
  }
}
