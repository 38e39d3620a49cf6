import CaseModel
import RuleFiles

/// All notices of a rule pack in all their languages: `rules/notices/LANGUAGE.yaml`.
public struct NoticeBook: Sendable {
  struct Text: Sendable {
    var subject: Template
    var body: Template
  }

  /// Language to notice to text.
  var texts: [String: [String: Text]] = [:]
  /// Language to word to its translation: measures, categories, states, frames around a notice.
  var words: [String: [String: String]] = [:]
  /// Language to what stands around every notice, such as `hello`.
  var frames: [String: [String: JSONValue]] = [:]
  /// Where no other language has it.
  public static let fallback = "en"

  public init() {}

  /// The notices that there are, in the language that has all.
  public var names: Set<String> { Set(texts[Self.fallback]?.keys.map { $0 } ?? []) }

  /// What `docket status` may answer, without `status.` before it.
  var statuses: Set<String> {
    Set((words[Self.fallback] ?? [:]).keys.filter { $0.hasPrefix("status.") }.map { String($0.dropFirst(7)) })
  }

  public var languages: [String] { texts.keys.sorted() }

  static func load(_ tree: RuleTree, _ problems: inout [DocketError]) -> NoticeBook {
    var book = NoticeBook()
    for path in tree.paths(under: "notices") {
      guard let root = tree[path] else { continue }
      let language = String(path.dropFirst("notices/".count))
      root.expectKeys(["words", "notices"], of: "notice file", &problems)
      for entry in root["words"]?.entries ?? [] {
        guard let word = entry.value.text(&problems) else { continue }
        book.words[language, default: [:]][entry.name] = word
        if entry.name.hasPrefix("frame.") {
          book.frames[language, default: [:]][String(entry.name.dropFirst(6))] = .string(word)
        }
      }
      for entry in root["notices"]?.entries ?? [] {
        entry.value.expectKeys(["subject", "body"], of: "notice", &problems)
        guard let subject = template(entry.value["subject"], &problems),
          let body = template(entry.value["body"], &problems)
        else { continue }
        book.texts[language, default: [:]][entry.name] = Text(subject: subject, body: body)
      }
    }
    book.compare(tree, &problems)
    return book
  }

  private static func template(_ node: YAMLNode?, _ problems: inout [DocketError]) -> Template? {
    guard let node, let text = node.text(&problems) else { return nil }
    do {
      return try Template(text)
    } catch {
      problems.append(node.error("notice-template", error.what))
      return nil
    }
  }

  /// A notice that one language has and the fallback has not is a misspelt name.
  private func compare(_ tree: RuleTree, _ problems: inout [DocketError]) {
    let known = names
    for (language, texts) in texts where language != Self.fallback {
      for name in texts.keys.sorted() where !known.contains(name) {
        let node = tree["notices/\(language)"]?["notices"]?[name]
        if let node {
          problems.append(
            node.error(
              "notice-unknown", "'\(name)' is no notice of the language '\(Self.fallback)'",
              remedy: Suggestion.remedy(for: name, among: known.sorted())))
        }
      }
    }
  }

  /// A word of the language, else of the fallback, else itself.
  public func word(_ key: String, in language: String) -> String {
    words[language]?[key] ?? words[Self.fallback]?[key] ?? key
  }

  /// Subject and body of a notice in its language, or in the fallback.
  public func render(_ notice: Notice) -> (language: String, subject: String, body: String)? {
    for language in [notice.language, String(notice.language.prefix { $0 != "-" }), Self.fallback] {
      guard let text = texts[language]?[notice.template] else { continue }
      var fields = notice.fields
      for key in ["category", "measure", "store_measure", "state", "outcome"] {
        if let code = fields[key]?.string {
          fields[key] = .string(word("\(key == "store_measure" ? "measure" : key).\(code)", in: language))
        }
      }
      fields.merge(frames[language] ?? frames[Self.fallback] ?? [:]) { own, _ in own }
      return (language, oneLine(text.subject.render(fields)), text.body.render(fields))
    }
    return nil
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
