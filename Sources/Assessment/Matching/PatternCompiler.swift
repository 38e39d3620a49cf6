import CVectorscan
import Foundation

/// Compiles patterns in groups of a kind: together they take twice the time and four times the memory.
enum PatternCompiler {
  /// Expressions compiled together; more of them cost more than their sum.
  private static let groupSize = 50
  /// Bytes of expressions compiled together: fifty that are half a kilobyte each took 110 MB, twenty 60.
  private static let groupLength = 4_000
  /// Phrases compiled together: all at once took 120 MB, for no faster scan that could be measured.
  private static let phraseGroupSize = 16_000

  /// The databases that together find all patterns, each under its own number.
  ///
  /// Throws a `Refusal` that names the first pattern which cannot be compiled.
  static func compile(_ patterns: [Pattern]) throws -> [OpaquePointer] {
    var databases: [OpaquePointer] = []
    defer { malloc_trim(0) }
    // One after another: two at once would need twice the memory, for seconds that only a changed pack costs.
    for group in groups(of: patterns) {
      // What reading the rules and the last group left behind in pieces goes back to the system.
      malloc_trim(0)
      do {
        databases.append(try compile(group, of: patterns))
      } catch {
        for database in databases { hs_free_database(database) }
        throw error
      }
    }
    return databases
  }

  /// Phrases; expressions over bytes; expressions over characters.
  private static func groups(of patterns: [Pattern]) -> [[Int]] {
    let phrases = patterns.indices.filter { patterns[$0].kind == .phrase }
    let expressions = patterns.indices.filter { patterns[$0].kind == .expression }
    let kinds = [false, true].map { kind in expressions.filter { patterns[$0].needsCharacters == kind } }
    return parts(phrases, phraseGroupSize) + kinds.flatMap { parts($0, of: patterns) }
  }

  private static func parts(_ numbers: [Int], _ size: Int) -> [[Int]] {
    stride(from: 0, to: numbers.count, by: size).map { Array(numbers[$0..<min(numbers.count, $0 + size)]) }
  }

  /// Expressions in groups of so many, or so long.
  private static func parts(_ numbers: [Int], of patterns: [Pattern]) -> [[Int]] {
    var groups: [[Int]] = []
    var length = 0
    for number in numbers {
      let size = patterns[number].source.utf8.count
      if let last = groups.last, last.count < groupSize, length + size <= groupLength {
        groups[groups.count - 1].append(number)
        length += size
      } else {
        groups.append([number])
        length = size
      }
    }
    return groups
  }

  static func flags(_ pattern: Pattern, withStart: Bool) -> UInt32 {
    switch pattern.kind {
    case .phrase: return 0
    case .expression:
      return (pattern.needsCharacters ? UInt32(HS_FLAG_UTF8) : 0) | UInt32(HS_FLAG_MULTILINE)
        | (withStart && pattern.wantsStart ? UInt32(HS_FLAG_SOM_LEFTMOST) : 0)
    }
  }

  /// Whether an expression is so wide that saying where its hits begin would take longer than all the rest.
  static func isWide(_ pattern: Pattern) -> Bool {
    var info: UnsafeMutablePointer<hs_expr_info_t>?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    let code = hs_expression_info(pattern.source, flags(pattern, withStart: false), &info, &failure)
    defer {
      Foundation.free(info)
      hs_free_compile_error(failure)
    }
    guard code == HS_SUCCESS, let width = info?.pointee.max_width else { return false }
    return width > 90
  }

  /// Compiles one group; expressions too large to say where they begin are compiled without that.
  private static func compile(_ group: [Int], of patterns: [Pattern]) throws -> OpaquePointer {
    var sources = group.map { strdup(patterns[$0].source) }
    defer { for source in sources { Foundation.free(source) } }
    var flags = group.map { Self.flags(patterns[$0], withStart: true) }
    let ids = group.map { UInt32($0) }
    for _ in 0...group.count {
      var database: OpaquePointer?
      var failure: UnsafeMutablePointer<hs_compile_error_t>?
      let code = sources.withUnsafeMutableBufferPointer { buffer in
        buffer.withMemoryRebound(to: UnsafePointer<CChar>?.self) { expressions in
          hs_compile_multi(
            expressions.baseAddress, flags, ids, UInt32(group.count), UInt32(HS_MODE_BLOCK), nil, &database,
            &failure)
        }
      }
      if code == HS_SUCCESS, let database { return database }
      let index = Int(failure?.pointee.expression ?? -1)
      let message =
        failure.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "it cannot be compiled"
      hs_free_compile_error(failure)
      guard group.indices.contains(index) else {
        throw PatternDatabase.Refusal(pattern: -1, message: message)
      }
      let smaller = Self.flags(patterns[group[index]], withStart: false)
      guard flags[index] != smaller else {
        throw PatternDatabase.Refusal(pattern: group[index], message: message)
      }
      flags[index] = smaller
    }
    throw PatternDatabase.Refusal(pattern: -1, message: "it cannot be compiled")
  }
}
