import CaseModel

extension CaseQuery {
  /// The command that lists these cases, fit to be pasted into a shell.
  public func command(queues: String? = nil) -> String {
    var words = ["docket", "list"]
    if let queues, queues != "queues" { words += ["--queues", queues] }
    words += arguments
    return words.map(Self.quoted).joined(separator: " ")
  }

  /// The options of `docket list` that ask for these cases.
  public var arguments: [String] {
    var words: [String] = []
    func add(_ option: String, _ value: String?) {
      guard let value else { return }
      // A name that begins like an option must not be taken for one.
      words += value.hasPrefix("-") ? ["--\(option)=\(value)"] : ["--" + option, value]
    }
    func add(_ option: String, _ wanted: Bool) {
      if wanted { words.append("--" + option) }
    }
    add("bucket", bucket?.rawValue)
    add("category", category?.rawValue)
    add("seller", seller)
    add("brand", brand)
    add("host", host)
    add("rule", rule)
    add("reporter", reporter)
    add("standing", standing?.word)
    add("moved", moved?.word)
    add("by", by?.rawValue)
    add("settled", settled?.word)
    add("checked", checked?.rawValue)
    add("decided", decided?.rawValue)
    add("changed", change?.rawValue)
    add("page", page?.rawValue)
    add("reached", reached?.word)
    add("unjudged", unjudged)
    add("waiting", waiting)
    add("overdue", overdue)
    add("due-soon", dueSoon)
    add("appealed", appealed)
    add("since", since?.description)
    add("until", until?.description)
    return words
  }

  /// A word for a POSIX shell: within single quotes unless it is plain.
  static func quoted(_ word: String) -> String {
    let shown = Inert.terminal(word, limit: 200)
    let plain = shown.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || "-_./:@,=".utf8.contains($0)
    }
    guard !plain || shown.isEmpty else { return shown }
    return "'" + shown.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}

extension Summary.Outcome {
  /// As the command line writes it.
  public var word: String { Wording.dashed(rawValue) }
  public init?(word: String) { self.init(rawValue: Wording.underscored(word)) }
}

extension Summary.DurationRow.Step {
  /// As the command line writes it.
  public var word: String { Wording.dashed(rawValue) }
  public init?(word: String) { self.init(rawValue: Wording.underscored(word)) }
}
