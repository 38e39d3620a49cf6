import CaseModel
import Testing

@Suite("An error says what, where and what to do")
struct DocketErrorTests {
  @Test func `without a place, what and the remedy stand on one line`() {
    let error = DocketError(code: "x", what: "it is wrong", remedy: "mend it", exit: .usage)
    #expect(error.description == "it is wrong; mend it")
  }

  @Test func `with a line, the line is shown and a caret under the words that are meant`() {
    let error = DocketError(
      code: "unknown-field", what: "unknown field 'titel'",
      place: .init(file: "rules/a.yaml", line: 42, column: 14, source: "    fields: [titel]", width: 5),
      remedy: "did you mean 'title'?", exit: .configuration)
    #expect(
      error.description == """
        rules/a.yaml:42:14: unknown field 'titel'
            42 |     fields: [titel]
               |              ^^^^^ did you mean 'title'?
        """)
  }

  @Test func `a column before the line's beginning does not end the program`() {
    let error = DocketError(
      code: "x", what: "w", place: .init(file: "f", line: 1, column: 0, source: "s", width: -3), exit: .usage)
    #expect(error.description.contains("^"))
  }
}
