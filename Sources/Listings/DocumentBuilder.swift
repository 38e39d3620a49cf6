internal import CLibXML2
import Glibc

/// Takes SAX events and fills the flat arrays.
final class DocumentBuilder {
  private(set) var document = Document()
  private var open: [Int32] = []
  private var tags: [UnsafePointer<UInt8>: Tag] = [:]
  private var attributeNames: [UnsafePointer<UInt8>: UInt16] = [:]
  private var textOpen = false

  init() {
    document.nodes.append(Document.Node(tag: .root, parent: 0, end: 0, span: .empty))
    document.nodes.reserveCapacity(8_192)
    document.bytes.reserveCapacity(1 << 17)
    open.append(0)
  }

  func start(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let name else { return }
    textOpen = false
    let tag = self.tag(name)
    let first = document.attributes.count
    if let attributes {
      var index = 0
      while let attribute = attributes[index] {
        add(attribute, attributes[index + 1])
        index += 2
      }
    }
    let node = Document.Node(
      tag: tag, parent: open.last ?? 0, end: 0, span: Span(first, document.attributes.count - first))
    open.append(Int32(clamping: document.nodes.count))
    document.nodes.append(node)
  }

  func end() {
    textOpen = false
    guard open.count > 1, let node = open.popLast() else { return }
    document.nodes[Int(node)].end = Int32(clamping: document.nodes.count)
  }

  func text(_ text: UnsafePointer<UInt8>?, _ count: Int) {
    guard let text, count > 0 else { return }
    let start = document.bytes.count
    document.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    if textOpen, let last = document.nodes.indices.last {
      document.nodes[last].span.count += Int32(clamping: count)
      return
    }
    textOpen = true
    let place = document.nodes.count
    document.nodes.append(
      Document.Node(
        tag: .text, parent: open.last ?? 0, end: Int32(clamping: place + 1), span: Span(start, count)))
  }

  func finish() {
    let count = Int32(clamping: document.nodes.count)
    for node in open { document.nodes[Int(node)].end = count }
    open = [0]
  }

  private func tag(_ name: UnsafePointer<UInt8>) -> Tag {
    if let known = tags[name] { return known }
    let tag = Tag.named(String(cString: name))
    tags[name] = tag
    return tag
  }

  private func add(_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?) {
    let id: UInt16
    if let known = attributeNames[name] {
      id = known
    } else {
      let text = String(cString: name)
      if let known = document.nameIndex[text] {
        id = known
      } else {
        guard document.names.count < 8_192 else { return }
        id = UInt16(document.names.count)
        document.names.append(text)
        document.nameIndex[text] = id
      }
      attributeNames[name] = id
    }
    let start = document.bytes.count
    let count = value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
    if let value, count > 0 {
      document.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
    }
    document.attributes.append(Document.Attribute(name: id, value: Span(start, count)))
  }
}
