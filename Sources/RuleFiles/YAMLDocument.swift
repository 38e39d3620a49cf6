import CaseModel
import Yams

/// One YAML file, taken apart with the place of every value.
public struct YAMLDocument: Sendable {
  public let root: YAMLNode

  /// Throws an error that points at the line where the YAML ends to be valid.
  public init(file: String, text: String) throws(DocketError) {
    let source = YAMLSource(file: file, text: text)
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw Self.problem(error, source)
    }
    root =
      node.map { Self.convert($0, source) }
      ?? YAMLNode(.mapping([]), source: source, line: 1, column: 1)
  }

  init(root: YAMLNode) { self.root = root }

  private static func convert(_ node: Node, _ source: YAMLSource) -> YAMLNode {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    let value: YAMLNode.Value
    switch node {
    case .scalar(let scalar):
      value = .scalar(scalar.string, plain: scalar.style == .plain || scalar.style == .any)
    case .sequence(let sequence):
      value = .sequence(sequence.map { convert($0, source) })
    case .mapping(let mapping):
      value = .mapping(
        mapping.map { YAMLNode.Entry(key: convert($0.key, source), value: convert($0.value, source)) })
    case .alias:
      value = .scalar("", plain: true)
    }
    return YAMLNode(value, source: source, line: line, column: column)
  }

  private static func problem(_ error: any Error, _ source: YAMLSource) -> DocketError {
    var line: Int?
    var column: Int?
    var what = "not valid YAML"
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (line, column, what) = (mark.line, mark.column, "not valid YAML: \(problem)")
      case .duplicatedKeysInMapping(let duplicates, let context):
        (line, column) = (context.mark.line, context.mark.column)
        what = "the key '\(duplicates.first ?? "")' stands twice in one mapping"
      default:
        what = "not valid YAML: \(error)"
      }
    }
    return DocketError(
      code: "rules-yaml", what: what,
      place: .init(
        file: source.file, line: line, column: column, source: line.flatMap { source.line($0) }),
      remedy: nil, exit: .configuration)
  }
}
