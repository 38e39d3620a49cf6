import CaseModel

/// Reads a report's `attachments`.
struct AttachmentReader {
  let limits: IntakeLimits

  init(_ limits: IntakeLimits) { self.limits = limits }

  func read(_ value: JSONValue?) throws(Finding) -> [Attachment]? {
    guard let value else { return nil }
    guard case .array(let values) = value else {
      throw Finding(
        code: "field-type", field: "attachments", found: Excerpt.value(value), expected: "a list of objects")
    }
    guard values.count <= limits.attachments else {
      throw Finding(
        code: "attachments-many", field: "attachments", found: "\(values.count) attachments",
        expected: "at most \(limits.attachments)")
    }
    var result: [Attachment] = []
    for (index, value) in values.enumerated() { result.append(try attachment(value, "attachments.\(index)")) }
    return result.isEmpty ? nil : result
  }

  private func attachment(_ value: JSONValue, _ place: String) throws(Finding) -> Attachment {
    guard case .object = value else {
      throw Finding(
        code: "field-type", field: place, found: Excerpt.value(value),
        expected: "an object with path and sha256")
    }
    let fields = FieldReader(value, prefix: place + ".", limits: limits)
    let path = try fields.need("path")
    guard path.utf8.count <= limits.pathBytes else {
      throw Finding(
        code: "field-too-long", field: place + ".path", found: "\(path.utf8.count) bytes",
        expected: "at most \(limits.pathBytes)")
    }
    let hash = try fields.text("sha256")
    if let hash, hash.utf8.count != 64 || !hash.utf8.allSatisfy({ Hex.digit($0) != nil }) {
      throw Finding(
        code: "sha256-syntax", field: place + ".sha256", found: "\"\(Excerpt.plain(hash))\"",
        expected: "64 hexadecimal digits")
    }
    return Attachment(path: path, sha256: hash?.lowercased())
  }
}
