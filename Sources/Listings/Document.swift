/// A parsed page as flat arrays in document order; a node's subtree is `node + 1 ..< end`.
final class Document: Sendable {
  struct Node: Sendable {
    var tag: Tag
    var parent: Int32
    /// The place behind the subtree.
    var end: Int32
    /// An element's attributes, or a text node's bytes.
    var span: Span
  }

  struct Attribute: Sendable {
    var name: UInt16
    var value: Span
  }

  let nodes: [Node]
  let attributes: [Attribute]
  let names: [String]
  let nameIndex: [String: UInt16]
  /// Which of the names the page uses.
  let used: [Bool]
  let bytes: [UInt8]

  init(
    nodes: [Node], attributes: [Attribute] = [], names: [String] = AttributeName.texts,
    nameIndex: [String: UInt16] = AttributeName.numbers,
    used: [Bool] = [Bool](repeating: false, count: AttributeName.texts.count), bytes: [UInt8] = []
  ) {
    self.nodes = nodes
    self.attributes = attributes
    self.names = names
    self.nameIndex = nameIndex
    self.used = used
    self.bytes = bytes
  }

  var count: Int { nodes.count }
  func tag(_ node: Int) -> Tag { nodes[node].tag }
  func end(_ node: Int) -> Int { Int(nodes[node].end) }
  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
  func isText(_ node: Int) -> Bool { nodes[node].tag == .text }

  func string(_ span: Span) -> String {
    guard span.range.lowerBound >= 0, span.range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// An attribute's value; nil where the element has none of that name.
  func attribute(_ node: Int, _ name: String) -> String? {
    let element = nodes[node]
    guard element.tag != .text, element.span.count > 0, let wanted = nameIndex[name] else { return nil }
    for place in element.span.range where attributes[place].name == wanted {
      return string(attributes[place].value)
    }
    return nil
  }

  /// The same by number, for names that are asked for often.
  func attribute(_ node: Int, _ name: AttributeName) -> String? {
    span(node, name).map(string)
  }

  /// Where the value of an attribute lies.
  @inline(__always)
  func span(_ node: Int, _ name: AttributeName) -> Span? {
    let element = nodes[node]
    guard element.tag != .text, element.span.count > 0 else { return nil }
    for place in element.span.range where attributes[place].name == name.rawValue {
      return attributes[place].value
    }
    return nil
  }

  func has(_ node: Int, _ name: AttributeName) -> Bool { span(node, name) != nil }

  /// Whether any element of the page has the attribute.
  func uses(_ name: AttributeName) -> Bool { used[Int(name.rawValue)] }

  func uses(_ name: String) -> Bool { nameIndex[name].map { used[Int($0)] } ?? false }

  func has(_ node: Int, _ name: String) -> Bool {
    let element = nodes[node]
    guard element.tag != .text, element.span.count > 0, let wanted = nameIndex[name] else { return false }
    for place in element.span.range where attributes[place].name == wanted { return true }
    return false
  }

  /// Whether a text stands anywhere among the page's texts and attributes.
  func contains(_ text: String) -> Bool {
    bytes.withUnsafeBufferPointer { page in
      Array(text.utf8).withUnsafeBufferPointer { Bytes.offset($0, in: page) != nil }
    }
  }

  /// Whether an attribute is there and, where a value is given, holds it: whole, as one word (`~`), or anywhere (`*`).
  func attribute(_ node: Int, _ name: String, fits value: String?, mode: Character) -> Bool {
    guard let wanted = nameIndex[name] else { return false }
    let element = nodes[node]
    guard element.tag != .text else { return false }
    for place in element.span.range where attributes[place].name == wanted {
      guard let value else { return true }
      let span = attributes[place].value
      guard Int(span.count) >= value.utf8.count else { return false }
      if mode == "=" { return bytes[span.range].elementsEqual(value.utf8) }
      let text = string(span)
      return mode == "*"
        ? text.has(value) : text.split(whereSeparator: \.isWhitespace).contains { $0 == value }
    }
    return false
  }

  /// All attributes of an element as names and values.
  func allAttributes(_ node: Int) -> [(name: String, value: String)] {
    let element = nodes[node]
    guard element.tag != .text else { return [] }
    return element.span.range.map { (names[Int(attributes[$0].name)], string(attributes[$0].value)) }
  }

  func children(_ node: Int) -> [Int] {
    var result: [Int] = []
    var child = node + 1
    let limit = end(node)
    while child < limit {
      result.append(child)
      child = end(child)
    }
    return result
  }

  func isInside(_ node: Int, _ ancestor: Int) -> Bool { node > ancestor && node < end(ancestor) }
}
