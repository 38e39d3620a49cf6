/// A part that a rights holder's notice needs to be acted on where its page does not show the violation by itself.
///
/// Regulation (EU) 2022/2065 (DSA), article 16(2), and what marketplaces' forms for rights holders ask for.
public enum NoticePart: String, Sendable, Hashable, CaseIterable, Codable {
  case explanation
  case notifier = "reporter.email"
  case rightType = "rights.type"
  case owner = "rights.owner"
  case registration = "rights.registration"
  case statement = "rights.statement"

  /// What to ask the reporter for, with the article that asks it where one does.
  public var words: String {
    switch self {
    case .explanation: "a substantiated explanation (DSA art. 16(2)(a))"
    case .notifier: "the notifier's name or e-mail (DSA art. 16(2)(c))"
    case .rightType: "the type of right"
    case .owner: "the owner of the right"
    case .registration: "the registration number"
    case .statement: "the statement of good faith (DSA art. 16(2)(d))"
    }
  }

  /// What one notice lacks; where on the web the listing is (article 16(2)(b)) every report says.
  public static func missing(in notice: Report) -> [NoticePart] {
    guard notice.category == .ipInfringement else { return [] }
    func blank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
    // "n/a", "pending" and "on request" name no entry of a register; every register numbers its entries.
    func numbered(_ text: String?) -> Bool { text?.contains { $0.isNumber && $0 != "0" } ?? false }
    return allCases.filter { part in
      switch part {
      case .explanation: blank(notice.description)
      case .notifier: blank(notice.reporter.email) && blank(notice.reporter.name)
      case .rightType: notice.rights?.type == nil
      case .owner: blank(notice.rights?.owner)
      // A copyright needs no registration.
      case .registration: !numbered(notice.rights?.registration) && notice.rights?.type != .copyright
      case .statement: blank(notice.rights?.statement)
      }
    }
  }

  /// What the most complete notice by a rights holder lacks; empty where no reporter claims to be one: a third party's
  /// report is a pointer and no notice.
  public static func missing(in reports: [Report]) -> [NoticePart] {
    reports.filter { $0.category == .ipInfringement && $0.reporter.kind == .rightsHolder }
      .map { missing(in: $0) }.min { $0.count < $1.count } ?? []
  }
}
