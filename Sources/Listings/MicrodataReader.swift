import CaseModel

/// Turns microdata and RDFa into the same things that JSON-LD gives.
struct MicrodataReader {
  let document: Document
  private var byID: [String: Int] = [:]
  private var budget = 40_000

  init(_ document: Document) { self.document = document }

  /// All things that are no property of another.
  mutating func things() -> [JSONValue] {
    guard document.uses(.itemscope) || document.uses(.itemtype) else { return [] }
    if document.uses(.itemref) {
      for node in 1..<document.count where !document.isText(node) {
        if let id = document.attribute(node, .id), byID[id] == nil { byID[id] = node }
      }
    }
    var result: [JSONValue] = []
    var node = 1
    while node < document.count, result.count < 400 {
      if isItem(node), !document.has(node, .itemprop) { result.append(item(node, depth: 0)) }
      node += 1
    }
    return result
  }

  private func isItem(_ node: Int) -> Bool {
    document.has(node, .itemscope) || document.has(node, .itemtype)
  }

  private mutating func item(_ node: Int, depth: Int) -> JSONValue {
    var members: [JSONMember] = []
    if let type = document.attribute(node, .itemtype) {
      members.append(JSONMember("@type", .string(type.trimmed)))
    }
    if let id = document.attribute(node, .itemid) { members.append(JSONMember("@id", .string(id))) }
    collect(from: node + 1, to: document.end(node), into: &members, depth: depth)
    for name in (document.attribute(node, .itemref) ?? "").split(separator: " ").prefix(20) {
      guard let place = byID[String(name)], !document.isInside(node, place), place != node else { continue }
      collect(from: place, to: document.end(place), into: &members, depth: depth)
    }
    return .object(Self.merged(members))
  }

  private mutating func collect(from start: Int, to stop: Int, into members: inout [JSONMember], depth: Int) {
    guard depth < 20 else { return }
    var node = start
    while node < stop {
      budget -= 1
      guard budget > 0 else { return }
      let names = document.attribute(node, .itemprop)
      let scoped = isItem(node)
      if let names {
        let value: JSONValue
        if scoped {
          value = item(node, depth: depth + 1)
        } else {
          value = .string(self.value(node, names))
        }
        for name in names.split(whereSeparator: \.isWhitespace).prefix(8) {
          members.append(JSONMember(Fields.bareName(String(name)) ?? String(name), value))
        }
      }
      node = scoped ? document.end(node) : node + 1
    }
  }

  private func value(_ node: Int, _ names: String) -> String {
    if let content = document.attribute(node, .content), !content.isEmpty { return content }
    switch document.tag(node) {
    case .img, .source, .iframe, .video, .audio:
      return document.attribute(node, .dataSrc) ?? document.attribute(node, .src) ?? ""
    case .a, .link:
      let href = document.attribute(node, .href) ?? ""
      if document.tag(node) == .link || ["url", "image", "item", "sameAs", "availability"].contains(names) {
        return href
      }
      let text = document.line(node)
      return text.isEmpty ? href : text
    case .time: return document.attribute(node, .datetime) ?? document.line(node)
    case .data, .input: return document.attribute(node, .value) ?? document.line(node)
    default:
      if names.has("rice"), let price = document.attribute(node, .dataPrice), !price.isEmpty {
        return price
      }
      return names.has("description") || names.has("reviewBody")
        ? DescriptionText.read(document, node) : document.line(node, limit: 20_000)
    }
  }

  /// Several values of one name as a list.
  static func merged(_ members: [JSONMember]) -> [JSONMember] {
    var order: [String] = []
    var values: [String: [JSONValue]] = [:]
    for member in members {
      if values[member.name] == nil { order.append(member.name) }
      values[member.name, default: []].append(member.value)
    }
    return order.compactMap { name in
      guard let all = values[name], let first = all.first else { return nil }
      return JSONMember(name, all.count == 1 ? first : .array(all))
    }
  }
}
