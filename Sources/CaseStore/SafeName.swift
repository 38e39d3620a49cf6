import CaseModel

/// Makes any text a harmless file name.
public enum SafeName {
  /// Letters, digits, `.`, `-`, `_` and what lies beyond ASCII's controls stay; the rest becomes `_`.
  ///
  /// Never empty, never `.`, `..` or hidden, at most 180 bytes with its ending kept.
  public static func make(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars.prefix(4096) {
      name.unicodeScalars.append(isHarmless(scalar) ? scalar : "_")
    }
    while name.hasPrefix(".") { name = "_" + name.dropFirst() }
    if name.isEmpty { name = "_" }
    guard name.utf8.count > 180 else { return name }
    let ending = name.split(separator: ".").dropFirst().suffix(2).map { "." + $0 }.joined()
    let kept = ending.utf8.count <= 20 ? ending : ""
    var short = ""
    for character in name {
      if short.utf8.count + character.utf8.count + kept.utf8.count > 180 { break }
      short.append(character)
    }
    return (short.isEmpty ? "_" : short) + kept
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
    default:
      scalar.value > 0x9F && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }
}

/// Finds a name that nothing in a directory has.
enum FreeName {
  /// `name`, or with a number before its endings: `report.csv`, `report-2.csv`…
  static func find(_ name: String, in directory: String) throws(DocketError) -> String {
    var candidate = name
    var number = 1
    while true {
      let path = directory + "/" + candidate
      let taken = try Posix.exists(path)
      let explained = try Posix.exists(path + ".error.json")
      if !taken, !explained { return candidate }
      number += 1
      candidate = numbered(name, number)
    }
  }

  static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.dropFirst().firstIndex(of: ".") else { return "\(name)-\(number)" }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }
}
