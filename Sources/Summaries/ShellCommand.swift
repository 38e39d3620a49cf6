/// A command of Docket's as a reader pastes it into a shell.
struct ShellCommand: Sendable, Hashable {
  let words: [String]

  /// A subcommand with its arguments; the tree is named unless it is the one that is meant without a name.
  init(_ name: String, queues: String?, _ arguments: [String]) {
    let place = queues.flatMap { $0 == "queues" ? nil : ["--queues", $0] } ?? []
    words = ["docket", name] + place + arguments
  }

  /// Any other program.
  init(words: [String]) { self.words = words }

  /// On one line.
  var text: String { words.map(Self.quoted).joined(separator: " ") }

  /// On lines of at most `width` columns, each but the last ended by a backslash; a longer word stays whole.
  func lines(width: Int, indent: Int = 2) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in pairs {
      let isFirst = line.allSatisfy { $0 == " " }
      // The blank and the backslash of a line that goes on need room too.
      if !isFirst, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width - 2 {
        lines.append(line + " \\")
        line = margin + "  " + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// Quoted words; an option's value stays beside it.
  private var pairs: [String] {
    var pairs: [String] = []
    for (index, word) in words.enumerated() {
      let before = index > 0 ? words[index - 1] : ""
      if before.hasPrefix("--"), !before.contains("="), !word.hasPrefix("--"), let last = pairs.popLast() {
        pairs.append(last + " " + Self.quoted(word))
      } else {
        pairs.append(Self.quoted(word))
      }
    }
    return pairs
  }

  /// A word for a POSIX shell: within single quotes unless it is plain.
  static func quoted(_ word: String) -> String {
    let shown = Inert.terminal(word, limit: 4096)
    let plain = shown.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || "-_./:@,=".utf8.contains($0)
    }
    guard !plain || shown.isEmpty else { return shown }
    return "'" + shown.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
