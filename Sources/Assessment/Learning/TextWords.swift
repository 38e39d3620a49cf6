/// The words of what the seller wrote, folded, each once: what a text model looks at.
enum TextWords {
  private static let limit = 3000
  private static let fields: UInt16 = ListingField.bits([
    .title, .description, .attributes, .variants, .images,
  ])

  /// Words of three letters and more; of writing without spaces, every two neighbouring characters.
  static func all(_ text: ListingText) -> Set<String> {
    var result: Set<String> = []
    let folded = text.plain
    var index = 0
    while index < folded.bytes.count, result.count < limit {
      let (scalar, width) = UTF8Reader.scalar(folded.bytes, index)
      let script = Script(scalar)
      guard script.isLetter else {
        index += width
        continue
      }
      let end = script == .unspaced ? index + width : wordEnd(folded.bytes, index)
      defer { index = end }
      guard let part = text.part(at: Int(folded.origin[index])), text.parts[part].field.bit & fields != 0
      else {
        continue
      }
      if script == .unspaced {
        guard let pair = pair(folded.bytes, index, width) else { continue }
        result.insert(pair)
      } else if end - index >= 3, end - index <= 40 {
        result.insert(String(decoding: folded.bytes[index..<end], as: UTF8.self))
      }
    }
    return result
  }

  private static func wordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, width) = UTF8Reader.scalar(bytes, index)
      let script = Script(scalar)
      guard script.isLetter, script != .unspaced else { break }
      index += width
    }
    return max(index, start + 1)
  }

  private static func pair(_ bytes: [UInt8], _ index: Int, _ width: Int) -> String? {
    guard index + width < bytes.count else { return nil }
    let (next, nextWidth) = UTF8Reader.scalar(bytes, index + width)
    guard Script(next) == .unspaced else { return nil }
    return String(decoding: bytes[index..<index + width + nextWidth], as: UTF8.self)
  }
}
