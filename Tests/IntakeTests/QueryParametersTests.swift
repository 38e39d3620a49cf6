import Testing

@testable import Intake

@Suite("A query's parameters have one spelling")
struct QueryParametersTests {
  @Test(
    "names and values",
    arguments: [
      ("a=1&b=2", ["a=1", "b=2"]), ("a", ["a"]), ("a=", ["a="]), ("=1", ["=1"]), ("a=b=c", ["a=b=c"]),
      ("&&a&", ["a"]),
      ("q=red+lamp", ["q=red%20lamp"]), ("q=red%20lamp", ["q=red%20lamp"]), ("%61=%2d", ["a=-"]), ("", []),
    ])
  func read(row: (String, [String])) { #expect(QueryParameters(row.0).parameters.map(\.text) == row.1) }

  @Test("the first of a name counts, whatever its case; one without a value has none")
  func value() {
    let query = QueryParameters("Item=1&item=2&flag")
    #expect(query.value(of: "ITEM") == "1" && query.value(of: "flag") == nil && query.value(of: "x") == nil)
    #expect(QueryParameters(nil).parameters.isEmpty)
  }

  @Test("a thousand are enough")
  func many() {
    #expect(QueryParameters(String(repeating: "a=1&", count: 50_000)).parameters.count == 1_000)
  }
}
