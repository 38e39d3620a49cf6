import CaseModel
import RuleFiles

/// One version of the EU Transparency Database's schema, with how Docket's words map to it.
public struct DSASchema: Sendable {
  public var version: String
  public var batch = 100
  /// Field to its allowed words.
  public var words: [String: [String]] = [:]
  /// Field to its characters.
  public var lengths: [String: Int] = [:]
  public var territorialScope: [String] = []
  var categories: [String: Mapping] = [:]
  /// Measure to fields and their words.
  var measures: [String: [String: String]] = [:]

  struct Mapping: Sendable {
    var category: String
    var keyword: String?
    var illegal: Bool
    var ground: String
  }

  /// The newest schema of a pack; throws the first error of its file.
  public static func load(_ tree: RuleTree, version: String? = nil) throws(DocketError) -> DSASchema {
    let path = version.map { "transparency/dsa-\($0)" } ?? tree.paths(under: "transparency").last
    guard let path, let root = tree[path] else {
      throw DocketError(
        code: "schema-missing",
        what: "the pack has no schema of the Transparency Database\(version.map { " of \($0)" } ?? "")",
        remedy: "see rules/transparency", exit: .configuration)
    }
    var problems: [DocketError] = []
    let schema = read(root, &problems)
    if let first = problems.first { throw first }
    return schema
  }

  private static func read(_ root: YAMLNode, _ problems: inout [DocketError]) -> DSASchema {
    root.expectKeys(
      ["schema", "batch", "words", "lengths", "territorial_scope", "categories", "measures"], of: "schema",
      &problems)
    var schema = DSASchema(version: root["schema"]?.text(&problems) ?? "")
    if let batch = root["batch"]?.integer(&problems) { schema.batch = min(1000, max(1, batch)) }
    for entry in root["words"]?.entries ?? [] { schema.words[entry.name] = entry.value.texts(&problems) }
    for entry in root["lengths"]?.entries ?? [] {
      schema.lengths[entry.name] = entry.value.integer(&problems)
    }
    schema.territorialScope = root["territorial_scope"]?.texts(&problems) ?? []
    for entry in root["categories"]?.entries ?? [] {
      let node = entry.value
      node.expectKeys(["category", "keyword", "illegal", "ground"], of: "category mapping", &problems)
      guard
        let category = node["category"]?.word(
          among: schema.words["category"] ?? [], noun: "category", &problems),
        let ground = node["ground"]?.text(&problems)
      else { continue }
      schema.categories[entry.name] = Mapping(
        category: category,
        keyword: node["keyword"]?.word(
          among: schema.words["category_specification"] ?? [], noun: "keyword", &problems),
        illegal: node["illegal"]?.truth(&problems) ?? false, ground: ground)
    }
    for entry in root["measures"]?.entries ?? [] {
      var fields: [String: String] = [:]
      for field in entry.value.entries ?? [] {
        fields[field.name] = field.value.word(
          among: schema.words[field.name] ?? [], noun: field.name, &problems)
      }
      schema.measures[entry.name] = fields
    }
    return schema
  }
}
