import CaseModel

/// Words of a title that are no brand's name but look like one: "samsvng", "huavvei".
enum VisualBrands {
  struct Found {
    var brand: String
    var words: String
  }

  static func find(in examination: Examination) -> [Found] {
    let names = examination.pack.visualNames
    guard !names.isEmpty else { return [] }
    let known = Set(
      examination.mentions.filter { $0.hit.field == .title }.map {
        FoldedText.string(of: examination.words(of: $0.hit))
      })
    var result: [Found] = []
    for word in (examination.listing.title ?? "").prefix(600).split(whereSeparator: {
      $0.isWhitespace || $0 == ","
    }).prefix(80) {
      let folded = FoldedText.string(of: String(word))
      guard folded.utf8.count >= 5, folded.utf8.count <= 24, !known.contains(folded),
        let brand = names[shape(folded)],
        examination.pack.brands.indices.contains(brand.number), brand.folded != folded
      else { continue }
      result.append(Found(brand: examination.pack.brands[brand.number].name, words: String(word)))
    }
    return result
  }

  /// What is left of a word when letters that look alike are one.
  static func shape(_ folded: String) -> String {
    var bytes: [UInt8] = []
    for byte in folded.utf8 {
      switch byte {
      case UInt8(ascii: "v"), UInt8(ascii: "u"): bytes.append(UInt8(ascii: "u"))
      case UInt8(ascii: "w"): bytes += [UInt8(ascii: "u"), UInt8(ascii: "u")]
      case UInt8(ascii: "1"), UInt8(ascii: "l"), UInt8(ascii: "i"), UInt8(ascii: "!"), UInt8(ascii: "|"):
        bytes.append(UInt8(ascii: "i"))
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "o"))
      case UInt8(ascii: "3"): bytes.append(UInt8(ascii: "e"))
      case UInt8(ascii: "5"), UInt8(ascii: "$"): bytes.append(UInt8(ascii: "s"))
      case UInt8(ascii: "4"), UInt8(ascii: "@"): bytes.append(UInt8(ascii: "a"))
      case UInt8(ascii: "m"): bytes += [UInt8(ascii: "r"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
