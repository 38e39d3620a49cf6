import CaseModel

/// The first lines of an HTTP message: a status and header fields.
struct HTTPHead: Sendable {
  var status: Int
  var headers: [FetchedPage.Header]

  static let mostHeaders = 1000

  /// Reads a response's head; nil where the first line is no status line. A field folded over lines is one field.
  init?(_ bytes: ArraySlice<UInt8>) {
    var lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: true)[...]
    guard let first = lines.popFirst(), let status = Self.status(first) else { return nil }
    self.status = status
    self.headers = Self.fields(lines)
  }

  init(status: Int, headers: [FetchedPage.Header]) {
    self.status = status
    self.headers = headers
  }

  func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.last { $0.name.lowercased() == wanted }?.value
  }

  /// The three digits of `HTTP/1.1 200 OK`.
  static func status(_ line: ArraySlice<UInt8>) -> Int? {
    guard line.starts(with: Array("HTTP/".utf8)) else { return nil }
    let words = line.split(separator: 0x20, maxSplits: 2)
    guard words.count >= 2 else { return nil }
    let digits = words[1].filter { $0 != 0x0d }
    guard digits.count == 3, let status = Int(String(decoding: digits, as: UTF8.self)), status >= 100 else {
      return nil
    }
    return status
  }

  /// Header fields from lines without their line feeds; at most `mostHeaders`.
  static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [FetchedPage.Header] {
    var result: [FetchedPage.Header] = []
    for line in lines.prefix(mostHeaders) {
      let text = String(decoding: line, as: UTF8.self)
      if let first = line.first, first == 0x20 || first == 0x09, !result.isEmpty {
        result[result.count - 1].value += " " + trimmed(text)
        continue
      }
      guard let colon = line.firstIndex(of: 0x3a), colon > line.startIndex else { continue }
      let name = trimmed(String(decoding: line[..<colon], as: UTF8.self))
      guard !name.isEmpty else { continue }
      let value = trimmed(String(decoding: line[(colon + 1)...], as: UTF8.self))
      result.append(FetchedPage.Header(name: name, value: value))
    }
    return result
  }

  /// How many bytes the head takes, its empty line included; nil where none ends it.
  static func length(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        guard let feed = buffer[index...].firstIndex(of: 0x0a) else { return nil }
        if feed + 1 < buffer.count, buffer[feed + 1] == 0x0a { return feed + 2 }
        if feed + 2 < buffer.count, buffer[feed + 1] == 0x0d, buffer[feed + 2] == 0x0a { return feed + 3 }
        index = feed + 1
      }
      return nil
    }
  }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func blank(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\n"
    }
    guard let first = scalars.firstIndex(where: { !blank($0) }),
      let last = scalars.lastIndex(where: { !blank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
