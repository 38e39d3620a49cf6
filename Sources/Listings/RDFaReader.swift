import CaseModel

/// Turns RDFa (`typeof`, `property`) into the same things that JSON-LD gives.
struct RDFaReader {
  let document: Document

  init(_ document: Document) { self.document = document }

  func things() -> [JSONValue] {
    guard document.uses(.typeof) else { return [] }
    var result: [JSONValue] = []
    var node = 1
    while node < document.count, result.count < 200 {
      if document.has(node, .typeof) {
        result.append(thing(node, depth: 0))
        node = document.end(node)
      } else {
        node += 1
      }
    }
    return result
  }

  private func thing(_ node: Int, depth: Int) -> JSONValue {
    var members: [JSONMember] = []
    let types = (document.attribute(node, .typeof) ?? "").split(separator: " ").map {
      JSONValue.string(String($0))
    }
    members.append(JSONMember("@type", .array(types)))
    if let id = document.attribute(node, .resource) ?? document.attribute(node, .about) {
      members.append(JSONMember("@id", .string(id)))
    }
    var inner = node + 1
    while inner < document.end(node), members.count < 4_000 {
      let typed = document.has(inner, .typeof)
      if let property = document.attribute(inner, .property)
        ?? document.attribute(inner, .rel).flatMap({ typed ? $0 : nil })
      {
        let value: JSONValue = typed && depth < 20 ? thing(inner, depth: depth + 1) : .string(value(inner))
        for name in property.split(separator: " ").prefix(8) {
          members.append(JSONMember(Fields.bareName(String(name)) ?? String(name), value))
        }
      }
      inner = typed ? document.end(inner) : inner + 1
    }
    return .object(MicrodataReader.merged(members))
  }

  private func value(_ node: Int) -> String {
    if let content = document.attribute(node, .content), !content.isEmpty { return content }
    switch document.tag(node) {
    case .img: return document.attribute(node, .src) ?? ""
    case .link: return document.attribute(node, .href) ?? document.attribute(node, .resource) ?? ""
    case .time: return document.attribute(node, .datetime) ?? document.line(node)
    case .a:
      let text = document.line(node)
      return text.isEmpty ? document.attribute(node, .href) ?? "" : text
    default:
      return document.attribute(node, .property)?.has("description") == true
        ? DescriptionText.read(document, node) : document.line(node, limit: 20_000)
    }
  }
}
