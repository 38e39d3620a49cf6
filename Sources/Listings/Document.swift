/// A parsed page as flat arrays in document order; a node's subtree is `node + 1 ..< end`.
struct Document: Sendable {
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

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var names: [String] = []
  var nameIndex: [String: UInt16] = [:]
  var bytes: [UInt8] = []

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
