/// Names of character sets as pages write them, and a guess where they do not.
enum Charset {
  private static let aliases: [String: String] = [
    "utf8": "utf-8", "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8", "utf-16": "utf-16le",
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "latin1": "windows-1252",
    "us-ascii": "windows-1252", "ascii": "windows-1252", "cp1252": "windows-1252", "l1": "windows-1252",
    "iso-8859-9": "windows-1254", "latin5": "windows-1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "windows-874": "cp874", "cp1251": "windows-1251", "win-1251": "windows-1251", "cp1250": "windows-1250",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "cp936": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "ms_kanji": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949",
    "windows-949": "cp949",
    "big5": "big5-hkscs", "big5-hkscs": "big5-hkscs", "x-x-big5": "big5-hkscs", "x-euc-jp": "euc-jp",
    "koi8r": "koi8-r", "koi8": "koi8-r", "koi": "koi8-r",
  ]

  /// The name under which the converter knows it; nil for a text that names none.
  static func canonical(_ name: String) -> String? {
    let lower = name.lowercased().trimmed
    guard !lower.isEmpty, lower.utf8.count < 40, lower.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 47 })
    else {
      return nil
    }
    let known = aliases[lower] ?? lower
    if known == "utf-8" || known.hasPrefix("utf-16") || known.hasPrefix("utf-32") { return known }
    return Iconv.toUTF8([], from: 0, name: known) == nil ? nil : known
  }

  static func isMultiByte(_ name: String) -> Bool {
    ["gb18030", "cp932", "cp949", "big5-hkscs", "euc-jp"].contains(name)
  }

  /// Whether nearly all of the body converts.
  static func fits(_ body: [UInt8], _ name: String) -> Bool { badShare(body, name) < 0.02 }

  private static func badShare(_ body: [UInt8], _ name: String) -> Double {
    let sample = Array(body.lazy.filter { $0 != 0 }.prefix(200_000))
    let high = sample.reduce(0) { $0 + ($1 >= 128 ? 1 : 0) }
    guard high > 0, let text = Iconv.toUTF8(sample, from: 0, name: name) else { return 1 }
    var bad = 0
    var index = 0
    while index + 2 < text.count {
      if text[index] == 0xEF, text[index + 1] == 0xBF, text[index + 2] == 0xBD { bad += 1 }
      index += 1
    }
    return Double(bad) / Double(high)
  }

  /// A guess from the page's language and from which reading gives letters in words.
  static func guess(_ body: [UInt8]) -> String {
    let head = String(decoding: body.prefix(2048).map { $0 < 128 ? Bytes.lower($0) : 63 }, as: UTF8.self)
    let language = head.range(ofText: "lang=").map { place in
      String(head[place.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix(2))
    }
    let byLanguage: [String: [String]] = [
      "ru": ["windows-1251", "koi8-r"], "uk": ["windows-1251"], "bg": ["windows-1251"],
      "be": ["windows-1251"],
      "ja": ["cp932", "euc-jp"], "ko": ["cp949"], "zh": ["gb18030", "big5-hkscs"], "pl": ["iso-8859-2"],
      "cs": ["windows-1250"], "hu": ["windows-1250"], "el": ["windows-1253"], "tr": ["windows-1254"],
      "he": ["windows-1255"], "ar": ["windows-1256"], "th": ["cp874"],
    ]
    var candidates = language.flatMap { byLanguage[$0] } ?? []
    candidates += ["cp932", "euc-jp", "gb18030", "cp949", "windows-1251", "koi8-r", "windows-1252"]
    var best = "windows-1252"
    var bestScore = -Double.infinity
    for (rank, name) in candidates.enumerated() {
      let score = likelihood(body, name) + (rank == 0 && language.flatMap { byLanguage[$0] } != nil ? 0.5 : 0)
      if score > bestScore {
        bestScore = score
        best = name
      }
    }
    return best
  }

  /// How much the decoded text looks like words of one script.
  private static func likelihood(_ body: [UInt8], _ name: String) -> Double {
    let sample = Array(body.prefix(60_000))
    guard let bytes = Iconv.toUTF8(sample, from: 0, name: name) else { return -10 }
    var good = 0.0
    var bad = 0.0
    var previousLower = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let value = scalar.value
      var lower = false
      switch value {
      case 0..<128: lower = value >= 97 && value <= 122
      case 0x430...0x44F, 0x451:
        good += 1
        lower = true
      case 0x410...0x42F: if previousLower { bad += 2 } else { good += 0.7 }
      case 0x3041...0x30FF: good += 1.2
      case 0x4E00...0x9FFF: good += 0.8
      case 0xAC00...0xD7A3: good += 1.1
      case 0xDF...0xF6, 0xF8...0xFF:
        good += previousLower ? 1 : 0.2
        lower = true
      case 0xC0...0xDE: good += previousLower ? -1 : 0.3
      case 0xFFFD, 0x80...0x9F, 0xE000...0xF8FF: bad += 5
      case 0xFF61...0xFF9F: bad += 1
      case 0xA0...0xBF: good += 0.1
      default: bad += 0.3
      }
      previousLower = lower
    }
    return (good - bad) / max(1, good + bad)
  }
}
