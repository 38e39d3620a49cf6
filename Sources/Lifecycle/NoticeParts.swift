import CaseModel

/// What an IP notice by a rights holder must hold to be acted on without its page showing the violation.
///
/// Source: Regulation (EU) 2022/2065 (DSA), article 16(2), and what marketplaces' IP forms ask for.
public enum NoticeParts {
  /// The parts that no report of a rights holder gives; empty where none of the reporters claims to be one, since a
  /// third party's report is a pointer and no notice.
  public static func missing(in reports: [Report]) -> [String] {
    let notices = reports.filter { $0.category == .ipInfringement && $0.reporter.kind == .rightsHolder }
    guard !notices.isEmpty else { return [] }
    let lacking = notices.map(missing(in:))
    return lacking.min { $0.count < $1.count } ?? []
  }

  private static func missing(in notice: Report) -> [String] {
    var parts: [String] = []
    if blank(notice.description) { parts.append("a substantiated explanation") }
    if blank(notice.reporter.email) && blank(notice.reporter.name) {
      parts.append("the notifier's name or e-mail")
    }
    if notice.rights?.type == nil { parts.append("the type of right") }
    if blank(notice.rights?.owner) { parts.append("the owner of the right") }
    if blank(notice.rights?.registration), notice.rights?.type != .copyright {
      parts.append("the registration number")
    }
    if blank(notice.rights?.statement) { parts.append("the statement of good faith") }
    return parts
  }

  private static func blank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
}
