import CaseModel
import Foundation

/// All rule files taken apart, the user's own (`site/`) merged over the shipped ones.
public struct RuleTree: Sendable {
  public let directory: String
  /// Files that are no valid YAML.
  public private(set) var problems: [DocketError] = []
  private var merged: [String: YAMLNode] = [:]
  private var cache: RuleTreeCache?

  /// Reads and takes apart the files of a directory.
  public init(directory: String) throws(DocketError) {
    self.init(try RuleSource(directory: directory), cacheFile: nil)
  }

  /// Reads what is needed to do anything but weigh: all but the packs and the word lists, which are most of a tree.
  public static func withoutWeighing(directory: String) throws(DocketError) -> RuleTree {
    let source = try RuleSource(directory: directory) { path in
      !path.hasPrefix("packs/") && (!path.hasPrefix("lists/") || calendars.contains(key(path)))
    }
    return RuleTree(source, cacheFile: nil)
  }

  /// Reads one file alone, with the user's own of that name merged over it.
  public static func only(_ path: String, of directory: String) throws(DocketError) -> RuleTree {
    RuleTree(try RuleSource(directory: directory) { key($0) == path }, cacheFile: nil)
  }

  private static let calendars: Set<String> = ["lists/holidays", "lists/zones"]

  /// Takes the files apart, or reads what was taken apart before from the cache.
  ///
  /// The cache file's name must hold a hash of the files: it is believed when it can be read.
  /// - Parameter writesCache: false reads what is kept there, and adds nothing to it.
  public init(_ source: RuleSource, cacheFile: String?, writesCache: Bool = true) {
    directory = source.directory
    if let cacheFile, let cached = RuleTreeCache(cacheFile, directory: source.directory) {
      cache = cached
      return
    }
    for file in source.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      do {
        let document = try YAMLDocument(file: source.displayName(file), text: text)
        let path = Self.key(file.path)
        merged[path] = merged[path].map { Self.merge(document.root, over: $0, path: path) } ?? document.root
      } catch {
        problems.append(error)
      }
    }
    if problems.isEmpty, writesCache, let cacheFile {
      RuleTreeCache.write(merged, directory: directory, to: cacheFile)
      // From here on files are taken from there when asked for: all of them at once are half of what a cold start takes.
      if let written = RuleTreeCache(cacheFile, directory: directory) {
        cache = written
        merged = [:]
      }
    }
  }

  /// The root of a file by its path, such as `scores` or `lists/brands`; an extension may stand behind it.
  public subscript(path: String) -> YAMLNode? {
    let key = Self.key(path)
    return cache.map { $0[key] } ?? merged[key]
  }

  /// The paths without extension of all files under a directory of the tree, sorted.
  public func paths(under folder: String) -> [String] {
    (cache?.paths ?? Array(merged.keys)).filter { $0.hasPrefix(folder + "/") }.sorted()
  }

  private static func key(_ path: String) -> String {
    String(path.hasSuffix(".yaml") ? path.dropLast(5) : path.hasSuffix(".yml") ? path.dropLast(4) : path[...])
  }

  /// Mappings merge key by key, lists of things that have an id or a name by that, word lists are joined;
  /// everything else is replaced.
  static func merge(_ top: YAMLNode, over base: YAMLNode, path: String) -> YAMLNode {
    switch (top.value, base.value) {
    case (.mapping(let newer), .mapping(let older)):
      return YAMLNode(
        .mapping(merge(newer, over: older, path: path)), source: top.source, line: top.line,
        column: top.column)
    case (.sequence(let newer), .sequence(let older)):
      if newer.contains(where: { identity($0) != nil }) {
        return YAMLNode(
          .sequence(mergeNamed(newer, over: older, path: path)), source: top.source, line: top.line,
          column: top.column)
      }
      guard path.hasPrefix("lists/") else { return top }
      return YAMLNode(.sequence(older + newer), source: top.source, line: top.line, column: top.column)
    default:
      return top
    }
  }

  private static func merge(_ newer: [YAMLNode.Entry], over older: [YAMLNode.Entry], path: String)
    -> [YAMLNode.Entry]
  {
    var result = older
    for entry in newer {
      if let index = result.firstIndex(where: { $0.name == entry.name }) {
        result[index] = .init(
          key: entry.key, value: merge(entry.value, over: result[index].value, path: path))
      } else {
        result.append(entry)
      }
    }
    return result
  }

  private static func mergeNamed(_ newer: [YAMLNode], over older: [YAMLNode], path: String) -> [YAMLNode] {
    var result = older
    for node in newer {
      if let name = identity(node), let index = result.firstIndex(where: { identity($0) == name }) {
        result[index] = merge(node, over: result[index], path: path)
      } else {
        result.append(node)
      }
    }
    return result
  }

  private static func identity(_ node: YAMLNode) -> String? { node["id"]?.scalar ?? node["name"]?.scalar }

  /// All rules of all packs, a site's rule of the same id merged over the shipped one even from another file.
  public var rules: [YAMLNode] {
    var result: [YAMLNode] = []
    var byID: [String: (index: Int, file: String)] = [:]
    for path in paths(under: "packs") {
      for node in self[path]?["rules"]?.elements ?? [] {
        let id = node["id"]?.scalar ?? ""
        if let known = byID[id], !id.isEmpty, isSite(node) != isSite(result[known.index]) {
          let (top, base) = isSite(node) ? (node, result[known.index]) : (result[known.index], node)
          result[known.index] = Self.merge(top, over: base, path: path)
        } else {
          if byID[id] == nil { byID[id] = (result.count, path) }
          result.append(node)
        }
      }
    }
    return result
  }

  private func isSite(_ node: YAMLNode) -> Bool { node.source.file.hasPrefix(directory + "/site/") }
}
