import CaseModel
import Intake

/// What makes two complaints the same one, for merging and for the index.
enum Complaints {
  static func key(_ report: Report, subject: Subject) -> String? {
    CaseIdentity.complaintKey(report, subject: subject)
  }

  static func key(_ report: Report, in one: Case) -> String? { key(report, subject: one.subject) }
}
