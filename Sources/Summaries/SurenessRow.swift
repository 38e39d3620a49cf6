/// How many cases Docket was so sure of.
struct SurenessRow {
  var name: String
  var count: Int
  var query: CaseQuery
}
