import Foundation

/// Writes numbers, texts and trees compactly.
public struct CacheWriter {
  public private(set) var bytes: [UInt8] = []
  /// Files that nodes stand in, without the directory: a cache serves the same files under another path too.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  public init() {}

  public mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// A number that is not negative.
  public mutating func number(_ value: Int) {
    var rest = UInt64(max(0, value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  public mutating func string(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  public mutating func bytes(_ content: [UInt8]) {
    number(content.count)
    bytes += content
  }

  public mutating func double(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Many numbers, in a form that is read back at once.
  public mutating func integers(_ values: [Int32]) {
    number(values.count)
    for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
  }

  /// How many, then each by the same hand.
  public mutating func list<Values: Collection>(
    _ values: Values, _ one: (inout CacheWriter, Values.Element) -> Void
  ) {
    number(values.count)
    for value in values { one(&self, value) }
  }

  mutating func node(_ node: YAMLNode) {
    number(source(node.source.file))
    number(node.line)
    number(node.column)
    switch node.value {
    case .scalar(let text, let plain):
      bytes.append(plain ? 0 : 1)
      string(text)
    case .sequence(let nodes):
      bytes.append(2)
      number(nodes.count)
      for child in nodes { self.node(child) }
    case .mapping(let entries):
      bytes.append(3)
      number(entries.count)
      for entry in entries {
        self.node(entry.key)
        self.node(entry.value)
      }
    }
  }

  private static let roots = ["/packs/", "/lists/", "/marketplaces/", "/workflows/"]

  private mutating func source(_ file: String) -> Int {
    if let known = numbers[file] { return known }
    var start = file.range(of: "/site/", options: .backwards)?.lowerBound
    for root in Self.roots where start == nil {
      start = file.range(of: root, options: .backwards)?.lowerBound
    }
    names.append(String(file[(start ?? file.lastIndex(of: "/") ?? file.startIndex)...]))
    numbers[file] = names.count - 1
    return names.count - 1
  }
}
