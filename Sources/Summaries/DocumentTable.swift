import CaseModel

/// A table of a summary: what is in it, whatever it is printed on.
struct DocumentTable {
  /// Says what the table holds, in one sentence without a full stop.
  var caption: String
  var columns: [Column]
  var rows: [[Cell]]
  /// On two sheets of paper only so many rows are printed; with 0 the table is left out there.
  var printed = 6
  /// A terminal shows a chart's words in its place.
  var inText = true

  struct Column {
    enum Kind { case text, number, wide }
    var title: String
    var kind: Kind
    /// Left out where there is little room: in a terminal, on a phone.
    var spare = false
  }

  enum Cell {
    case empty
    /// Docket's own words.
    case text(String)
    case alert(String)
    case number(Int, CaseQuery?)
    /// A figure that is no count, such as a span of time, and the cases that it tells of.
    case measure(String, CaseQuery?)
    /// A case's id.
    case id(String)
    /// Words from a page or a report.
    case foreign(String)
    /// Several such words, each with a number.
    case counted([(name: String, count: Int, query: CaseQuery?)])
    case moment(Timestamp)
  }

  static func text(_ title: String, spare: Bool = false) -> Column {
    Column(title: title, kind: .text, spare: spare)
  }
  static func number(_ title: String, spare: Bool = false) -> Column {
    Column(title: title, kind: .number, spare: spare)
  }
  static func wide(_ title: String, spare: Bool = false) -> Column {
    Column(title: title, kind: .wide, spare: spare)
  }
}
