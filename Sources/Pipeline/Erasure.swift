import CaseModel

/// Takes out of a case what tells who reported, and leaves what was done and why.
enum Erasure {
  /// Whether a person is meant: the reporter's id, or the e-mail address in any case of letters.
  static func isMeant(_ reporter: Reporter, by person: String) -> Bool {
    reporter.id == person || reporter.email?.lowercased() == person.lowercased()
  }

  /// The report without its reporter's data and words; its id and digest stay, so that it is known when it comes again.
  static func erased(_ report: Report) -> Report {
    var report = report
    report.reporter = Reporter(kind: report.reporter.kind)
    report.description = nil
    report.orderID = nil
    report.attachments = nil
    report.other = nil
    report.rights?.statement = nil
    return report
  }

  /// Whether nothing is left to erase.
  static func isErased(_ report: Report) -> Bool { erased(report) == report }
}
