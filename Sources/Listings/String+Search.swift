extension StringProtocol {
  /// The first place of a text, compared byte by byte.
  func range(ofText needle: String) -> Range<Index>? {
    guard let place = offset(ofText: needle) else { return nil }
    let bytes = utf8
    let start = bytes.index(bytes.startIndex, offsetBy: place)
    return start..<bytes.index(start, offsetBy: needle.utf8.count)
  }

  func has(_ needle: String) -> Bool { offset(ofText: needle) != nil }

  /// The first place of a text in bytes, by the C library's search.
  private func offset(ofText needle: String) -> Int? {
    let found = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      needle.utf8.withContiguousStorageIfAvailable { Bytes.offset($0, in: bytes) }
        ?? Bytes.offset(Array(needle.utf8), in: bytes)
    }
    if let found { return found }
    return Array(utf8).withUnsafeBufferPointer { bytes in
      Array(needle.utf8).withUnsafeBufferPointer { Bytes.offset($0, in: bytes) }
    }
  }

  /// Lower case where there are letters beyond Latin without accents; a `WordAutomaton` sees to the others.
  var asciiOrLowercased: String {
    utf8.allSatisfy { $0 < 128 } ? String(self) : lowercased()
  }

  /// The text without white space at its ends.
  var trimmed: String {
    let bytes = Array(utf8)
    var start = 0
    while start < bytes.count {
      let blank = Bytes.blank(bytes, start)
      if blank == 0 { break }
      start += blank
    }
    var stop = bytes.count
    while stop > start {
      if bytes[stop - 1] < 128 {
        guard Bytes.isSpace(bytes[stop - 1]) else { break }
        stop -= 1
      } else if stop - start >= 2, Bytes.blank(bytes, stop - 2) == 2 {
        stop -= 2
      } else if stop - start >= 3, Bytes.blank(bytes, stop - 3) == 3 {
        stop -= 3
      } else {
        break
      }
    }
    return start == 0 && stop == bytes.count
      ? String(self) : String(decoding: bytes[start..<stop], as: UTF8.self)
  }

  /// The text with every run of white space as one blank, and none at its ends.
  var collapsed: String {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var gap = false
    var skip = 0
    let bytes = Array(utf8)
    for (index, byte) in bytes.enumerated() {
      if skip > 0 {
        skip -= 1
        continue
      }
      let blank = Bytes.blank(bytes, index)
      if blank > 0 {
        gap = true
        skip = blank - 1
        continue
      }
      if gap, !out.isEmpty { out.append(32) }
      gap = false
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
