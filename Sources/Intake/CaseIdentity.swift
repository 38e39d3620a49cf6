import CaseModel

/// Names for cases: hashes, so that nothing which a reporter wrote ever becomes a file's name.
public enum CaseIdentity {
  /// The id of the case about a subject in a category.
  public static func caseID(subject: Subject, category: Category) -> String {
    id([subject.kind.rawValue, subject.key, category.rawValue])
  }

  /// The id of the duplicate case that holds a report which says again what its reporter said before.
  public static func duplicateID(subject: Subject, report: Report) -> String {
    id([
      subject.kind.rawValue, subject.key, report.category.rawValue, "duplicate", report.reporter.id ?? "",
      report.id,
    ])
  }

  /// The id of the case about a dispute over an order.
  public static func disputeID(order: String) -> String { id(["dispute", order]) }

  /// What two reports share that are the same complaint by the same reporter; nil where the reporter is not known.
  public static func complaintKey(_ report: Report, subject: Subject) -> String? {
    let who: String
    if let id = report.reporter.id {
      who = "id\u{1F}\(id)"
    } else if let email = report.reporter.email {
      who = "email\u{1F}\(email.lowercased())"
    } else {
      return nil
    }
    return Hash.sha256(
      [subject.kind.rawValue, subject.key, report.category.rawValue, who].joined(separator: "\u{1F}"))
  }

  private static func id(_ parts: [String]) -> String {
    "c-" + Hash.sha256(parts.joined(separator: "\u{1F}")).prefix(16)
  }
}
