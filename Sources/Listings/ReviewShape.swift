/// What reviews look like, whatever the page calls them.
enum ReviewShape {
  /// Whether a short text names who reviewed: stars, marks out of five, or a name with its middle masked.
  static func isByline(_ text: String) -> Bool {
    guard text.utf8.count < 120 else { return false }
    if text.has("***") || text.has("★") || text.has("☆") || text.has("⭐") { return true }
    guard let slash = text.range(ofText: "/5") ?? text.range(ofText: "/10") else { return false }
    let behind = text[slash.upperBound...].first
    return text[..<slash.lowerBound].last?.isNumber == true
      && (behind == nil || behind == ")" || behind == " ")
  }
}
