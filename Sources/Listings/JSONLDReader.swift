import CaseModel

/// Finds the JSON-LD of a page.
enum JSONLDReader {
  static func things(_ source: UnsafeBufferPointer<UInt8>, _ scripts: [PageScript]) -> [JSONValue] {
    var result: [JSONValue] = []
    for script in scripts where isJSONLD(source, script) {
      let body = UnsafeBufferPointer(rebasing: source[script.body.range])
      let things = isEscaped(body) ? unescaped(body) : LenientJSON.readAll(body, from: 0, to: body.count)
      result += hasLongNames(body) ? things.map { SchemaNames.bare($0, depth: 0) } : things
      if result.count > 200 { break }
    }
    return result
  }

  private static func isJSONLD(_ source: UnsafeBufferPointer<UInt8>, _ script: PageScript) -> Bool {
    let head = UnsafeBufferPointer(rebasing: source[script.head.range].prefix(400))
    for place in head.indices where head[place] | 32 == 108 {
      if Bytes.matches(head, at: place, "ld+json") || Bytes.matches(head, at: place, "ld&#x2b;json")
        || Bytes.matches(head, at: place, "ld&#43;json")
      {
        return true
      }
    }
    return false
  }

  /// Whether the page's template wrote its quotes as entities, which scripts do not have.
  private static func isEscaped(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let brace = body.prefix(400).firstIndex(where: { $0 == 123 || $0 == 91 }) else { return false }
    let first = UnsafeBufferPointer(rebasing: body[(brace + 1)...]).prefix(100).first {
      !Bytes.isSpace($0) && $0 != 123
    }
    return first == 38
  }

  private static func unescaped(_ body: UnsafeBufferPointer<UInt8>) -> [JSONValue] {
    let bytes = Array(Entities.decoded(String(decoding: body.prefix(1 << 20), as: UTF8.self)).utf8)
    return bytes.withUnsafeBufferPointer { LenientJSON.readAll($0, from: 0, to: $0.count) }
  }

  /// Whether members are named with a prefix or in full; types in full start with a capital.
  private static func hasLongNames(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    if Bytes.find(Array("schema:".utf8), in: body, from: 0) != nil { return true }
    let front = Array("schema.org/".utf8)
    var index = 0
    while let place = Bytes.find(front, in: body, from: index) {
      index = place + front.count
      if index < body.count, (97...122).contains(body[index]) { return true }
    }
    return false
  }
}
