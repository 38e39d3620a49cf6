/// Guesses which of some names was meant.
enum Likeness {
  /// The name most like `text`; nil where none is like it.
  static func nearest(to text: String, among names: [String]) -> String? {
    let wanted = plain(text)
    guard (2...64).contains(wanted.count) else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = plain(name)
      guard candidate.count <= 64, abs(candidate.count - wanted.count) <= 3 else { continue }
      let distance = distance(wanted, candidate)
      if distance <= max(1, min(3, wanted.count / 3)), distance < best?.distance ?? .max {
        best = (name, distance)
      }
    }
    return best?.name
  }

  /// Lower case, with one kind of hyphen and no space around it.
  private static func plain(_ text: String) -> [UInt8] {
    text.utf8.prefix(80).map { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case UInt8(ascii: "-"), UInt8(ascii: " "): UInt8(ascii: "_")
      default: byte
      }
    }
  }

  /// Levenshtein's distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[right.count]
  }
}
