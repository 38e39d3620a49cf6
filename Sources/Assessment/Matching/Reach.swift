/// How far back from its end a hit of an expression can begin.
///
/// Of `te llega|recib[a-z]*` a hit has any number of letters, and at most one other character. So no hit begins before the
/// second space, counted from its end: ICU, which is slow, need not look there.
struct Reach: Equatable {
  /// Characters of which a hit may have any number.
  private(set) var free: CharacterBits
  /// How many others it may have.
  private(set) var most: Int

  /// Nil for an expression that is written in a way not known here.
  init?(_ expression: [UInt8]) {
    var first = ReachParser(bytes: expression, uncounted: CharacterBits())
    guard let free = first.expression()?.free else { return nil }
    // Once more: characters of which there may be any number anyway need no counting where they stand alone.
    var second = ReachParser(bytes: expression, uncounted: free)
    guard let most = second.expression()?.most else { return nil }
    self.free = free
    self.most = most
  }

  /// A place before which no hit begins that ends at `to`, with two characters before it for what looks back.
  func start(of to: Int, in bytes: [UInt8], notBefore limit: Int) -> Int {
    var start = to
    var others = 0
    var margin = 2
    while start > limit, margin > 0 {
      start -= 1
      while start > limit, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      if others > most {
        margin -= 1
      } else if !free.contains(bytes[start]) {
        others += 1
      }
    }
    return start
  }
}
