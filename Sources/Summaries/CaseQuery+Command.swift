import CaseModel

extension CaseQuery {
  /// The command that lists these cases, fit to be pasted into a shell.
  public func command(queues: String? = nil) -> String {
    ShellCommand("list", queues: queues, arguments).text
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
    add("settled", settled?.rawValue)
    add("sure", sure?.word)
    add("checked", checked?.rawValue)
    add("decided", decided?.rawValue)
    add("changed", change?.rawValue)
    add("page", page?.rawValue)
    add("reached", reached?.word)
    add("longer-than", longerThan.map { "\($0)s" })
    add("no-longer-than", noLongerThan.map { "\($0)s" })
    add("unjudged", unjudged)
    add("waiting", waiting)
    add("overdue", overdue)
    add("due-soon", dueSoon)
    add("appealed", appealed)
    add("reported", reported)
    add("since", since?.description)
    add("until", until?.description)
    return words
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
