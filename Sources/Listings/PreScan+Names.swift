extension PreScan {
  /// The names that the scan treats in a special way.
  enum Name { case script, style, svg, iframe, template, title, textarea, void, page, optional, other }

  static func known(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Name {
    func named(_ word: StaticString) -> Bool {
      end - start == word.utf8CodeUnitCount && Bytes.matches(source, at: start, word)
    }
    switch Bytes.lower(source[start]) {
    case 115:
      if named("script") { return .script }
      if named("style") { return .style }
      if named("svg") { return .svg }
      return named("source") ? .void : .other
    case 116:
      if named("title") { return .title }
      if named("textarea") { return .textarea }
      if named("template") { return .template }
      return named("td") || named("tr") || named("th") || named("tbody") || named("thead")
        ? .optional : .other
    case 105:
      if named("iframe") { return .iframe }
      return named("img") || named("input") ? .void : .other
    case 98: return named("br") ? .void : named("body") ? .page : .other
    case 104: return named("hr") ? .void : named("html") ? .page : named("head") ? .optional : .other
    case 109: return named("meta") ? .void : .other
    case 108: return named("link") ? .void : named("li") ? .optional : .other
    case 112: return named("p") ? .optional : named("param") ? .void : .other
    case 100: return named("dt") || named("dd") ? .optional : .other
    case 111: return named("option") || named("optgroup") ? .optional : .other
    case 119: return named("wbr") ? .void : .other
    case 97: return named("area") ? .void : .other
    case 99: return named("col") || named("colgroup") ? .void : .other
    case 101: return named("embed") ? .void : .other
    default: return .other
    }
  }

  /// Whether a name says nothing of the depth: it holds nothing, or its end is often left out.
  static func countless(_ name: Name) -> Bool { name == .void || name == .optional || name == .page }

  /// Where a raw text element ends: the place of its end tag, and the place behind that.
  static func close(
    _ word: StaticString, _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (start: Int, end: Int) {
    var index = start
    while let open = Bytes.find(60, in: source, from: index), open < end {
      if Bytes.matches(source, at: open, word) {
        return (open, min(end, (Bytes.find(62, in: source, from: open) ?? end) + 1))
      }
      index = open + 1
    }
    return (end, end)
  }
}
