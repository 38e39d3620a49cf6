/// Finds which of many words stand in a text, in one pass, however many they are.
///
/// Words are compared byte by byte, Latin letters in any case. Each word carries bits, and the answer is the bits of
/// all words that were found.
struct WordAutomaton: Sendable {
  private let symbols: [UInt8]
  private let width: Int
  private let moves: [UInt16]
  private let bits: [UInt64]

  /// Creates one from words and their bits; a word in lower case.
  init(_ groups: [(bits: UInt64, words: [String])]) {
    var symbols = [UInt8](repeating: 0, count: 256)
    var width = 1
    for group in groups {
      for byte in group.words.joined().utf8 where symbols[Int(byte)] == 0 && width < 255 {
        symbols[Int(byte)] = UInt8(width)
        width += 1
      }
    }
    for letter in 65...90 { symbols[letter] = symbols[letter + 32] }
    var tree = Tree(width: width)
    for group in groups {
      for word in group.words { tree.add(word.utf8.map { Int(symbols[Int($0)]) }, group.bits) }
    }
    tree.link()
    self.symbols = symbols
    self.width = width
    moves = tree.moves
    bits = tree.bits
  }

  /// The bits of all words in the text.
  func find(in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = 0
    var found: UInt64 = 0
    symbols.withUnsafeBufferPointer { symbols in
      moves.withUnsafeBufferPointer { moves in
        bits.withUnsafeBufferPointer { bits in
          for byte in text {
            state = Int(moves[state &* width &+ Int(symbols[Int(byte)])])
            found |= bits[state]
          }
        }
      }
    }
    return found
  }

  /// The same of a string.
  func find(in text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { find(in: $0) }
  }

  func matches(_ text: String) -> Bool { find(in: text) != 0 }

  private struct Tree {
    let width: Int
    var moves: [UInt16]
    var bits: [UInt64] = [0]

    init(width: Int) {
      self.width = width
      moves = [UInt16](repeating: 0, count: width)
    }

    mutating func add(_ word: [Int], _ value: UInt64) {
      var state = 0
      for symbol in word {
        if moves[state * width + symbol] == 0 {
          guard bits.count < Int(UInt16.max) else { return }
          moves[state * width + symbol] = UInt16(bits.count)
          bits.append(0)
          moves += [UInt16](repeating: 0, count: width)
        }
        state = Int(moves[state * width + symbol])
      }
      bits[state] |= value
    }

    /// Adds where to go on when a word breaks off: at its longest end that begins another word.
    mutating func link() {
      var fallbacks = [Int](repeating: 0, count: bits.count)
      var queue: [Int] = []
      for symbol in 0..<width where moves[symbol] != 0 { queue.append(Int(moves[symbol])) }
      var place = 0
      while place < queue.count {
        let state = queue[place]
        place += 1
        bits[state] |= bits[fallbacks[state]]
        for symbol in 0..<width {
          let other = Int(moves[fallbacks[state] * width + symbol])
          let next = Int(moves[state * width + symbol])
          if next == 0 {
            moves[state * width + symbol] = UInt16(other)
          } else {
            fallbacks[next] = other
            queue.append(next)
          }
        }
      }
    }
  }
}
