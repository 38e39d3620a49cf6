import CaseModel

/// Holds a JSON object with the member `event` against what an event must be.
struct EventReader {
  let limits: IntakeLimits

  static let roles = Role.allCases.filter { $0 != .clock && $0 != .machine }

  init(_ limits: IntakeLimits) { self.limits = limits }

  /// Whether an object is an event and no report: it says which.
  static func isEvent(_ value: JSONValue) -> Bool { value["event"] != nil && value["category"] == nil }

  func event(_ value: JSONValue) throws(Finding) -> CaseEvent {
    let fields = FieldReader(value, limits: limits)
    let name = try fields.need("event")
    guard name.utf8.count <= 40, name.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }) else {
      throw Finding(
        code: "event-name", field: "event", found: "\"\(Excerpt.plain(name))\"",
        expected: "a name such as seller-answer, appeal or open-dispute")
    }
    let id = try ReportID.check(try fields.need("id"), limits: limits)
    let reference = try fields.text("case", limit: limits.idBytes)
    guard reference != nil || value["order"] != nil else {
      throw Finding(
        code: "field-missing", field: "case", found: "nothing",
        expected: "case, or order for a dispute's event")
    }
    var event = CaseEvent(
      event: name, id: id, reference: reference, at: try time(fields), actor: try actor(fields), body: value)
    event.files = try AttachmentReader(limits).read(value["files"]) ?? []
    _ = try fields.text("text", limit: limits.descriptionCharacters)
    _ = try fields.text("reason")
    if let version = value["version"] {
      guard case .number(let text) = version, let number = Int(text), number >= 0 else {
        throw fields.wrongType("version", version, "a whole number")
      }
      event.version = number
    }
    return event
  }

  private func time(_ fields: FieldReader) throws(Finding) -> Timestamp {
    let text = try fields.need("at")
    guard text.utf8.count <= 64, let time = Timestamp(text), (1970...9998).contains(time.civil.year) else {
      throw Finding(
        code: "time-syntax", field: "at", found: "\"\(Excerpt.plain(text))\"",
        expected: "an RFC 3339 time such as 2026-11-20T10:00:00Z")
    }
    return time
  }

  private func actor(_ fields: FieldReader) throws(Finding) -> Party {
    guard let inner = try fields.object("by") else { throw fields.missing("by.role") }
    let role = try inner.needChoice("role", Self.roles.map(\.rawValue)) { text in
      Self.roles.first { $0.rawValue == text }
    }
    return Party(
      role: role, id: try inner.text("id", limit: limits.idBytes), name: try inner.text("name", limit: 200),
      email: try inner.text("email", limit: 320), language: try inner.text("language", limit: 35))
  }
}
