/// What a reader probably meant by a word that is none of the valid ones.
public enum Suggestion {
  /// `did you mean 'title'? Valid: title, description, …`
  public static func remedy(for word: String, among valid: [String]) -> String {
    let list = "Valid: " + valid.prefix(40).joined(separator: ", ") + (valid.count > 40 ? ", …" : "")
    guard let best = nearest(to: word, among: valid) else { return list }
    return "did you mean '\(best)'? \(list)"
  }

  /// The valid word that is fewest edits away, if it is near enough to be meant.
  public static func nearest(to word: String, among valid: [String]) -> String? {
    let limit = max(1, word.count / 3 + (word.count > 3 ? 1 : 0))
    var best: (word: String, distance: Int)?
    for candidate in valid {
      let distance = editDistance(word.lowercased(), candidate.lowercased())
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words.
  static func editDistance(_ left: String, _ right: String) -> Int {
    let a = Array(left.prefix(64))
    let b = Array(right.prefix(64))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
