extension CaseTable {
  /// What stands in the table, from the left.
  enum Column: CaseIterable {
    case priority, id, bucket, due, category, age, reports, probability, subject

    /// What goes where the terminal is narrow, the first first.
    static let yielding: [Column] = [.reports, .probability, .category, .age, .priority]

    var title: String {
      switch self {
      case .priority: "PRI"
      case .id: "CASE"
      case .bucket: "BUCKET"
      case .due: "DUE"
      case .category: "CATEGORY"
      case .age: "AGE"
      case .reports: "REP"
      case .probability: "PROB"
      case .subject: "SUBJECT"
      }
    }

    var alignment: TextGrid.Alignment {
      switch self {
      case .priority, .due, .age, .reports, .probability: .right
      case .id, .bucket, .category, .subject: .left
      }
    }
  }
}
