/// Finds where a CSV record ends, across windows: at the first line feed outside quotes.
struct CSVRecordScan {
  enum State {
    case fieldStart, plain, quoted, quoteInQuoted
  }

  private var state = State.fieldStart

  /// The position of the line feed behind the record; nil where the window ends before.
  mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      for offset in 0..<buffer.count where step(buffer[offset]) { return bytes.startIndex + offset }
      return nil
    }
  }

  private mutating func step(_ byte: UInt8) -> Bool {
    switch state {
    case .quoted:
      if byte == UInt8(ascii: "\"") { state = .quoteInQuoted }
      return false
    case .quoteInQuoted where byte == UInt8(ascii: "\""):
      state = .quoted
      return false
    case .fieldStart where byte == UInt8(ascii: "\""):
      state = .quoted
      return false
    default:
      if byte == 0x0A { return true }
      state = byte == UInt8(ascii: ",") ? .fieldStart : .plain
      return false
    }
  }
}
