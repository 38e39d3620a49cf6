import CaseModel
import RuleFiles

extension Workflow {
  static func load(_ tree: RuleTree, _ problems: inout [DocketError]) -> [String: Workflow] {
    var found: [String: Workflow] = [:]
    for path in tree.paths(under: "workflows") {
      guard let root = tree[path], let workflow = read(root, &problems) else { continue }
      found[workflow.name] = workflow
    }
    return found
  }

  private static func read(_ root: YAMLNode, _ problems: inout [DocketError]) -> Workflow? {
    root.expectKeys(
      ["workflow", "title", "initial", "entries", "groups", "always", "states"], of: "workflow", &problems)
    guard let name = root["workflow"]?.text(&problems), let initial = root["initial"]?.text(&problems) else {
      problems.append(root.error("workflow-incomplete", "a workflow has a name and an initial state"))
      return nil
    }
    var reader = WorkflowReader(workflow: name)
    for entry in root["groups"]?.entries ?? [] {
      reader.groups[entry.name] = reader.ways(of: entry.value, &problems)
    }
    reader.readAlways(root["always"], &problems)
    let states = (root["states"]?.entries ?? []).compactMap { reader.state($0, &problems) }
    for node in [root["initial"]].compactMap({ $0 }) + (root["entries"]?.elements ?? []) {
      let names = states.map(\.name)
      guard let name = node.scalar, !names.contains(name) else { continue }
      problems.append(
        node.error(
          "state-unknown", "a case is to begin in '\(name)', which is no state",
          remedy: Suggestion.remedy(for: name, among: names)))
    }
    return Workflow(
      name: name, title: root["title"]?.scalar ?? name, initial: initial,
      entries: root["entries"]?.texts(&problems) ?? [initial], states: states)
  }
}
