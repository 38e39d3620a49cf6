extension CaseCard {
  /// How much of each part of a case is shown.
  struct Detail: Sendable {
    var reports = 6
    var course = 14
    var descriptionLines = 2
    var attachments = 5
    var listing = 12
    var evidence = 5
    var snapshots = 3
    var history = 8
    var reasonLines = 3

    /// From everything that is worth a look down to what a screen of 24 lines holds.
    static let all = [
      Detail(),
      Detail(reports: 4, course: 10, attachments: 3, listing: 8, snapshots: 2, history: 6),
      Detail(
        reports: 3, course: 8, descriptionLines: 1, attachments: 2, listing: 6, evidence: 4, snapshots: 1,
        history: 4),
      Detail(
        reports: 2, course: 6, descriptionLines: 1, attachments: 1, listing: 4, evidence: 3, snapshots: 1,
        history: 3,
        reasonLines: 2),
      Detail(
        reports: 1, course: 4, descriptionLines: 1, attachments: 0, listing: 2, evidence: 1, snapshots: 0,
        history: 1,
        reasonLines: 1),
      Detail(
        reports: 1, course: 3, descriptionLines: 0, attachments: 0, listing: 1, evidence: 1, snapshots: 0,
        history: 1,
        reasonLines: 1),
    ]
  }
}
