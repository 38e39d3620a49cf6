import Foundation

/// The parsed tree in a form that is read back in milliseconds: parsing YAML is the slowest part of a start.
enum RuleTreeCache {
  private static let magic: [UInt8] = Array("docket-tree-1\n".utf8)

  static func write(_ nodes: [String: YAMLNode], to file: String, _ source: RuleSource) {
    var out = magic
    var sources: [String: Int] = [:]
    var names: [String] = []
    var body: [UInt8] = []
    number(nodes.count, &body)
    for (path, node) in nodes.sorted(by: { $0.key < $1.key }) {
      string(path, &body)
      write(node, &body, &sources, &names)
    }
    number(names.count, &out)
    for name in names { string(name, &out) }
    out += body
    let check = checksum(out[...])
    for shift in stride(from: 0, to: 64, by: 8) {
      out.append(UInt8(truncatingIfNeeded: check >> UInt64(shift)))
    }
    // A cache that cannot be written costs time at the next start and nothing else.
    try? Data(out).write(to: URL(fileURLWithPath: file), options: .atomic)
  }

  static func read(_ file: String, _ source: RuleSource) -> [String: YAMLNode]? {
    guard let data = FileManager.default.contents(atPath: file), data.count > magic.count + 8 else {
      return nil
    }
    let bytes = [UInt8](data)
    guard bytes.starts(with: magic) else { return nil }
    var check: UInt64 = 0
    for byte in bytes.suffix(8).reversed() { check = check << 8 | UInt64(byte) }
    guard checksum(bytes.dropLast(8)) == check else { return nil }
    var reader = Reader(bytes: bytes, at: magic.count)
    guard let count = reader.number(), count <= 1 << 16 else { return nil }
    var sources: [YAMLSource] = []
    for _ in 0..<count {
      guard let name = reader.string() else { return nil }
      sources.append(YAMLSource(file: source.directory + name))
    }
    guard let files = reader.number(), files <= 1 << 16 else { return nil }
    var result: [String: YAMLNode] = [:]
    for _ in 0..<files {
      guard let path = reader.string(), let node = reader.node(sources, depth: 0) else { return nil }
      result[path] = node
    }
    return result
  }

  private static func write(
    _ node: YAMLNode, _ out: inout [UInt8], _ sources: inout [String: Int], _ names: inout [String]
  ) {
    let file = node.source.file
    if sources[file] == nil {
      sources[file] = names.count
      // Without the directory: a cache serves the same files under another path too.
      let slash = file.range(of: "/site/")?.lowerBound ?? folder(of: file)
      names.append(String(file[slash...]))
    }
    number(sources[file] ?? 0, &out)
    number(node.line, &out)
    number(node.column, &out)
    switch node.value {
    case .scalar(let text, let plain):
      out.append(plain ? 0 : 1)
      string(text, &out)
    case .sequence(let nodes):
      out.append(2)
      number(nodes.count, &out)
      for node in nodes { write(node, &out, &sources, &names) }
    case .mapping(let entries):
      out.append(3)
      number(entries.count, &out)
      for entry in entries {
        write(entry.key, &out, &sources, &names)
        write(entry.value, &out, &sources, &names)
      }
    }
  }

  private static let roots = ["/packs/", "/lists/", "/marketplaces/", "/workflows/"]

  private static func folder(of file: String) -> String.Index {
    for root in roots {
      if let range = file.range(of: root, options: .backwards) { return range.lowerBound }
    }
    return file.lastIndex(of: "/") ?? file.startIndex
  }

  private static func number(_ value: Int, _ out: inout [UInt8]) {
    var rest = UInt64(max(0, value))
    while rest >= 0x80 {
      out.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    out.append(UInt8(rest))
  }

  private static func string(_ text: String, _ out: inout [UInt8]) {
    number(text.utf8.count, &out)
    out += text.utf8
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
  }

  /// Reads what was written; every step may find the file damaged, and then says nil.
  private struct Reader {
    let bytes: [UInt8]
    var at: Int

    mutating func byte() -> UInt8? {
      guard at < bytes.count else { return nil }
      defer { at += 1 }
      return bytes[at]
    }

    mutating func number() -> Int? {
      var result = 0
      var shift = 0
      while let byte = byte() {
        result |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return result }
        shift += 7
        if shift > 42 { return nil }
      }
      return nil
    }

    mutating func string() -> String? {
      guard let count = number(), count <= bytes.count - at else { return nil }
      defer { at += count }
      return bytes.withUnsafeBufferPointer { buffer in
        String(decoding: UnsafeBufferPointer(rebasing: buffer[at..<at + count]), as: UTF8.self)
      }
    }

    mutating func node(_ sources: [YAMLSource], depth: Int) -> YAMLNode? {
      guard depth < 64, let file = number(), file < sources.count, let line = number(), let column = number(),
        let kind = byte()
      else { return nil }
      func make(_ value: YAMLNode.Value) -> YAMLNode {
        YAMLNode(value, source: sources[file], line: line, column: column)
      }
      switch kind {
      case 0, 1:
        guard let text = string() else { return nil }
        return make(.scalar(text, plain: kind == 0))
      case 2:
        guard let count = number(), count <= bytes.count - at else { return nil }
        var nodes: [YAMLNode] = []
        nodes.reserveCapacity(count)
        for _ in 0..<count {
          guard let node = node(sources, depth: depth + 1) else { return nil }
          nodes.append(node)
        }
        return make(.sequence(nodes))
      case 3:
        guard let count = number(), count <= bytes.count - at else { return nil }
        var entries: [YAMLNode.Entry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
          guard let key = node(sources, depth: depth + 1), let value = node(sources, depth: depth + 1) else {
            return nil
          }
          entries.append(.init(key: key, value: value))
        }
        return make(.mapping(entries))
      default:
        return nil
      }
    }
  }
}
