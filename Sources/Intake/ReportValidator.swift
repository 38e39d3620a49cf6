import CaseModel

/// Holds a JSON value against what a report must be.
struct ReportValidator {
  let limits: IntakeLimits

  static let required = ["id", "category", "url", "submitted_at", "reporter.kind"]
  static let known = [
    "id", "category", "reason", "url", "subject", "description", "submitted_at", "order_id", "reporter",
    "rights",
    "attachments",
  ]

  init(_ limits: IntakeLimits) { self.limits = limits }

  /// The report that a value is.
  func report(_ value: JSONValue) throws(Finding) -> Report {
    guard case .object(let members) = value else {
      throw Finding(
        code: "report-type", found: Excerpt.value(value), expected: "an object with id, category, url, …")
    }
    let fields = FieldReader(value, limits: limits)
    let id = try ReportID.check(try fields.need("id"), limits: limits)
    let category = try fields.needChoice("category", Category.allCases.map(\.rawValue), Category.init)
    let url = try self.url(fields)
    let submitted = try self.time(fields)
    let reporter = try self.reporter(fields)
    var report = Report(id: id, category: category, url: url, submittedAt: submitted, reporter: reporter)
    report.reason = try fields.text("reason")
    report.subject = try subject(value, fields)
    report.description = try fields.text("description", limit: limits.descriptionCharacters)
    report.orderID = try fields.text("order_id")
    report.rights = try rights(fields)
    report.attachments = try AttachmentReader(limits).read(value["attachments"])
    let rest = members.filter { !Self.known.contains($0.name) }
    if !rest.isEmpty { report.other = .object(rest) }
    report.digest = ReportDigest.of(value)
    return report
  }

  private func url(_ fields: FieldReader) throws(Finding) -> String {
    let url = try fields.need("url")
    guard url.utf8.count <= limits.urlBytes else {
      throw Finding(
        code: "field-too-long", field: "url", found: "\(url.utf8.count) bytes",
        expected: "at most \(limits.urlBytes) bytes")
    }
    guard url.unicodeScalars.allSatisfy({ Excerpt.isInert($0) }) else {
      throw Finding(
        code: "url-syntax", field: "url", found: "\"\(Excerpt.plain(url))\"",
        expected: "an address without control characters")
    }
    return url
  }

  private func time(_ fields: FieldReader) throws(Finding) -> Timestamp {
    let text = try fields.need("submitted_at")
    // Years of other than four digits in UTC could be written but not read again.
    guard text.utf8.count <= 64, let time = Timestamp(text), (1970...9998).contains(time.civil.year) else {
      throw Finding(
        code: "time-syntax", field: "submitted_at", found: "\"\(Excerpt.plain(text))\"",
        expected: "an RFC 3339 time such as 2026-11-20T10:00:00Z")
    }
    return time
  }

  private func reporter(_ fields: FieldReader) throws(Finding) -> Reporter {
    guard let inner = try fields.object("reporter") else { throw fields.missing("reporter.kind") }
    let kind = try inner.needChoice("kind", Reporter.Kind.allCases.map(\.rawValue), Reporter.Kind.init)
    return Reporter(
      id: try inner.text("id"), kind: kind, email: try inner.text("email"), name: try inner.text("name"))
  }

  private func rights(_ fields: FieldReader) throws(Finding) -> Rights? {
    guard let inner = try fields.object("rights") else { return nil }
    return Rights(
      type: try inner.choice("type", Rights.Kind.allCases.map(\.rawValue), Rights.Kind.init),
      registration: try inner.text("registration"), owner: try inner.text("owner"),
      statement: try inner.text("statement", limit: limits.descriptionCharacters),
      mark: try inner.text("mark"))
  }

  private func subject(_ value: JSONValue, _ fields: FieldReader) throws(Finding) -> Subject.Kind? {
    if case .object? = value["subject"] {
      return try fields.object("subject")?.needChoice("kind", ["listing", "store"], Subject.Kind.init)
    }
    return try fields.choice("subject", ["listing", "store"], Subject.Kind.init)
  }
}
