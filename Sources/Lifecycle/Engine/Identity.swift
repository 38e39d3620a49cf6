/// Who somebody is, however their name is written.
enum Identity {
  static func same(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return plain(left) == plain(right)
  }

  private static func plain(_ name: String) -> String {
    let last = name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
    return last.lowercased().filter { !$0.isWhitespace }
  }
}
