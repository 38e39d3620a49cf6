/// Gathers patterns under numbers, each but once.
struct PatternTable {
  private(set) var patterns: [Pattern] = []
  private var numbers: [Pattern: Int] = [:]

  mutating func number(of pattern: Pattern) -> Int {
    if let number = numbers[pattern] { return number }
    numbers[pattern] = patterns.count
    patterns.append(pattern)
    return patterns.count - 1
  }
}
