import CaseModel

extension JSONParser {
  /// A stop with its line, column and field.
  func failure(_ stop: Stop) -> StrictJSON.Failure {
    let offset = min(stop.offset, bytes.count)
    var line = 1
    var column = 1
    for byte in bytes[0..<offset] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    let atEnd = offset == bytes.count
    return StrictJSON.Failure(
      code: atEnd && stop.code == "json-syntax" ? "json-truncated" : stop.code, offset: offset, line: line,
      column: column, field: path.isEmpty ? nil : path.prefix(8).joined(separator: "."),
      found: stop.found ?? (atEnd ? "the end" : Excerpt.byte(bytes[offset])), expected: stop.expected)
  }
}
