/// The attributes of one start tag, found but not copied.
struct TagScan {
  /// The place behind the closing `>`.
  var end: Int
  var selfClosing = false
  /// Whether the tag may be copied as it stands.
  var isPlain = true
  /// The kept attributes of a tag that is not plain, or whose attributes were asked for.
  var attributes: [Range<Int>] = []

  init(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, end limit: Int, collecting: Bool = false
  ) {
    var index = start
    var count = 0
    var places: [Range<Int>] = []
    end = limit
    while index < limit {
      let byte = source[index]
      if byte == 62 {
        end = index + 1
        break
      }
      if Bytes.isSpace(byte) || byte == 47 {
        selfClosing = byte == 47
        index += 1
        continue
      }
      selfClosing = false
      let first = index
      index += 1
      while index < limit {
        let next = source[index]
        if next == 61 || next == 62 || next == 47 || Bytes.isSpace(next) { break }
        index += 1
      }
      let nameEnd = index
      while index < limit, Bytes.isSpace(source[index]) { index += 1 }
      if index < limit, source[index] == 61 {
        index += 1
        while index < limit, Bytes.isSpace(source[index]) { index += 1 }
        index = Self.value(source, index, limit)
      } else {
        index = nameEnd
      }
      count += 1
      let length = index - first
      if count > PreScan.maximumAttributes || length > PreScan.maximumAttributeBytes {
        if isPlain {
          isPlain = false
          attributes = places
        }
        if count > PreScan.maximumAttributes { continue }
        continue
      }
      places.append(first..<index)
      if !isPlain { attributes.append(first..<index) }
    }
    // A tag that never ends is given its end.
    if end == limit, limit == start || source[limit - 1] != 62 {
      isPlain = false
      attributes = places
    }
    if collecting, isPlain { attributes = places }
  }

  private static func value(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    guard start < limit else { return limit }
    let quote = source[start]
    if quote == 34 || quote == 39 {
      guard let close = Bytes.find(quote, in: source, from: start + 1), close < limit else { return limit }
      return close + 1
    }
    var index = start
    while index < limit, source[index] != 62, !Bytes.isSpace(source[index]) { index += 1 }
    return index
  }
}
