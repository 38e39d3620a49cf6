/// The text of a description block.
enum DescriptionText {
  /// Reads a block without its own heading, buttons and scripts.
  static func read(_ document: Document, _ node: Int) -> String {
    let text = document.text(node, limit: 400_000) { inner in
      switch document.tag(inner) {
      case .button, .select, .script, .style, .template: true
      default: false
      }
    }
    guard let end = text.firstIndex(of: "\n") else { return text }
    let first = String(text[..<end])
    return Words.isDescriptionLabel(first) ? String(text[text.index(after: end)...]) : text
  }
}
