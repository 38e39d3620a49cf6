/// Character references in texts that no HTML parser has seen, such as those inside JSON.
enum Entities {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "euro": "€", "pound": "£",
    "yen": "¥", "cent": "¢", "copy": "©", "reg": "®", "trade": "™", "hellip": "…", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "deg": "°", "times": "×", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "ouml": "ö", "uuml": "ü", "auml": "ä", "Ouml": "Ö",
    "Uuml": "Ü", "Auml": "Ä", "szlig": "ß", "ntilde": "ñ", "oacute": "ó", "aacute": "á", "iacute": "í",
    "uacute": "ú", "ecirc": "ê", "acirc": "â", "atilde": "ã", "otilde": "õ", "bull": "•", "middot": "·",
    "laquo": "«", "raquo": "»", "frac12": "½", "sup2": "²", "shy": "", "zwnj": "", "zwj": "",
  ]

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(38) else { return text }
    var result = ""
    var rest = text[...]
    while let place = rest.firstIndex(of: "&") {
      result += rest[..<place]
      rest = rest[place...]
      let body = rest.dropFirst().prefix(12)
      if let stop = body.firstIndex(of: ";"), let value = value(String(body[..<stop])) {
        result += value
        rest = rest[rest.index(after: stop)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func value(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  /// The text of a piece of HTML inside a string: tags become breaks, entities their characters.
  static func plain(_ text: String) -> String {
    var source = text
    // Text of JSON may be escaped once more.
    if source.has("&lt;"), !source.has("<") { source = decoded(source) }
    guard source.utf8.contains(60) else { return Document.tidied(Array(decoded(decoded(source)).utf8)) }
    var bytes = Array(source.utf8.prefix(2 << 20))
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
    let scan = bytes.withUnsafeBufferPointer { PreScan($0) }
    let document = HTMLParser.parse(scan.clean).document
    return document.text(0)
  }
}
