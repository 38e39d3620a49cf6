import CaseModel
import Intake

/// What makes two complaints the same one, for merging and for the index.
enum Complaints {
  static func key(_ report: Report, subject: Subject) -> String? { complaintKey(report, subject: subject) }

  @Sendable
  static func key(_ report: Report, in one: Case) -> String? { complaintKey(report, subject: one.subject) }
}
