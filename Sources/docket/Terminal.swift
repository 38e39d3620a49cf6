import CaseModel
import Foundation
import Glibc
import Summaries

/// Standard output and standard error: data on one, messages on the other.
enum Terminal {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var messagesAreOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether the locale writes UTF-8, so that bars and sparklines may be drawn.
  static var utf8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { continue }
      let plain = value.lowercased()
      return plain.contains("utf-8") || plain.contains("utf8")
    }
    return false
  }

  /// Columns of the terminal; 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  /// Whether colours may be used: on a terminal that has them, unless somebody asked for none (no-color.org).
  static var color: Bool {
    let environment = ProcessInfo.processInfo.environment
    return outputIsTerminal && environment["NO_COLOR"]?.isEmpty ?? true && environment["TERM"] != "dumb"
  }

  /// Lines of the terminal; nil where there is none.
  static var height: Int? {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
      return nil
    }
    return Int(size.ws_row)
  }

  /// Columns of the terminal that messages go to; 80 where there is none.
  static var messageWidth: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A reader that closes early, such as `head`, ends the command quietly.
  static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }

  static func print(_ text: String) throws {
    var bytes = Array(text.utf8)
    if bytes.last != 10 { bytes.append(10) }
    try write(bytes)
  }

  static func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        throw CaseModel.ExitCode.done
      } else if errno != EINTR {
        throw DocketError(
          code: "output-failed",
          what: "standard output cannot be written: \(String(cString: strerror(errno)))",
          exit: .inputOutput)
      }
    }
  }

  /// Writes a message of one line; names of files and words of reports in it cannot act on the terminal or begin a
  /// line of their own in a log.
  static func say(_ text: String) { write(message: Inert.terminal(text, utf8: utf8)) }

  static func complain(_ error: DocketError, prefix: String = "docket: ") {
    write(message: Inert.lines(prefix + harmless(error).description, utf8: utf8).joined(separator: "\n"))
  }

  /// Only the line ends that separate an error's parts may stay.
  private static func harmless(_ error: DocketError) -> DocketError {
    func one(_ text: String) -> String { Inert.terminal(text, utf8: utf8) }
    var place = error.place
    if let old = place { place?.file = one(old.file) }
    if let source = place?.source { place?.source = one(source) }
    return DocketError(
      code: error.code, what: one(error.what), place: place, remedy: error.remedy.map(one), exit: error.exit)
  }

  /// That standard error cannot be written stops nothing: the exit code says how it went.
  private static func write(message: String) {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
  }
}

extension Terminal {
  /// Writes to standard error without a line's end, for what is drawn over again.
  static func draw(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
