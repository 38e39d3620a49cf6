import RuleFiles

/// Gathers patterns under numbers, each but once.
///
/// Folding tens of thousands of phrases takes longer than all else of a warm start. So what each phrase came to is written
/// down in the order of asking; the next load of the same files asks in the same order and is told without folding.
struct PatternTable {
  private(set) var patterns: [Pattern] = []
  private var numbers: [Pattern: Int] = [:]
  private var answers: [Int32] = []
  private var next = 0
  private(set) var isReplaying = false

  /// The number of a phrase; nil for one that has nothing to look for.
  mutating func phrase(_ text: String) -> Int? { answer { Pattern(phrase: text) } }

  /// The number of an expression.
  mutating func expression(_ text: String, wantsStart: Bool = true) -> Int {
    answer {
      var pattern = Pattern(expression: text, wantsStart: wantsStart)
      if wantsStart, PatternCompiler.isWide(pattern) { pattern.giveUpStart() }
      return pattern
    } ?? 0
  }

  private mutating func answer(_ make: () -> Pattern?) -> Int? {
    if isReplaying, next < answers.count {
      next += 1
      let answer = Int(answers[next - 1])
      return answer < 0 ? nil : answer
    }
    guard let pattern = make() else {
      answers.append(-1)
      return nil
    }
    let number = number(of: pattern)
    answers.append(Int32(number))
    return number
  }

  private mutating func number(of pattern: Pattern) -> Int {
    if let number = numbers[pattern] { return number }
    numbers[pattern] = patterns.count
    patterns.append(pattern)
    return patterns.count - 1
  }

  /// Whether the files asked for as much as was written down: if not, the cache is of other code.
  var isConsistent: Bool { !isReplaying || next == answers.count }
}

extension PatternTable {
  private static let magic: [UInt8] = Array("docket-table-4\n".utf8)

  /// Forgets the answers so far: those of the word lists are kept by list.
  mutating func beginAnswers() { answers = [] }

  func write(_ lists: ListRegistry, to file: String) {
    var writer = CacheWriter()
    writer.number(patterns.count)
    for pattern in patterns {
      writer.byte(pattern.flags)
      writer.number(pattern.length)
      if !pattern.wantsStart { writer.string(String(decoding: pattern.text, as: UTF8.self)) }
    }
    writer.number(lists.patterns.count)
    for (name, number) in lists.numbers.sorted(by: { $0.value < $1.value }) {
      writer.string(name)
      writer.number(lists.patterns[number].count)
      for pattern in lists.patterns[number] { writer.number(pattern) }
    }
    writer.number(answers.count)
    for answer in answers { writer.number(Int(answer) + 1) }
    CacheFile.write(writer.bytes, magic: Self.magic, to: file)
  }

  /// The table and the lists as they were written; nil where there are none, or damaged ones.
  static func read(_ file: String) -> (PatternTable, ListRegistry)? {
    guard let bytes = CacheFile.read(file, magic: magic) else { return nil }
    var reader = CacheReader(bytes: bytes)
    var table = PatternTable()
    var lists = ListRegistry()
    table.isReplaying = true
    guard let count = reader.number(), count <= bytes.count else { return nil }
    table.patterns.reserveCapacity(count)
    for _ in 0..<count {
      guard let flags = reader.byte(), let length = reader.number() else { return nil }
      var pattern = Pattern(flags: flags, length: length)
      if !pattern.wantsStart {
        guard let text = reader.string() else { return nil }
        pattern.text = Array(text.utf8)
      }
      table.patterns.append(pattern)
    }
    guard let listCount = reader.number(), listCount <= bytes.count else { return nil }
    for number in 0..<listCount {
      guard let name = reader.string(), let members = numbers(&reader, below: count) else { return nil }
      lists.numbers[name] = number
      lists.patterns.append(members)
    }
    guard let answers = numbers(&reader, below: count + 1) else { return nil }
    table.answers = answers.map { Int32($0) - 1 }
    return (table, lists)
  }

  private static func numbers(_ reader: inout CacheReader, below limit: Int) -> [Int]? {
    guard let count = reader.number(), count <= reader.bytes.count else { return nil }
    var result: [Int] = []
    result.reserveCapacity(count)
    for _ in 0..<count {
      guard let number = reader.number(), number < limit else { return nil }
      result.append(number)
    }
    return result
  }
}
