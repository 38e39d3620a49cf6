/// One fast pass over the source before the parser: sets aside what is no page text, and repairs what libxml2 loses.
///
/// Scripts, styles, drawings and comments never reach the parser; a comment that opens and closes at once, a NUL
/// inside a tag, a lone `<`, thousands of attributes and endless nesting reach it in a form that it reads whole.
struct PreScan {
  /// What the parser gets.
  var clean: [UInt8] = []
  var scripts: [PageScript] = []
  /// Whether text had to be given up.
  var lostText = false

  static let maximumSource = 24 << 20
  static let maximumClean = 8 << 20
  static let maximumDepth = 250
  static let maximumAttributes = 64
  static let maximumAttributeBytes = 256 << 10
  static let maximumTags = 200_000

  /// How far all drawings without an end may still be searched for one.
  private var drawingBudget = 2 << 20
  private var depth = 0
  var tags = 0
  /// How many documents within documents this one lies in.
  let level: Int

  init(_ source: UnsafeBufferPointer<UInt8>, level: Int = 0) {
    self.level = level
    clean.reserveCapacity(min(source.count, Self.maximumClean) + 64)
    var index = 0
    let end = min(source.count, Self.maximumSource)
    lostText = source.count > end
    while index < end {
      guard let open = Bytes.find(60, in: source, from: index), open < end else {
        append(source, index, end)
        break
      }
      append(source, index, open)
      index = markup(source, open, end)
      if clean.count > Self.maximumClean || tags > Self.maximumTags {
        lostText = true
        break
      }
    }
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else { return }
    let room = Self.maximumClean + 64 - clean.count
    if end - start > room { lostText = true }
    clean.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<min(end, start + max(0, room))]))
  }

  /// Reads what begins with `<` and gives the place behind it.
  private mutating func markup(_ source: UnsafeBufferPointer<UInt8>, _ open: Int, _ end: Int) -> Int {
    guard open + 1 < end else {
      clean += "&lt;".utf8
      return open + 1
    }
    let next = source[open + 1]
    if Bytes.isLetter(next) { return startTag(source, open, end) }
    if next == 47 { return endTag(source, open, end) }
    if next == 33 {
      if open + 3 < end, source[open + 2] == 45, source[open + 3] == 45 { return comment(source, open, end) }
      return (Bytes.find(62, in: source, from: open) ?? end) + 1
    }
    if next == 63 { return (Bytes.find(62, in: source, from: open) ?? end) + 1 }
    clean += "&lt;".utf8
    return open + 1
  }

  private func comment(_ source: UnsafeBufferPointer<UInt8>, _ open: Int, _ end: Int) -> Int {
    var index = open + 4
    if index < end, source[index] == 62 { return index + 1 }
    if index + 1 < end, source[index] == 45, source[index + 1] == 62 { return index + 2 }
    while let close = Bytes.find(62, in: source, from: index) {
      if close >= open + 6, source[close - 1] == 45, source[close - 2] == 45 { return close + 1 }
      if close >= open + 7, source[close - 1] == 33, source[close - 2] == 45, source[close - 3] == 45 {
        return close + 1
      }
      index = close + 1
    }
    return end
  }

  private mutating func endTag(_ source: UnsafeBufferPointer<UInt8>, _ open: Int, _ end: Int) -> Int {
    var index = open + 2
    guard index < end, Bytes.isLetter(source[index]) else {
      return (Bytes.find(62, in: source, from: open) ?? end) + 1
    }
    while index < end, source[index] != 62, source[index] != 47, !Bytes.isSpace(source[index]) { index += 1 }
    let name = Self.known(source, open + 2, index)
    // As in browsers, what stands behind the page's end is part of the page.
    if name == .page { return (Bytes.find(62, in: source, from: index) ?? end) + 1 }
    if !Self.countless(name) {
      depth = max(0, depth - 1)
      // The end of a tag that was left out.
      if depth >= Self.maximumDepth { return (Bytes.find(62, in: source, from: index) ?? end) + 1 }
    }
    tags += 1
    append(source, open, min(index, open + 64))
    clean.append(62)
    return (Bytes.find(62, in: source, from: index) ?? end) + 1
  }

  private mutating func startTag(_ source: UnsafeBufferPointer<UInt8>, _ open: Int, _ end: Int) -> Int {
    var index = open + 1
    while index < end, source[index] != 62, source[index] != 47, !Bytes.isSpace(source[index]) { index += 1 }
    let name = Self.known(source, open + 1, index)
    let tag = TagScan(source, from: index, end: end)
    switch name {
    case .script:
      let close = Self.close("</script", source, tag.end, end)
      scripts.append(
        PageScript(head: Span(open, tag.end - open), body: Span(tag.end, close.start - tag.end)))
      return close.end
    case .style: return Self.close("</style", source, tag.end, end).end
    case .iframe:
      frame(source, index, end)
      return Self.close("</iframe", source, tag.end, end).end
    case .template:
      if isShadow(source, open, tag) {
        clean += "<div>".utf8
        return tag.end
      }
    case .svg:
      if tag.selfClosing { return tag.end }
      return drawing(source, tag.end, end)
    case .title, .textarea:
      copy(source, open, index, tag)
      let close = Self.close(name == .title ? "</title" : "</textarea", source, tag.end, end)
      for place in tag.end..<max(tag.end, min(close.start, tag.end + 100_000)) {
        if source[place] == 60 { clean += "&lt;".utf8 } else { clean.append(source[place]) }
      }
      clean += (name == .title ? "</title>" : "</textarea>").utf8
      return close.end
    default: break
    }
    tags += 1
    if !Self.countless(name) {
      depth += 1
      if depth > Self.maximumDepth {
        clean.append(32)
        return tag.end
      }
    }
    copy(source, open, index, tag)
    return tag.end
  }

  /// A drawing is left out unless it carries text to read.
  private mutating func drawing(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let limit = min(end, start + drawingBudget)
    var index = start
    var spared = false
    defer { if !spared { drawingBudget = max(0, drawingBudget - (index - start)) } }
    while let open = Bytes.find(60, in: source, from: index), open < limit {
      if Bytes.matches(source, at: open, "</svg") {
        spared = true
        return (Bytes.find(62, in: source, from: open) ?? end) + 1
      }
      if Bytes.matches(source, at: open, "<foreignobject") || Bytes.matches(source, at: open, "<text") {
        return start
      }
      index = open + 1
    }
    return start
  }

  private mutating func copy(
    _ source: UnsafeBufferPointer<UInt8>, _ open: Int, _ nameEnd: Int, _ tag: TagScan
  ) {
    if tag.isPlain {
      append(source, open, tag.end)
      return
    }
    append(source, open, min(nameEnd, open + 64))
    for place in tag.attributes {
      clean.append(32)
      append(source, place.lowerBound, place.upperBound)
    }
    clean.append(62)
  }
}
