extension PreScan {
  /// Keeps a frame's address, and the text of a document that stands in the tag itself.
  mutating func frame(_ source: UnsafeBufferPointer<UInt8>, _ nameEnd: Int, _ end: Int) {
    let tag = TagScan(source, from: nameEnd, end: end, collecting: true)
    var inner: [UInt8] = []
    clean += "<iframe".utf8
    for place in tag.attributes {
      if Bytes.matches(source, at: place.lowerBound, "srcdoc") {
        inner = Self.value(UnsafeBufferPointer(rebasing: source[place]))
      } else if place.count < 4_000 {
        clean.append(32)
        clean.append(contentsOf: UnsafeBufferPointer(rebasing: source[place]))
      }
    }
    clean += "></iframe>".utf8
    guard !inner.isEmpty else { return }
    guard level < Self.maximumFrames else {
      lostText = true
      return
    }
    let scan = inner.withUnsafeBufferPointer { PreScan($0, level: level + 1) }
    tags += scan.tags
    lostText = lostText || scan.lostText || clean.count + scan.clean.count > Self.maximumClean
    clean += "<div>".utf8
    clean.append(contentsOf: scan.clean.prefix(max(0, Self.maximumClean - clean.count)))
    clean += "</div>".utf8
  }

  private static let maximumFrames = 2

  /// What a `srcdoc` attribute holds, as a page.
  private static func value(_ attribute: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let equals = attribute.firstIndex(of: 61) else { return [] }
    var value = attribute[(equals + 1)...].drop { Bytes.isSpace($0) }
    if let quote = value.first, quote == 34 || quote == 39 {
      value = value.dropFirst()
      if value.last == quote { value = value.dropLast() }
    }
    return Array(Entities.decoded(String(decoding: value, as: UTF8.self)).utf8)
  }

  /// Whether a template's content is shown where it stands.
  func isShadow(_ source: UnsafeBufferPointer<UInt8>, _ open: Int, _ tag: TagScan) -> Bool {
    let text = String(decoding: source[open..<min(tag.end, open + 400)], as: UTF8.self)
    return text.lowercased().has("shadowrootmode")
  }
}
