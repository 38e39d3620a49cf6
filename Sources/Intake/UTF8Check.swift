/// Finds where bytes stop being UTF-8.
enum UTF8Check {
  /// The position of the first byte that belongs to no well-formed scalar; the count where all are well formed.
  static func firstInvalid(_ bytes: some Collection<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): position += UTF8.width(scalar)
      case .emptyInput: return position
      case .error: return min(position, max(0, bytes.count - 1))
      }
    }
  }
}
