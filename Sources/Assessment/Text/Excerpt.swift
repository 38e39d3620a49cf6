/// The page's own words around a hit, cut at word boundaries.
enum Excerpt {
  private static let context = 40
  private static let longestHit = 160

  static func around(_ range: Range<Int>, in text: ListingText, part: ListingText.Part) -> String {
    let source = text.source
    let hit = range.clamped(to: part.range)
    var start = hit.lowerBound
    var taken = 0
    while start > part.range.lowerBound, taken < context {
      start -= 1
      while start > part.range.lowerBound, source[start] & 0xC0 == 0x80 { start -= 1 }
      taken += 1
    }
    var end = min(hit.upperBound, hit.lowerBound + longestHit * 4)
    while end < part.range.upperBound, source[end] & 0xC0 == 0x80 { end += 1 }
    taken = 0
    while end < part.range.upperBound, taken < context {
      end += 1
      while end < part.range.upperBound, source[end] & 0xC0 == 0x80 { end += 1 }
      taken += 1
    }
    let cutBefore = start > part.range.lowerBound
    let cutAfter = end < part.range.upperBound
    if cutBefore { start = wordStart(source, start, hit.lowerBound) }
    if cutAfter { end = wordEnd(source, end, min(hit.upperBound, end)) }
    let words = tidy(String(decoding: source[start..<max(start, end)], as: UTF8.self))
    return (cutBefore ? "…" : "") + words + (cutAfter ? "…" : "")
  }

  /// The next word's beginning, if one begins before the hit.
  private static func wordStart(_ source: [UInt8], _ start: Int, _ limit: Int) -> Int {
    for index in start..<max(start, limit) where source[index] == 0x20 || source[index] == 0x0A {
      return index + 1
    }
    return start
  }

  private static func wordEnd(_ source: [UInt8], _ end: Int, _ limit: Int) -> Int {
    var index = end
    while index > limit {
      index -= 1
      if source[index] == 0x20 || source[index] == 0x0A { return index }
    }
    return end
  }

  /// White space as single spaces; line ends and control characters must not reach a terminal.
  static func tidy(_ text: String) -> String {
    var result = ""
    var space = false
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace {
        space = true
      } else if !(0x80...0x9F).contains(scalar.value) {
        if space, !result.isEmpty { result.unicodeScalars.append(" ") }
        space = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
