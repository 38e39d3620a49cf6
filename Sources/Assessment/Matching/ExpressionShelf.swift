import Foundation

/// Expressions that ICU has made ready, between two uses: making one ready takes longer than asking it.
///
/// `@unchecked Sendable`: the shelf is touched under its lock alone, and what was taken is nobody else's until it is put back.
final class ExpressionShelf: @unchecked Sendable {
  /// So many are kept: each takes some ten kilobytes.
  private static let capacity = 400

  private let lock = NSLock()
  private var kept: [Int: ExactExpression] = [:]

  /// The expression of a pattern's number, for the caller alone; nil where ICU does not understand it.
  func take(_ number: Int, _ pattern: Pattern) -> ExactExpression? {
    lock.withLock { kept.removeValue(forKey: number) } ?? ExactExpression(pattern)
  }

  func putBack(_ expression: ExactExpression, _ number: Int) {
    lock.withLock {
      if kept.count < Self.capacity { kept[number] = expression }
    }
  }
}
