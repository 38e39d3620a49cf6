import CaseModel

/// Turns a body of any encoding into UTF-8.
///
/// What decides: byte-order mark, then whether the bytes are UTF-8, then the header, then the page's own
/// declaration, then a guess. A declaration that the bytes contradict is not believed, and reported.
struct PageDecoder {
  var bytes: [UInt8] = []
  var encoding = "utf-8"
  /// What was declared and found to be wrong.
  var wrongDeclaration: String?

  init(_ page: FetchedPage) {
    let body = page.body
    if let (name, skip) = Self.byteOrderMark(body) {
      encoding = name
      bytes =
        name == "utf-8" ? UTF8Repair.repaired(body, from: skip) : Self.convert(body, from: skip, name: name)
      return
    }
    let header = Self.charset(inContentType: page.header("content-type")).flatMap(Charset.canonical)
    let meta = Self.metaCharset(body).flatMap(Charset.canonical)
    let declared = header ?? meta
    if let declared, declared.hasPrefix("utf-16") || declared.hasPrefix("utf-32") {
      if Self.looksWide(body) {
        encoding = declared
        bytes = Self.convert(body, from: 0, name: declared)
        return
      }
    } else if let wide = Self.wideWithoutMark(body) {
      encoding = wide
      bytes = Self.convert(body, from: 0, name: wide)
      return
    }
    let check = UTF8Repair.check(body)
    if check.isASCII || check.isValid {
      // ISO-2022 and HZ are ASCII on the wire.
      if let declared, declared.hasPrefix("iso-2022"), check.isASCII {
        encoding = declared
        bytes = Self.convert(body, from: 0, name: declared)
        return
      }
      bytes = body
      if !check.isASCII, let declared, declared != "utf-8" { wrongDeclaration = declared }
      return
    }
    for candidate in [header, meta] {
      guard let candidate, !candidate.hasPrefix("utf-") else { continue }
      if Charset.isMultiByte(candidate), !Charset.fits(body, candidate) {
        wrongDeclaration = candidate
        continue
      }
      encoding = candidate
      bytes = Self.convert(body, from: 0, name: candidate)
      return
    }
    // Nearly UTF-8 (a cut character, one bad byte) stays UTF-8 where that was declared or plain.
    if check.validSequences >= 8 * max(1, check.invalid)
      || (declared == "utf-8" && check.validSequences > check.invalid)
    {
      bytes = UTF8Repair.repaired(body, from: 0)
      return
    }
    encoding = CharsetGuess.name(body)
    if let declared, declared != encoding { wrongDeclaration = declared }
    bytes = Self.convert(body, from: 0, name: encoding)
  }

  private static func byteOrderMark(_ body: [UInt8]) -> (String, Int)? {
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
    if body.starts(with: [0xFF, 0xFE, 0, 0]) { return ("utf-32le", 4) }
    if body.starts(with: [0, 0, 0xFE, 0xFF]) { return ("utf-32be", 4) }
    if body.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
    if body.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
    return nil
  }

  private static func looksWide(_ body: [UInt8]) -> Bool {
    let head = body.prefix(400)
    return head.filter { $0 == 0 }.count * 5 > head.count
  }

  private static func wideWithoutMark(_ body: [UInt8]) -> String? {
    guard body.count > 8, looksWide(body) else { return nil }
    let head = Array(body.prefix(400))
    var even = 0
    var odd = 0
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if odd > 4 * (even + 1) { return "utf-16le" }
    if even > 4 * (odd + 1) { return "utf-16be" }
    return nil
  }

  /// The charset parameter of a content type.
  static func charset(inContentType text: String?) -> String? {
    guard let text = text?.lowercased(), let found = text.range(ofText: "charset") else { return nil }
    var rest = text[found.upperBound...].drop { $0 == " " || $0 == "\t" }
    guard rest.first == "=" else { return nil }
    rest = rest.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
    let name = rest.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return name.isEmpty ? nil : String(name)
  }

  /// The charset that the page itself declares in its first bytes.
  private static func metaCharset(_ body: [UInt8]) -> String? {
    let head = String(decoding: body.prefix(4096).map { $0 < 128 ? Bytes.lower($0) : 63 }, as: UTF8.self)
    var rest = head[...]
    while let tag = rest.range(ofText: "<meta") {
      rest = rest[tag.upperBound...]
      let inside = rest.prefix { $0 != ">" }
      if let name = charset(inContentType: String(inside)) { return name }
    }
    if let declaration = head.range(ofText: "encoding="), head.hasPrefix("<?xml") {
      let name = head[declaration.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
      return String(name)
    }
    return nil
  }

  private static func convert(_ body: [UInt8], from start: Int, name: String) -> [UInt8] {
    Iconv.toUTF8(body, from: start, name: name) ?? UTF8Repair.repaired(body, from: start)
  }
}
