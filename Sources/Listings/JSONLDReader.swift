import CaseModel

/// Finds the JSON-LD of a page.
enum JSONLDReader {
  static func things(_ source: UnsafeBufferPointer<UInt8>, _ scripts: [PageScript]) -> [JSONValue] {
    var result: [JSONValue] = []
    for script in scripts where isJSONLD(source, script) {
      result += LenientJSON.readAll(
        source, from: script.body.range.lowerBound, to: script.body.range.upperBound)
      if result.count > 200 { break }
    }
    return result
  }

  private static func isJSONLD(_ source: UnsafeBufferPointer<UInt8>, _ script: PageScript) -> Bool {
    let head = UnsafeBufferPointer(rebasing: source[script.head.range])
    var index = 0
    while let place = Bytes.find(108, in: head, from: index), place < 400 {
      if Bytes.matches(head, at: place, "ld+json") || Bytes.matches(head, at: place, "ld&#x2b;json")
        || Bytes.matches(head, at: place, "ld&#43;json")
      {
        return true
      }
      index = place + 1
    }
    return false
  }
}
