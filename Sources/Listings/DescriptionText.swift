/// The text of a description block.
enum DescriptionText {
  /// Reads a block without its own heading, buttons and scripts.
  static func read(_ document: Document, _ node: Int) -> String {
    let text = document.text(node, limit: 400_000) { inner in
      switch document.tag(inner) {
      case .button: isControl(document, inner)
      case .select, .script, .style, .template: true
      default: false
      }
    }
    guard let end = text.firstIndex(of: "\n") else { return text }
    let first = String(text[..<end])
    return Words.isDescriptionLabel(first) ? String(text[text.index(after: end)...]) : text
  }

  /// Whether a button only says what it does; a sentence in one is there to be read.
  static func isControl(_ document: Document, _ button: Int) -> Bool {
    document.line(button, limit: 80).utf8.count <= 40
  }
}
