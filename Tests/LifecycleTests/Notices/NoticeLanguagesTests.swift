import CaseModel
import Testing

@testable import Lifecycle

@Suite("Every shipped language says what English says")
struct NoticeLanguagesTests {
  static let book = Scenario.rules.notices
  static let english = NoticeBook.fallback
  static let others = ["de", "es", "fr", "zh"]

  @Test("The languages that are shipped are those that are looked at here")
  func shipped() {
    #expect(Self.book.languages == (Self.others + [Self.english]).sorted())
    #expect(Self.book.words.keys.sorted() == Self.book.languages)
  }

  @Test("It has every word and notice of English, and none beside", arguments: NoticeLanguagesTests.others)
  func whole(language: String) throws {
    let words = try #require(Self.book.words[language])
    let texts = try #require(Self.book.texts[language])
    let englishWords = try #require(Self.book.words[Self.english])
    #expect(Set(englishWords.keys).symmetricDifference(words.keys).sorted() == [])
    #expect(Self.book.names.symmetricDifference(texts.keys).sorted() == [])
    #expect(words.filter { $0.value.allSatisfy(\.isWhitespace) }.keys.sorted() == [])
  }

  @Test("Every notice asks for the fields of the English one", arguments: NoticeLanguagesTests.others)
  func names(language: String) throws {
    for name in Self.book.names.sorted() {
      let english = try #require(Self.book.texts[Self.english]?[name])
      let own = try #require(Self.book.texts[language]?[name], "\(language): \(name)")
      #expect(Self.fields(of: own) == Self.fields(of: english), "\(language): \(name)")
      #expect(Self.sections(of: own) == Self.sections(of: english), "\(language): \(name)")
    }
  }

  @Test(
    "Every notice shows the same values as the English one, whichever of them is not there",
    arguments: NoticeLanguagesTests.others)
  func values(language: String) throws {
    for name in Self.book.names.sorted() {
      let all = try Self.fields(of: #require(Self.book.texts[Self.english]?[name]))
      for given in [all] + all.sorted().map({ all.subtracting([$0]) }) {
        let expected = Self.shown(of: given, in: Self.render(name, in: Self.english, with: given))
        let shown = Self.shown(of: given, in: Self.render(name, in: language, with: given))
        #expect(shown == expected, "\(language): \(name) without \(all.subtracting(given).sorted())")
      }
    }
  }

  @Test("Every field counts: without it the notice reads otherwise", arguments: NoticeLanguagesTests.others)
  func conditions(language: String) throws {
    for name in Self.book.names.sorted() {
      let all = try Self.fields(of: #require(Self.book.texts[Self.english]?[name]))
      let whole = Self.render(name, in: language, with: all)
      for field in all.sorted() {
        let without = Self.render(name, in: language, with: all.subtracting([field]))
        #expect(without != whole, "\(language): \(name) without \(field)")
      }
    }
  }

  @Test("English has a word for every status, measure, category, reason and kind of evidence of the rules")
  func asked() throws {
    let rules = Scenario.rules
    var asked = Set(rules.workflows.values.flatMap(\.states).map { "status.\($0.says)" })
    asked.formUnion(rules.policy.measures.keys.map { "measure.\($0)" })
    asked.formUnion(CaseModel.Category.allCases.map { "category.\($0.rawValue)" })
    for (reason, about) in rules.policy.disputeReasons {
      asked.insert("reason.\(reason)")
      asked.formUnion(about.wants.map { "evidence.\($0)" })
    }
    let words = try #require(Self.book.words[Self.english])
    #expect(asked.subtracting(words.keys).sorted() == [])
  }

  private static func fields(of text: NoticeBook.Text) -> Set<String> {
    text.subject.names.union(text.body.names)
  }

  /// Such as `#title` and `^by_machine`.
  private static func sections(of text: NoticeBook.Text) -> Set<String> {
    sections(of: text.subject.parts).union(sections(of: text.body.parts))
  }

  private static func sections(of parts: [Template.Part]) -> Set<String> {
    parts.reduce(into: []) { found, part in
      guard case .section(let name, let inverted, let inner) = part else { return }
      found.insert((inverted ? "^" : "#") + name)
      found.formUnion(sections(of: inner))
    }
  }

  /// Subject and body with a mark for the value of each field.
  private static func render(_ name: String, in language: String, with fields: Set<String>) -> String {
    let notice = Notice(
      id: "n-1@marketplace.example", template: name, to: Party(role: .seller), address: nil,
      language: language, at: Timestamp(seconds: 1_790_000_000),
      fields: Dictionary(uniqueKeysWithValues: fields.map { ($0, JSONValue.string(mark($0))) }))
    let text = book.render(notice)
    #expect(text?.language == language, "\(name)")
    return text.map { $0.subject + "\n" + $0.body } ?? ""
  }

  private static func shown(of fields: Set<String>, in text: String) -> Set<String> {
    fields.filter { text.contains(mark($0)) }
  }

  /// Ends as it does so that no mark is part of another: a category's comes out as `category.<category>`.
  private static func mark(_ field: String) -> String { "<\(field)>" }
}
