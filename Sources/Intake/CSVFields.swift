/// Takes one CSV record apart, exactly as RFC 4180 allows it.
struct CSVFields {
  private let bytes: [UInt8]
  private var index = 0
  private var fields: [String] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The record's fields; a finding's `field` is the number of the column, from 0, until a header names it.
  static func read(_ bytes: [UInt8]) -> Result<[String], Finding> {
    var reader = CSVFields(bytes)
    do throws(Finding) {
      return .success(try reader.all())
    } catch {
      return .failure(error)
    }
  }

  private mutating func all() throws(Finding) -> [String] {
    while true {
      fields.append(try field())
      guard index < bytes.count else { return fields }
      index += 1
      if index == bytes.count {
        fields.append("")
        return fields
      }
    }
  }

  /// One field; afterwards `index` stands on the comma behind it or at the end.
  private mutating func field() throws(Finding) -> String {
    guard index < bytes.count else { return "" }
    return bytes[index] == UInt8(ascii: "\"") ? try quoted() : try plain()
  }

  private mutating func plain() throws(Finding) -> String {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ",") {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        throw wrong(
          "csv-quote", "a quote within an unquoted field", "the whole field in quotes, quotes doubled")
      case 0x0D: throw wrong("csv-line-end", "a lone carriage return", "CRLF or LF, or the field in quotes")
      default: index += 1
      }
    }
    return try text(bytes[start..<index], at: start)
  }

  private mutating func quoted() throws(Finding) -> String {
    let opening = index
    index += 1
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        content.append(byte)
        index += 1
      } else if index == bytes.count || bytes[index] == UInt8(ascii: ",") {
        return try text(content[...], at: opening)
      } else {
        throw wrong(
          "csv-quote", "\(Excerpt.byte(bytes[index])) after a closing quote", "a comma, or the quote doubled")
      }
    }
    index = opening
    throw wrong("csv-quote", "a quote that is never closed", "a closing quote")
  }

  private func text(_ content: ArraySlice<UInt8>, at start: Int) throws(Finding) -> String {
    if content.contains(0) { throw wrong("csv-control", "a NUL byte", "text", at: start) }
    guard let text = String(validating: content, as: UTF8.self) else {
      let place = content.startIndex + UTF8Check.firstInvalid(content)
      throw wrong(
        "csv-utf8", "byte 0x\(Hex.text([content[min(place, content.endIndex - 1)]]))", "UTF-8", at: start)
    }
    return text
  }

  private func wrong(_ code: String, _ found: String, _ expected: String, at place: Int? = nil) -> Finding {
    var lines = 0
    var column = 1
    for byte in bytes[..<min(place ?? index, bytes.count)] {
      if byte == 0x0A {
        lines += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Finding(
      code: code, lineOffset: lines, column: column, field: "\(fields.count)", found: found,
      expected: expected,
      remedy: "write the file with a CSV library, as RFC 4180 has it")
  }
}
