import CaseModel
import Testing

@testable import RuleFiles

@Suite("A YAML file is taken apart with the place of every value")
struct YAMLDocumentTests {
  @Test("An error of syntax names line and column")
  func syntax() throws {
    do {
      _ = try YAMLDocument(file: "x.yaml", text: "a: [1,\nb: 2\n")
      Issue.record("no error")
    } catch {
      #expect(error.code == "rules-yaml" && error.place?.line != nil && error.exit == .configuration)
    }
  }

  @Test("A key that stands twice is an error")
  func twice() {
    #expect(throws: DocketError.self) { try YAMLDocument(file: "x.yaml", text: "a: 1\na: 2\n") }
  }

  @Test("Values know their places, and quoted ones that they are no null")
  func places() throws {
    let document = try YAMLDocument(file: "x.yaml", text: "a:\n  b: [one, 'two']\nc: ~\nd: '~'\n")
    let list = try #require(document.root["a"]?["b"]?.elements)
    #expect(list.map(\.line) == [2, 2] && list.map(\.column) == [7, 12])
    #expect(document.root["c"] == nil && document.root["d"]?.scalar == "~")
    #expect(list[1].place.source == "  b: [one, 'two']" && list[1].place.width == 5)
  }

  @Test("An empty file is an empty mapping", arguments: ["", "\n", "# only a comment\n", "---\n"])
  func empty(text: String) throws {
    let root = try YAMLDocument(file: "x.yaml", text: text).root
    #expect(root.entries?.isEmpty == true || root.isNull)
  }

  @Test("Keys of a nested mapping and texts of several lines know theirs too")
  func nested() throws {
    let text = "a:\n  - b: 1\n    c: |\n      one\n      two\n  - d\n"
    let list = try #require(try YAMLDocument(file: "x.yaml", text: text).root["a"]?.elements)
    #expect(list[0]["c"]?.scalar == "one\ntwo\n" && list[0].entries?[1].key.line == 3)
    #expect(list[1].line == 6 && list[1].column == 5)
  }

  @Test("An alias stands for what its anchor names")
  func alias() throws {
    let root = try YAMLDocument(file: "x.yaml", text: "a: &x [1, 2]\nb: *x\n").root
    #expect(root["b"]?.elements?.compactMap(\.scalar) == ["1", "2"])
  }

  @Test(
    "What is no YAML is refused with a place, and nothing crashes",
    arguments: [
      "a: [", "a: b: c", "\t- a", "\"open", "*nowhere", "a: !!binary {", "- a\nb: c", "{a: 1, a: 2}",
    ])
  func refused(text: String) {
    do {
      _ = try YAMLDocument(file: "x.yaml", text: text)
      Issue.record("no error for \(text)")
    } catch {
      #expect(error.code == "rules-yaml" && error.place?.file == "x.yaml")
    }
  }
}
