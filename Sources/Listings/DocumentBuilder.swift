internal import CLibXML2
import Glibc

/// Takes SAX events and fills the flat arrays.
final class DocumentBuilder {
  /// The parse that sends the events.
  @exclusivity(unchecked) var context: htmlParserCtxtPtr?
  /// Whether the rest of the page was taken as text alone.
  @exclusivity(unchecked) var wasStopped = false
  @exclusivity(unchecked) private var nodes: [Document.Node] = []
  @exclusivity(unchecked) private var attributes: [Document.Attribute] = []
  @exclusivity(unchecked) private var names = AttributeName.texts
  @exclusivity(unchecked) private var nameIndex = AttributeName.numbers
  @exclusivity(unchecked) private var used = [Bool](repeating: false, count: AttributeName.texts.count)
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  @exclusivity(unchecked) private var open: [Int32] = []
  @exclusivity(unchecked) private var tagCache = [(name: UnsafePointer<UInt8>?, tag: Tag)](
    repeating: (nil, .other), count: 1_024)
  @exclusivity(unchecked) private var nameCache = [(name: UnsafePointer<UInt8>?, id: UInt16)](
    repeating: (nil, 0), count: 1_024)
  @exclusivity(unchecked) private var textOpen = false

  init() {
    nodes.append(Document.Node(tag: .root, parent: 0, end: 0, span: .empty))
    nodes.reserveCapacity(8_192)
    bytes.reserveCapacity(1 << 17)
    open.append(0)
  }

  func start(
    _ name: UnsafePointer<UInt8>?, _ given: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let name, !wasStopped else { return }
    textOpen = false
    let tag = self.tag(name)
    let first = attributes.count
    if let given {
      var index = 0
      while let attribute = given[index] {
        add(attribute, given[index + 1])
        index += 2
      }
    }
    let node = Document.Node(
      tag: tag, parent: open.last ?? 0, end: 0, span: Span(first, attributes.count - first))
    open.append(Int32(clamping: nodes.count))
    nodes.append(node)
  }

  /// Whether the parser's own nesting is deeper than any page needs.
  ///
  /// It counts what was really left open; the scan before it can only guess which end closes what.
  var isTooDeep: Bool { open.count > Self.maximumDepth }

  private static let maximumDepth = 700

  func end() {
    textOpen = false
    guard open.count > 1, let node = open.popLast() else { return }
    nodes[Int(node)].end = Int32(clamping: nodes.count)
  }

  func text(_ text: UnsafePointer<UInt8>?, _ count: Int) {
    guard let text, count > 0 else { return }
    let start = bytes.count
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    if textOpen, let last = nodes.indices.last {
      nodes[last].span.count += Int32(clamping: count)
      return
    }
    textOpen = true
    let place = nodes.count
    nodes.append(
      Document.Node(
        tag: .text, parent: open.last ?? 0, end: Int32(clamping: place + 1), span: Span(start, count)))
  }

  /// The document, when all events have come.
  func finish() -> Document {
    let count = Int32(clamping: nodes.count)
    for node in open { nodes[Int(node)].end = count }
    open = [0]
    return Document(
      nodes: nodes, attributes: attributes, names: names, nameIndex: nameIndex, used: used, bytes: bytes)
  }

  private func tag(_ name: UnsafePointer<UInt8>) -> Tag {
    let slot = Self.slot(name)
    if tagCache[slot].name == name { return tagCache[slot].tag }
    let tag = Tag.named(String(cString: name))
    tagCache[slot] = (name, tag)
    return tag
  }

  /// The parser keeps one copy of each name, so that its address tells it; the low bits are always alike.
  @inline(__always)
  private static func slot(_ name: UnsafePointer<UInt8>) -> Int {
    let bits = UInt(bitPattern: name)
    return Int(truncatingIfNeeded: (bits ^ (bits >> 9)) & 1_023)
  }

  private func number(_ name: UnsafePointer<UInt8>) -> UInt16? {
    let slot = Self.slot(name)
    if nameCache[slot].name == name { return nameCache[slot].id }
    let text = String(cString: name)
    let id: UInt16
    if let known = nameIndex[text] {
      id = known
    } else {
      guard names.count < 8_192 else { return nil }
      id = UInt16(names.count)
      names.append(text)
      nameIndex[text] = id
      used.append(true)
    }
    used[Int(id)] = true
    nameCache[slot] = (name, id)
    return id
  }

  private func add(_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?) {
    guard let id = number(name) else { return }
    let start = bytes.count
    let count = value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
    if let value, count > 0 {
      bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
    }
    attributes.append(
      Document.Attribute(name: id, value: Span(start, count), owner: Int32(clamping: nodes.count)))
  }
}
