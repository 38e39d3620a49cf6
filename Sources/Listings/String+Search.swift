internal import CLibXML2

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
      needle.utf8.withContiguousStorageIfAvailable { Self.offset($0, in: bytes) } ?? Self.offset(Array(needle.utf8), in: bytes)
    }
    if let found { return found }
    return Array(utf8).withUnsafeBufferPointer { bytes in
      Array(needle.utf8).withUnsafeBufferPointer { Self.offset($0, in: bytes) }
    }
  }

  private static func offset(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    needle.withUnsafeBufferPointer { offset($0, in: bytes) }
  }

  private static func offset(_ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard needle.count > 0, needle.count <= bytes.count, let base = bytes.baseAddress, let word = needle.baseAddress
    else { return nil }
    guard let place = memmem(base, UInt(bytes.count), word, UInt(needle.count)) else { return nil }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }

  /// The text without white space at its ends.
  var trimmed: String {
    var result = self[...]
    while let first = result.first, first.isWhitespace || first == "\u{FEFF}" { result = result.dropFirst() }
    while let last = result.last, last.isWhitespace || last == "\u{FEFF}" { result = result.dropLast() }
    return String(result)
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
