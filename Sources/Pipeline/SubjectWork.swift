import CaseModel

/// All cases of one batch about one subject: one page serves them.
struct SubjectWork: Sendable {
  let key: String
  let url: String
  var cases: [Case]
  /// What an earlier case of this tree knows of the page, where that is fresh.
  var known: PageReading?
  /// The last snapshot, for a conditional request.
  var previous: Snapshot?
}
