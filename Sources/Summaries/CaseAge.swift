import CaseModel

/// Since when a case is there.
enum CaseAge {
  /// When its history begins, else when its first report was submitted; never later than now.
  static func cameIn(_ subject: Case, now: Timestamp) -> Timestamp {
    min(subject.history.map(\.at).min() ?? subject.reports.map(\.submittedAt).min() ?? now, now)
  }
}
