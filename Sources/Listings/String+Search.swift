extension StringProtocol {
  /// The first place of a text, compared byte by byte.
  func range(ofText needle: String) -> Range<Index>? {
    guard let first = needle.utf8.first else { return nil }
    let bytes = utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      guard let found = bytes[start...].firstIndex(of: first) else { return nil }
      var left = found
      var right = needle.utf8.startIndex
      while right < needle.utf8.endIndex, left < bytes.endIndex, bytes[left] == needle.utf8[right] {
        left = bytes.index(after: left)
        right = needle.utf8.index(after: right)
      }
      if right == needle.utf8.endIndex { return found..<left }
      start = bytes.index(after: found)
    }
    return nil
  }

  func has(_ needle: String) -> Bool { range(ofText: needle) != nil }

  /// The text without white space at its ends.
  var trimmed: String {
    var result = self[...]
    while let first = result.first, first.isWhitespace || first == "\u{FEFF}" { result = result.dropFirst() }
    while let last = result.last, last.isWhitespace || last == "\u{FEFF}" { result = result.dropLast() }
    return String(result)
  }

  /// The text with every run of white space as one blank, and none at its ends.
  var collapsed: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    var gap = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        gap = true
      } else {
        if gap, !result.isEmpty { result.unicodeScalars.append(" ") }
        gap = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
