import CaseModel
import Glibc

/// Reads standard input line by line, for commands that are filters; a line has at most 16 MiB.
struct StandardInput {
  private var buffer: [UInt8] = []
  private var start = 0
  private var ended = false
  static let lineLimit = 16 << 20

  /// The next line without its end; nil at the end.
  mutating func nextLine() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      if ended {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      guard buffer.count - start <= Self.lineLimit else {
        throw DocketError(
          code: "line-too-long", what: "a line of standard input has over \(Self.lineLimit) bytes",
          remedy: "one JSON object a line is expected", exit: .badInput)
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
      try fill()
    }
  }

  private mutating func fill() throws {
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    let count = piece.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { return }
      throw DocketError(
        code: "input-failed", what: "standard input cannot be read: \(String(cString: strerror(errno)))",
        exit: .inputOutput)
    }
    if count == 0 { ended = true } else { buffer.append(contentsOf: piece[0..<count]) }
  }
}
