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
    /// The element that has it.
    var owner: Int32
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

  /// Offers the elements in whose attributes a text stands, in order, until it is told to stop.
  func owners(of text: [UInt8], _ take: (Int) -> Bool) {
    bytes.withUnsafeBufferPointer { page in
      var index = 0
      var last = -1
      while let place = Bytes.find(text, in: page, from: index) {
        index = place + 1
        guard let attribute = attribute(at: place) else { continue }
        // What is left of this attribute need not be searched.
        index = max(index, attribute.value.range.upperBound)
        let owner = Int(attribute.owner)
        guard owner != last else { continue }
        last = owner
        if !take(owner) { return }
      }
    }
  }

  /// The attribute in whose value a byte lies.
  private func attribute(at place: Int) -> Attribute? {
    var low = 0
    var high = attributes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(attributes[middle].value.start) <= place { low = middle + 1 } else { high = middle }
    }
    // Several empty ones may begin where this one does.
    while low > 0 {
      let range = attributes[low - 1].value.range
      if range.contains(place) { return attributes[low - 1] }
      if range.count > 0 { return nil }
      low -= 1
    }
    return nil
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
      if mode == "*" { return string(span).has(value) }
      return bytes[span.range].split(whereSeparator: Bytes.isSpace).contains { $0.elementsEqual(value.utf8) }
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
