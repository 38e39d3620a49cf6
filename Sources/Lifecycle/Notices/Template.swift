import CaseModel

/// A text with places for values, in the part of Mustache that notices need: `{{name}}`, `{{#list}}…{{.}}…{{/list}}`,
/// `{{#name}}…{{/name}}` where it is there, `{{^name}}…{{/name}}` where it is not.
///
/// Source: the Mustache manual, mustache(5); values stand as they are, since a notice is plain text.
public struct Template: Sendable, Hashable {
  indirect enum Part: Sendable, Hashable {
    case text(String)
    case value(String)
    case section(String, inverted: Bool, [Part])
  }

  let parts: [Part]

  /// Why a text is no template.
  struct Fault: Error, Hashable {
    var what: String
  }

  init(_ text: String) throws(Fault) {
    var rest = text[...]
    parts = try Self.read(&rest, until: nil, depth: 0)
  }

  private static func read(_ rest: inout Substring, until end: String?, depth: Int) throws(Fault) -> [Part] {
    guard depth < 16 else { throw Fault(what: "sections are nested too deep") }
    var parts: [Part] = []
    while let open = pair(of: UInt8(ascii: "{"), in: rest) {
      if open.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<open.lowerBound]))) }
      guard let close = pair(of: UInt8(ascii: "}"), in: rest[open.upperBound...]) else {
        throw Fault(what: "'{{' without '}}'")
      }
      let tag = rest[open.upperBound..<close.lowerBound].filter { !$0.isWhitespace }
      rest = rest[close.upperBound...]
      let name = String(tag.dropFirst())
      // A section's mark alone on its line takes the line's end with it.
      let isFirst = open.lowerBound == rest.base.startIndex || rest.base[..<open.lowerBound].last == "\n"
      switch tag.first {
      case "#", "^":
        if name.isEmpty { throw Fault(what: "'{{\(tag)}}' names nothing") }
        if rest.first == "\n", isFirst { rest = rest.dropFirst() }
        parts.append(
          .section(name, inverted: tag.first == "^", try read(&rest, until: name, depth: depth + 1)))
      case "/":
        guard name == end else { throw Fault(what: "'{{/\(name)}}' closes no '{{#\(name)}}'") }
        if rest.first == "\n", isFirst { rest = rest.dropFirst() }
        return parts
      case nil: throw Fault(what: "'{{}}' names nothing")
      default: parts.append(.value(String(tag)))
      }
    }
    if let end { throw Fault(what: "'{{#\(end)}}' is not closed") }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  /// Where a sign first stands twice.
  private static func pair(of sign: UInt8, in text: Substring) -> Range<String.Index>? {
    let bytes = text.utf8
    var at = bytes.startIndex
    while let first = bytes[at...].firstIndex(of: sign) {
      let second = bytes.index(after: first)
      guard second < bytes.endIndex else { return nil }
      if bytes[second] == sign { return first..<bytes.index(after: second) }
      at = second
    }
    return nil
  }

  /// The names that it asks for.
  var names: Set<String> {
    func names(_ parts: [Part]) -> Set<String> {
      parts.reduce(into: []) { found, part in
        switch part {
        case .text: break
        case .value(let name): found.insert(name)
        case .section(let name, _, let inner): found.formUnion(names(inner).union([name]))
        }
      }
    }
    return names(parts).subtracting(["."])
  }

  func render(_ fields: [String: JSONValue]) -> String {
    var out = ""
    Self.write(parts, fields, item: nil, to: &out)
    return out
  }

  private static func write(
    _ parts: [Part], _ fields: [String: JSONValue], item: JSONValue?, to out: inout String
  ) {
    for part in parts {
      switch part {
      case .text(let text): out += text
      case .value("."): out += item?.text ?? ""
      case .value(let name): out += fields[name]?.text ?? ""
      case .section(let name, let inverted, let inner):
        let value = fields[name]
        let there = isThere(value)
        if inverted {
          if !there { write(inner, fields, item: item, to: &out) }
        } else if case .array(let items)? = value {
          for one in items { write(inner, fields, item: one, to: &out) }
        } else if there {
          write(inner, fields, item: value, to: &out)
        }
      }
    }
  }

  private static func isThere(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null?, .bool(false)?: false
    case .string(let text)?: !text.isEmpty
    case .array(let items)?: !items.isEmpty
    default: true
    }
  }
}
