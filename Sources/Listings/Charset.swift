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

  /// How the names begin of sets that the converter knows and browsers do not: 7-bit Unicode, EBCDIC, raw code points.
  private static let foreign = [
    "utf-7", "utf7", "unicode-1-1", "csunicode1", "ebcdic", "ibm", "cp0", "cp2", "cp4", "cp5", "ucs-4",
    "ucs4",
  ]

  /// The name under which the converter knows it; nil for a text that names none.
  static func canonical(_ name: String) -> String? {
    let lower = name.lowercased().trimmed
    guard !lower.isEmpty, lower.utf8.count < 40, lower.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 47 })
    else {
      return nil
    }
    let known = aliases[lower] ?? lower
    // What no browser reads would show Docket another page than buyers see.
    guard !foreign.contains(where: { known.hasPrefix($0) }) || known == "ibm866" else { return nil }
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
}
