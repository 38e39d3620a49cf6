import CaseModel

/// Reads the object in page state that bears the listing's title, whatever the state is called.
///
/// Only that object is decoded: it is found by the title's own bytes, and its brace by walking back.
struct StateTitleReader {
  let source: UnsafeBufferPointer<UInt8>
  let scripts: [PageScript]
  /// The shop's own names, by their letters: its name on every product is no brand.
  let site: String

  /// Quotes, slashes, brackets and ampersands, which scripts may write as escapes.
  private let escaped: Set<UInt8> = [34, 38, 39, 47, 60, 62, 92]

  private static let backLimit = 8 << 10
  private static let objectLimit = 48 << 10

  func read(_ title: String, into draft: inout Draft) {
    // As much of the title as is written alike in every script.
    let front = title.utf8.prefix { !escaped.contains($0) }
    guard front.count >= 10, front.count < 300 else { return }
    let needle = [34] + Array(front) + (front.count == title.utf8.count ? [34] : [])
    var tries = 0
    for script in scripts where script.body.count > 400 {
      let piece = UnsafeBufferPointer(rebasing: source[script.body.range])
      var index = 0
      while tries < 8, let place = Bytes.find(needle, in: piece, from: index) {
        tries += 1
        index = place + needle.count
        guard isValue(piece, place), let start = brace(piece, before: place) else { continue }
        let stop = min(piece.count, start + Self.objectLimit)
        guard let object = LenientJSON.read(piece, from: start, to: stop) else { continue }
        if offer(object, title, into: &draft) { return }
      }
    }
  }

  private func isValue(_ piece: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    var before = place - 1
    while before >= 0, Bytes.isSpace(piece[before]) { before -= 1 }
    return before >= 0 && piece[before] == 58
  }

  /// The brace that opens the object around a place.
  private func brace(_ piece: UnsafeBufferPointer<UInt8>, before place: Int) -> Int? {
    var depth = 0
    var index = place - 1
    let stop = max(0, place - Self.backLimit)
    while index >= stop {
      switch piece[index] {
      case 125, 93: depth += 1
      case 123, 91:
        if depth == 0 { return piece[index] == 123 ? index : nil }
        depth -= 1
      default: break
      }
      index -= 1
    }
    return nil
  }

  private func offer(_ object: JSONValue, _ title: String, into draft: inout Draft) -> Bool {
    for key in ["brand", "brandName", "brand_name", "Brand", "manufacturer", "manufacturerName"] {
      guard let value = object[key] else { continue }
      let name = value.string ?? (value["name"] ?? value["Name"] ?? value["title"])?.string
      guard let name, name.utf8.count > 1, name.utf8.count < 80, !site.has(Contradictions.letters(name))
      else {
        continue
      }
      draft.offer(
        "brand", Self.spelled(name, in: title), source: "page state \(key)", trust: Trust.visible + 6)
      return true
    }
    return false
  }

  /// A name as the title writes it: state says `TP LINK` where the title says `TP-Link`.
  private static func spelled(_ name: String, in title: String) -> String {
    let wanted = Contradictions.letters(name)
    let words = title.split(separator: " ").prefix(12).map(String.init)
    for first in words.indices {
      for last in first..<min(words.count, first + 4) {
        let text = words[first...last].joined(separator: " ")
        if Contradictions.letters(text) == wanted { return text }
      }
    }
    return name
  }
}
