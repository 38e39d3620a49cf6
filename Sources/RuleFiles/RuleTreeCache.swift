import Foundation

/// The parsed tree in a form that is read back in milliseconds: parsing YAML is the slowest part of a start.
///
/// Files are taken apart only when asked for: most of a pack is word lists, which a warm start does not look at.
struct RuleTreeCache: Sendable {
  private static let magic: [UInt8] = Array("docket-tree-3\n".utf8)

  private let bytes: CacheBytes
  private let sources: [YAMLSource]
  private let places: [String: Int]

  var paths: [String] { Array(places.keys) }

  /// The root of a file.
  subscript(path: String) -> YAMLNode? {
    guard let at = places[path] else { return nil }
    var reader = CacheReader(bytes, at: at)
    return reader.node(sources, depth: 0)
  }

  static func write(_ nodes: [String: YAMLNode], to file: String) {
    var writer = CacheWriter()
    var body = CacheWriter()
    var places: [(String, Int)] = []
    for (path, node) in nodes.sorted(by: { $0.key < $1.key }) {
      places.append((path, body.bytes.count))
      body.node(node)
    }
    writer.number(body.names.count)
    for name in body.names { writer.string(name) }
    writer.number(places.count)
    for (path, at) in places {
      writer.string(path)
      writer.number(at)
    }
    CacheFile.write(writer.bytes + body.bytes, magic: magic, to: file)
  }

  /// Nil where there is none, or a damaged one.
  init?(_ file: String, directory: String) {
    guard let bytes = CacheFile.read(file, magic: Self.magic) else { return nil }
    var reader = CacheReader(bytes)
    guard let count = reader.number(), count <= 1 << 16 else { return nil }
    var sources: [YAMLSource] = []
    for _ in 0..<count {
      guard let name = reader.string() else { return nil }
      sources.append(YAMLSource(file: directory + name))
    }
    guard let files = reader.number(), files <= 1 << 16 else { return nil }
    var relative: [(String, Int)] = []
    for _ in 0..<files {
      guard let path = reader.string(), let at = reader.number() else { return nil }
      relative.append((path, at))
    }
    let start = reader.at
    self.bytes = bytes
    self.sources = sources
    places = Dictionary(relative.map { ($0.0, $0.1 + start) }, uniquingKeysWith: { first, _ in first })
  }
}
