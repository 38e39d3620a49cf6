import CaseModel
import Testing

@testable import Lifecycle

@Suite("A notice's text takes its values in their places")
struct TemplateTests {
  private func render(_ text: String, _ fields: [String: JSONValue] = [:]) throws -> String {
    try Template(text).render(fields)
  }

  @Test(
    "Values, lists, what is there and what is not",
    arguments: [
      ("Dear {{name}},", "Dear Ann,"), ("{{ name }}{{none}}", "Ann"),
      ("{{#list}}- {{.}}\n{{/list}}", "- a\n- b\n"),
      ("{{#name}}yes{{/name}}{{^name}}no{{/name}}", "yes"),
      ("{{#empty}}yes{{/empty}}{{^empty}}no{{/empty}}", "no"),
      ("{{#off}}yes{{/off}}{{^off}}no{{/off}}", "no"), ("{{#on}}yes{{/on}}", "yes"),
      ("{{^none}}no{{/none}}", "no"),
      ("{{#list}}{{name}}{{.}} {{/list}}", "Anna Annb "), ("{{#nothing}}x{{/nothing}}", ""),
      ("{{#name}}\nline\n{{/name}}\nnext", "line\nnext"), ("no places", "no places"), ("", ""),
      ("a{{#name}} b{{/name}}\n\nc", "a b\n\nc"), ("a{{#none}} b{{/none}}\nc", "a\nc"),
      ("}} {", "}} {"),
      ("{{#name}}{{#on}}both{{/on}}{{/name}}", "both"),
    ])
  func renders(row: (String, String)) throws {
    let fields: [String: JSONValue] = [
      "name": "Ann", "list": ["a", "b"], "empty": "", "off": false, "on": true, "nothing": [],
    ]
    #expect(try render(row.0, fields) == row.1)
  }

  @Test("A value that looks like a place stays as it stands: nobody writes a notice by his name")
  func inert() throws {
    #expect(
      try render("{{name}}", ["name": "{{#list}}{{secret}}{{/list}}", "secret": "s"])
        == "{{#list}}{{secret}}{{/list}}")
  }

  @Test(
    "What is no template is refused with a reason",
    arguments: [
      "{{", "{{name", "{{}}", "{{ }}", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{#a}}{{#b}}{{/a}}{{/b}}",
      "{{#}}x{{/}}",
    ])
  func refused(text: String) { #expect(throws: Template.Fault.self) { try Template(text) } }

  @Test("Sections nested too deep are refused, not followed")
  func deep() {
    let text = String(repeating: "{{#a}}", count: 5_000) + String(repeating: "{{/a}}", count: 5_000)
    #expect(throws: Template.Fault.self) { try Template(text) }
  }

  @Test("The names that it asks for, those within sections too")
  func names() throws {
    #expect(try Template("{{a}}{{#b}}{{.}}{{c}}{{/b}}{{^d}}{{/d}}").names == ["a", "b", "c", "d"])
  }
}
