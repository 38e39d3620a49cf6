/// A simple selector of a marketplace profile, such as `#bylineInfo`, `span.price`, `[itemprop=price]@content`.
///
/// Steps parted by blanks are descendants; each is a tag, `#id`, `.class` and `[name]`, `[name=value]`,
/// `[name*=value]` in any number. `@name` at the end takes that attribute instead of the text.
struct Selector {
  private struct Test {
    var name: String
    var value: String?
    /// How the value is held against the attribute: `=` whole, `~` as one word, `*` anywhere.
    var mode: Character
  }
  private struct Step {
    var tag: Tag?
    var tests: [Test] = []
  }

  private var steps: [Step] = []
  private(set) var attribute: String?

  init?(_ text: String) {
    var source = text
    if let at = source.lastIndex(of: "@"), source[at...].allSatisfy({ $0 != "]" && $0 != " " }) {
      attribute = String(source[source.index(after: at)...])
      source = String(source[..<at])
    }
    for part in source.split(separator: " ") {
      guard let step = Self.step(String(part)) else { return nil }
      steps.append(step)
    }
    if steps.isEmpty { return nil }
  }

  private static func step(_ text: String) -> Step? {
    var step = Step()
    var rest = text[...]
    let name = rest.prefix { $0.isLetter || $0.isNumber }
    if !name.isEmpty {
      step.tag = Tag.named(name.lowercased())
      rest = rest.dropFirst(name.count)
    }
    while let first = rest.first {
      rest = rest.dropFirst()
      if first == "#" || first == "." {
        let word = rest.prefix { $0 != "#" && $0 != "." && $0 != "[" }
        step.tests.append(
          Test(name: first == "#" ? "id" : "class", value: String(word), mode: first == "#" ? "=" : "~"))
        rest = rest.dropFirst(word.count)
      } else if first == "[", let close = rest.firstIndex(of: "]") {
        let inside = rest[..<close]
        rest = rest[rest.index(after: close)...]
        guard let sign = inside.firstIndex(of: "=") else {
          step.tests.append(Test(name: String(inside), value: nil, mode: "="))
          continue
        }
        let part = inside[..<sign].hasSuffix("*")
        step.tests.append(
          Test(
            name: inside[..<sign].filter { $0 != "*" }, value: String(inside[inside.index(after: sign)...]),
            mode: part ? "*" : "="))
      } else {
        return nil
      }
    }
    return step
  }

  /// The elements that it selects, in the page's order.
  func nodes(in document: Document, limit: Int = 500) -> [Int] {
    guard let last = steps.last, last.tests.allSatisfy({ document.uses($0.name) }) else { return [] }
    // What stands nowhere on the page is in no attribute either.
    guard steps.dropLast().allSatisfy({ $0.tests.allSatisfy { $0.value.map(document.contains) ?? true } })
    else {
      return []
    }
    var result: [Int] = []
    func take(_ node: Int) -> Bool {
      if fits(last, node, document), holds(steps.dropLast(), above: node, document) { result.append(node) }
      return result.count < limit
    }
    let sought = last.tests.max { ($0.value?.utf8.count ?? 0) < ($1.value?.utf8.count ?? 0) }
    if let sought, let value = sought.value, !value.isEmpty {
      document.owners(of: Array(value.utf8), take)
    } else {
      for node in 1..<max(1, document.count) where !take(node) { break }
    }
    return result
  }

  private func holds(_ steps: ArraySlice<Step>, above node: Int, _ document: Document) -> Bool {
    var wanted = steps
    var parent = document.parent(node)
    while let step = wanted.last, parent > 0 {
      if fits(step, parent, document) { wanted = wanted.dropLast() }
      parent = document.parent(parent)
    }
    return wanted.isEmpty
  }

  private func fits(_ step: Step, _ node: Int, _ document: Document) -> Bool {
    guard !document.isText(node) else { return false }
    if let tag = step.tag, document.tag(node) != tag { return false }
    return step.tests.allSatisfy { document.attribute(node, $0.name, fits: $0.value, mode: $0.mode) }
  }

  func texts(in document: Document) -> [String] {
    nodes(in: document).compactMap { node in
      let text = attribute.map { document.attribute(node, $0) ?? "" } ?? document.text(node, limit: 100_000)
      return text.isEmpty ? nil : text
    }
  }
}
