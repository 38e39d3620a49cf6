import Crypto
import RuleFiles

/// Gathers patterns under numbers, each but once.
struct PatternTable {
  private(set) var patterns: [Pattern] = []
  private var numbers: [Pattern: Int] = [:]

  /// The number of a phrase; nil for one that has nothing to look for.
  mutating func phrase(_ text: String) -> Int? {
    if let spread = Pattern.spread(text) { return expression(spread) }
    return Pattern(phrase: text).map { number(of: $0) }
  }

  /// The number of an expression.
  mutating func expression(_ text: String, wantsStart: Bool = true) -> Int {
    var pattern = Pattern(expression: text, wantsStart: wantsStart)
    if wantsStart, PatternCompiler.isWide(pattern) { pattern.giveUpStart() }
    return number(of: pattern)
  }

  private mutating func number(of pattern: Pattern) -> Int {
    if let number = numbers[pattern] { return number }
    numbers[pattern] = patterns.count
    patterns.append(pattern)
    return patterns.count - 1
  }

  /// To be changed when the same patterns are to be compiled otherwise.
  private static let wayOfCompiling = "docket-patterns-1"

  /// A name for these patterns in this order: the same for two packs that differ in nothing that is compiled.
  var digest: String {
    var writer = CacheWriter()
    writer.string(Self.wayOfCompiling)
    for pattern in patterns {
      writer.byte(pattern.flags)
      writer.bytes(pattern.text)
    }
    return SHA256.hash(data: writer.bytes).hexadecimal
  }
}
