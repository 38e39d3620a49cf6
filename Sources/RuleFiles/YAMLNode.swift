import CaseModel

/// A value of a YAML file together with the place where it stands.
public struct YAMLNode: Sendable {
  public enum Value: Sendable {
    /// A scalar; `plain` is false where it stood in quotes.
    case scalar(String, plain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A key and its value in a mapping.
  public struct Entry: Sendable {
    public let key: YAMLNode
    public var value: YAMLNode

    public init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }

    public var name: String { key.scalar ?? "" }
  }

  public var value: Value
  public let source: YAMLSource
  /// Counted from 1.
  public let line: Int
  /// In characters, counted from 1.
  public let column: Int

  public init(_ value: Value, source: YAMLSource, line: Int, column: Int) {
    self.value = value
    self.source = source
    self.line = line
    self.column = column
  }

  /// The text of a scalar.
  public var scalar: String? {
    if case .scalar(let text, _) = value { return text }
    return nil
  }

  /// Whether nothing stands there: `key:` with no value, `~` or `null`.
  public var isNull: Bool {
    if case .scalar(let text, plain: true) = value { return text.isEmpty || text == "~" || text == "null" }
    return false
  }

  public var elements: [YAMLNode]? {
    if case .sequence(let nodes) = value { return nodes }
    return nil
  }

  public var entries: [Entry]? {
    if case .mapping(let entries) = value { return entries }
    return nil
  }

  /// The value under a key of a mapping; nil for an absent or empty one.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = value else { return nil }
    guard let found = entries.first(where: { $0.name == key })?.value, !found.isNull else { return nil }
    return found
  }

  /// What a reader would call it.
  public var kindName: String {
    switch value {
    case .scalar: isNull ? "nothing" : "a text or number"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Its place, for errors, with the line itself and the width of what stands there.
  public var place: DocketError.Place {
    var width = 1
    if case .scalar(let text, let plain) = value, !text.contains("\n") {
      width = text.count + (plain ? 0 : 2)
    }
    return DocketError.Place(
      file: source.file, line: line, column: column, source: source.line(line), width: max(1, width))
  }

  /// An error that points here.
  public func error(_ code: String, _ what: String, remedy: String? = nil) -> DocketError {
    DocketError(code: code, what: what, place: place, remedy: remedy, exit: .configuration)
  }
}
