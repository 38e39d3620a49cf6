import CaseModel

/// Reads the files of `rules/marketplaces/`.
public enum MarketplaceProfiles {
  /// All profiles, by id.
  public static func load(_ tree: RuleTree) throws(DocketError) -> [MarketplaceProfile] {
    var problems = tree.problems
    let profiles = load(tree, &problems)
    if let first = problems.first { throw first }
    return profiles
  }

  /// All profiles that can be read, and every problem of those that cannot.
  public static func load(_ tree: RuleTree, _ problems: inout [DocketError]) -> [MarketplaceProfile] {
    var result: [MarketplaceProfile] = []
    for path in tree.paths(under: "marketplaces") {
      guard let root = tree[path] else { continue }
      if let profile = profile(root, &problems) { result.append(profile) }
    }
    return result.sorted { $0.id < $1.id }
  }

  private static let keys = [
    "id", "name", "hosts", "own_hosts", "item_paths", "item_query", "store_paths", "keep_query",
    "search_paths",
    "gone_texts",
    "blocked_texts", "own_texts", "states",
  ]

  private static func profile(_ root: YAMLNode, _ problems: inout [DocketError]) -> MarketplaceProfile? {
    root.expectKeys(keys, of: "a marketplace's profile", &problems)
    guard let id = root["id"]?.text(&problems) else {
      problems.append(
        root.error(
          "rules-key-missing", "the profile has no 'id'", remedy: "add one, such as 'id: aliexpress'"))
      return nil
    }
    let hosts = hosts(root["hosts"], &problems)
    func texts(_ key: String) -> [String] { root[key]?.texts(&problems) ?? [] }
    var profile = MarketplaceProfile(
      id: id, name: root["name"]?.text(&problems) ?? id, hosts: hosts,
      ownHosts: self.hosts(root["own_hosts"], &problems), itemPaths: texts("item_paths"),
      itemQuery: texts("item_query"), storePaths: texts("store_paths"), keepQuery: texts("keep_query"),
      searchPaths: texts("search_paths"), goneTexts: texts("gone_texts"),
      blockedTexts: texts("blocked_texts"),
      ownTexts: texts("own_texts"))
    for node in root["states"]?.elements ?? [] {
      if let state = state(node, &problems) { profile.states.append(state) }
    }
    return profile
  }

  /// Host names alone: one with a scheme or a path would stand there and never fit.
  private static func hosts(_ node: YAMLNode?, _ problems: inout [DocketError]) -> [String] {
    guard let node else { return [] }
    for element in node.elements ?? [node] {
      guard let name = element.scalar, !isHost(name) else { continue }
      problems.append(
        element.error(
          "rules-host", "'\(name)' is no host name",
          remedy: "write the name alone in small letters, such as 'shop.example'"))
    }
    return node.texts(&problems)
  }

  private static func isHost(_ name: String) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      }
  }

  private static func state(
    _ node: YAMLNode, _ problems: inout [DocketError]
  ) -> MarketplaceProfile.PageState? {
    node.expectKeys(["id", "find", "inside", "requires", "fields"], of: "a page state", &problems)
    guard let id = node["id"]?.text(&problems), let find = node["find"]?.text(&problems) else {
      problems.append(node.error("rules-key-missing", "a page state needs 'id' and 'find'"))
      return nil
    }
    var fields: [String: [String]] = [:]
    for entry in node["fields"]?.entries ?? [] { fields[entry.name] = entry.value.texts(&problems) }
    return .init(
      id: id, find: find, inside: node["inside"]?.text(&problems),
      requires: node["requires"]?.text(&problems),
      fields: fields)
  }
}
