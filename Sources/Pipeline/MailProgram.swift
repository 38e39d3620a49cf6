import CaseModel
import Foundation

/// A sendmail-compatible program: the message on its standard input, the recipients as arguments.
struct MailProgram {
  let path: String
  /// How long it may take, in seconds.
  var patience = 60

  /// Throws `mail-refused` (69) where the program cannot be started, does not take the message, or says no.
  func send(_ message: String, to recipients: [String]) throws(DocketError) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    // -i: a line with a single dot does not end the message. --: what follows are addresses, whatever they look like.
    process.arguments = ["-i", "--"] + recipients
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw refused("cannot be started")
    }
    let began = ContinuousClock.now
    let watch = watch(process.processIdentifier)
    defer { watch.cancel() }
    // sendmail takes local line ends.
    let bytes = Data(message.utf8.filter { $0 != 13 })
    var written = true
    do {
      try pipe.fileHandleForWriting.write(contentsOf: bytes)
      try pipe.fileHandleForWriting.close()
    } catch {
      written = false
    }
    process.waitUntilExit()
    guard process.terminationReason == .exit else {
      let isLate = ContinuousClock.now - began >= .seconds(patience)
      throw refused(isLate ? "did not end within \(patience) s" : "was ended from outside")
    }
    guard process.terminationStatus == 0 else { throw refused("ended with \(process.terminationStatus)") }
    guard written else { throw refused("did not take the whole message") }
  }

  /// Ends a program that neither takes the message nor says no: cron would start a second one beside it.
  private func watch(_ process: pid_t) -> DispatchWorkItem {
    let item = DispatchWorkItem { kill(process, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patience), execute: item)
    return item
  }

  private func refused(_ what: String) -> DocketError {
    DocketError(
      code: "mail-refused", what: "the mail program \(what)", place: .init(file: path),
      remedy: "name a sendmail-compatible program with --sendmail", exit: .unavailable)
  }
}
