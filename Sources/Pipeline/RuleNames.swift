import RuleFiles

/// The ids of a pack's rules, without the cost of building the pack.
enum RuleNames {
  /// Empty where the files cannot be read: a run complains of that, a summary does without.
  static func read(_ directory: String) -> [String] {
    guard let source = try? RuleSource(directory: directory) else { return [] }
    var ids: Set<String> = []
    for file in source.files where file.path.hasPrefix("packs/") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard let document = try? YAMLDocument(file: file.path, text: text) else { continue }
      for node in document.root["rules"]?.elements ?? [] {
        guard let id = node["id"]?.scalar else { continue }
        // A site's file comes after the shipped one, and may switch its rule off.
        if node["disabled"]?.scalar == "true" { ids.remove(id) } else { ids.insert(id) }
      }
    }
    return ids.sorted()
  }
}
