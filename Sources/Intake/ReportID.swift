/// What may be a report's id: anything printable that could never be a path.
enum ReportID {
  static func check(_ id: String, limits: IntakeLimits) throws(Finding) -> String {
    func refuse(_ expected: String) -> Finding {
      Finding(code: "id-syntax", field: "id", found: "\"\(Excerpt.plain(id))\"", expected: expected)
    }
    guard id.utf8.count <= limits.idBytes else {
      throw Finding(
        code: "id-syntax", field: "id", found: "\(id.utf8.count) bytes",
        expected: "at most \(limits.idBytes) bytes")
    }
    guard id.unicodeScalars.allSatisfy({ Excerpt.isInert($0) }) else {
      throw refuse("no control or invisible characters")
    }
    guard !id.utf8.contains(UInt8(ascii: "/")), id != ".", id != ".." else {
      throw refuse("no '/', and not '.' or '..'")
    }
    guard id.utf8.contains(where: { $0 != 0x20 }) else { throw refuse("more than blanks") }
    return id
  }
}
