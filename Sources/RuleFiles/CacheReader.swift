/// Reads what `CacheWriter` wrote; every step may find the bytes damaged, and then says nil.
public struct CacheReader {
  private let content: CacheBytes
  public private(set) var at: Int
  private let end: Int

  public init(_ content: CacheBytes, at: Int = 0) {
    self.content = content
    self.at = max(0, at)
    end = content.count
  }

  public mutating func byte() -> UInt8? {
    guard at < end else { return nil }
    defer { at += 1 }
    return content[at]
  }

  public mutating func number() -> Int? {
    var result = 0
    var shift = 0
    while at < end {
      let byte = content[at]
      at += 1
      result |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
      if shift > 42 { return nil }
    }
    return nil
  }

  /// How many of something follow, each of which takes a byte at least.
  public mutating func count() -> Int? { number().flatMap { $0 <= end - at ? $0 : nil } }

  public mutating func string() -> String? {
    guard let count = count() else { return nil }
    defer { at += count }
    return content.withBytes(at..<at + count) { String(decoding: $0, as: UTF8.self) }
  }

  public mutating func bytes() -> [UInt8]? {
    guard let count = count() else { return nil }
    defer { at += count }
    return content.withBytes(at..<at + count) { [UInt8]($0) }
  }

  public mutating func double() -> Double? {
    guard end - at >= 8 else { return nil }
    defer { at += 8 }
    return content.withBytes(at..<at + 8) {
      Double(bitPattern: UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)))
    }
  }

  /// As many as were written together, each within the bounds.
  public mutating func integers(in bounds: Range<Int>) -> [Int32]? {
    guard let count = number(), count <= (end - at) / 4 else { return nil }
    defer { at += count * 4 }
    return content.withBytes(at..<at + count * 4) { bytes in
      var isSound = true
      let result = [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
        for index in 0..<count {
          let value = Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: Int32.self))
          buffer.initializeElement(at: index, to: value)
          isSound = isSound && bounds.contains(Int(value))
        }
        initialized = count
      }
      return isSound ? result : nil
    }
  }

  /// As many as were written, each by the same hand.
  public mutating func list<Element>(_ one: (inout CacheReader) -> Element?) -> [Element]? {
    guard let count = count() else { return nil }
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = one(&self) else { return nil }
      result.append(element)
    }
    return result
  }

  mutating func node(_ sources: [YAMLSource], depth: Int) -> YAMLNode? {
    guard depth < 64, let file = number(), file < sources.count, let line = number(), let column = number(),
      let kind = byte(), let value = value(kind, sources, depth: depth)
    else { return nil }
    return YAMLNode(value, source: sources[file], line: line, column: column)
  }

  private mutating func value(_ kind: UInt8, _ sources: [YAMLSource], depth: Int) -> YAMLNode.Value? {
    switch kind {
    case 0, 1: return string().map { .scalar($0, plain: kind == 0) }
    case 2: return list { $0.node(sources, depth: depth + 1) }.map { .sequence($0) }
    case 3:
      return list { reader in
        guard let key = reader.node(sources, depth: depth + 1),
          let value = reader.node(sources, depth: depth + 1)
        else { return nil }
        return YAMLNode.Entry(key: key, value: value)
      }.map { .mapping($0) }
    default: return nil
    }
  }
}
