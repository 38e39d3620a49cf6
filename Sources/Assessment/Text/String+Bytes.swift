#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension String {
  /// Whether a text stands in this one byte for byte: folded texts need no locale, and Foundation's search takes ten times
  /// as long.
  func holds(_ word: String) -> Bool { place(of: word) != nil }

  /// Where a text first stands in this one, counted in bytes of UTF-8.
  func place(of word: String) -> Int? {
    var text = self
    var word = word
    return text.withUTF8 { hay in
      word.withUTF8 { needle -> Int? in
        guard let start = hay.baseAddress, let wanted = needle.baseAddress, !needle.isEmpty else {
          return nil
        }
        var from = 0
        while hay.count - from >= needle.count,
          let found = memchr(start + from, Int32(needle[0]), hay.count - from - needle.count + 1)
        {
          from = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
          if memcmp(found, wanted, needle.count) == 0 { return from }
          from += 1
        }
        return nil
      }
    }
  }
}
