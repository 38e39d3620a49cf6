/// Finds all patterns of a database in a listing's text: one pass over each reading of it.
struct HitFinder {
  let patterns: [Pattern]
  let database: PatternDatabase
  private let shelf = ExpressionShelf()

  init(patterns: [Pattern], database: PatternDatabase) {
    self.patterns = patterns
    self.database = database
  }

  private static let limitPerPattern = 40
  /// How often ICU may be asked in one text.
  private struct Budget {
    /// For the start of what is a hit.
    var starts = 200
    /// Whether what a looser expression found is a hit at all.
    var trials = 400
  }

  func hits(in text: ListingText) -> [Hit] {
    var result: [Hit] = []
    var counts = [UInt8](repeating: 0, count: patterns.count)
    collect(text.plain, text, &counts, &result, onlyHidden: false)
    for reading in text.unhidden { collect(reading, text, &counts, &result, onlyHidden: true) }
    return result
  }

  private func collect(
    _ view: FoldedText, _ text: ListingText, _ counts: inout [UInt8], _ result: inout [Hit], onlyHidden: Bool
  ) {
    var last = [Int32: Int]()
    var budget = Budget()
    for event in database.scan(view.bytes) {
      let pattern = Int(event.pattern)
      guard pattern >= 0, pattern < patterns.count, counts[pattern] < Self.limitPerPattern,
        let hit = hit(event, view, text, onlyHidden, &budget)
      else { continue }
      if patterns[pattern].kind == .expression {
        // The same expression from the same place, one character longer: keep the longest.
        if let index = last[event.pattern], result[index].range.lowerBound == hit.range.lowerBound {
          if hit.range.upperBound > result[index].range.upperBound { result[index] = hit }
          continue
        }
        last[event.pattern] = result.count
      }
      counts[pattern] += 1
      result.append(hit)
    }
  }

  private func hit(
    _ event: PatternDatabase.Event, _ view: FoldedText, _ text: ListingText, _ onlyHidden: Bool,
    _ budget: inout Budget
  ) -> Hit? {
    let pattern = patterns[Int(event.pattern)]
    let to = Int(event.to)
    guard to <= view.bytes.count, to > 0, let part = text.part(at: Int(view.origin[to - 1])) else {
      return nil
    }
    guard isBoundedAfter(pattern, to, view) else { return nil }
    var from = pattern.kind == .phrase ? to - pattern.length : Int(event.from)
    var knowsStart = true
    if pattern.kind == .expression, !pattern.wantsStart || isUnknown(from, to, part, view, text) {
      let isAsked = pattern.isCoarse ? budget.trials > 0 : budget.starts > 0
      if pattern.isCoarse { budget.trials -= 1 } else { budget.starts -= 1 }
      let found = isAsked ? exactStart(Int(event.pattern), to, view) : nil
      // Where so many were asked for, what the looser expression found stands: nobody hides behind a flood of words.
      if pattern.isCoarse, isAsked, found == nil { return nil }
      from = found ?? wordStart(to, view)
      knowsStart = found != nil
    }
    guard from >= 0, from < to, !knowsStart || isBoundedBefore(pattern, from, view) else { return nil }
    var marks: UInt8 = 0
    for index in from..<to {
      marks |= view.marks[index] & (index == from ? ~FoldedText.Mark.afterInvisible : 0xFF)
    }
    if onlyHidden, marks & FoldedText.Mark.deobfuscated == 0 { return nil }
    let start = Int(view.origin[from])
    let last = Int(view.origin[to - 1])
    guard text.parts[part].range.contains(start) else { return nil }
    let end = min(last + UTF8Reader.scalar(text.source, last).width, text.parts[part].range.upperBound)
    let hidden = marks & ~FoldedText.Mark.wide != 0
    return Hit(
      pattern: Int(event.pattern), part: part, field: text.parts[part].field, range: start..<max(start, end),
      hidden: hidden, isWide: marks & FoldedText.Mark.wide != 0,
      folded: onlyHidden ? String(decoding: view.bytes[from..<to], as: UTF8.self) : nil,
      writing: hidden ? Self.describe(marks) : nil)
  }

  private static func describe(_ marks: UInt8) -> String {
    if marks & FoldedText.Mark.lookalike != 0 { return "letters of another alphabet" }
    if marks & FoldedText.Mark.deobfuscated != 0 { return "signs for letters, or letters set apart" }
    if marks & FoldedText.Mark.afterInvisible != 0 { return "invisible characters inside" }
    return "decorative letters"
  }

  /// An expression that Vectorscan could not compile with its start says 0 for it.
  private func isUnknown(_ from: Int, _ to: Int, _ part: Int, _ view: FoldedText, _ text: ListingText) -> Bool
  {
    from == 0 && (to > 400 || text.part(at: Int(view.origin[0])) != part)
  }

  /// Asks ICU where a hit begins whose end Vectorscan told; hits are few, so that its slowness does not matter.
  private func exactStart(_ number: Int, _ to: Int, _ view: FoldedText) -> Int? {
    guard let expression = shelf.take(number, patterns[number]) else { return nil }
    defer { shelf.putBack(expression, number) }
    return expression.start(of: to, in: view.bytes)
  }

  /// Where the word that ends at `to` begins, without the signs before it.
  private func wordStart(_ to: Int, _ view: FoldedText) -> Int {
    var from = to - 1
    while from > 0, to - from < 80, view.bytes[from - 1] > 0x20 { from -= 1 }
    while from < to - 1, view.bytes[from] < 0x30, view.bytes[from] != 0x2B { from += 1 }
    return from
  }

  /// Letters that were set apart and joined may be a word's own first letter and the word before it ("a r e p l i c a").
  private func isJoined(_ index: Int, _ view: FoldedText) -> Bool {
    view.marks[index - 1] & view.marks[index] & FoldedText.Mark.joined != 0
  }

  private func isBoundedBefore(_ pattern: Pattern, _ from: Int, _ view: FoldedText) -> Bool {
    if pattern.startsArabicWord { return ArabicWord.mayBegin(at: from, in: view.bytes) }
    guard pattern.boundaryBefore, let before = UTF8Reader.scalar(view.bytes, before: from) else {
      return true
    }
    return !Script(before).hasWordBoundaries || isJoined(from, view)
  }

  private func isBoundedAfter(_ pattern: Pattern, _ to: Int, _ view: FoldedText) -> Bool {
    guard pattern.boundaryAfter, to < view.bytes.count, !isJoined(to, view) else { return true }
    return !Script(UTF8Reader.scalar(view.bytes, to).value).hasWordBoundaries
  }
}
