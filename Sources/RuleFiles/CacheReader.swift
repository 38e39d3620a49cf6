/// Reads what `CacheWriter` wrote; every step may find the bytes damaged, and then says nil.
public struct CacheReader {
  public let bytes: [UInt8]
  public private(set) var at: Int

  public init(bytes: [UInt8], at: Int = 0) {
    self.bytes = bytes
    self.at = at
  }

  public mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }

  public mutating func number() -> Int? {
    var result = 0
    var shift = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      result |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
      if shift > 42 { return nil }
    }
    return nil
  }

  public mutating func string() -> String? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    defer { at += count }
    return bytes.withUnsafeBufferPointer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[at..<at + count]), as: UTF8.self)
    }
  }

  mutating func node(_ sources: [YAMLSource], depth: Int) -> YAMLNode? {
    guard depth < 64, let file = number(), file < sources.count, let line = number(), let column = number(),
      let kind = byte(), let value = value(kind, sources, depth: depth)
    else { return nil }
    return YAMLNode(value, source: sources[file], line: line, column: column)
  }

  private mutating func value(_ kind: UInt8, _ sources: [YAMLSource], depth: Int) -> YAMLNode.Value? {
    if kind <= 1 { return string().map { .scalar($0, plain: kind == 0) } }
    guard kind <= 3, let count = number(), count <= bytes.count - at else { return nil }
    if kind == 2 {
      var nodes: [YAMLNode] = []
      nodes.reserveCapacity(count)
      for _ in 0..<count {
        guard let child = node(sources, depth: depth + 1) else { return nil }
        nodes.append(child)
      }
      return .sequence(nodes)
    }
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let key = node(sources, depth: depth + 1), let value = node(sources, depth: depth + 1) else {
        return nil
      }
      entries.append(.init(key: key, value: value))
    }
    return .mapping(entries)
  }
}
