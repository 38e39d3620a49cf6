import CaseModel

/// A sendmail-compatible program: the message on its standard input, the recipients as arguments.
struct MailProgram {
  let path: String
  /// How long it may take, in seconds.
  var patience = 60

  /// Throws `mail-refused` (69) where the program cannot be started, does not take the message, or says no.
  func send(_ message: String, to recipients: [String]) throws(DocketError) {
    // -i: a line with a single dot does not end the message. --: what follows are addresses, whatever they look like.
    let program = ChildProgram(path: path, arguments: ["-i", "--"] + recipients, patience: patience)
    // sendmail takes local line ends.
    let outcome = program.run(.bytes(message.utf8.filter { $0 != 13 }))
    switch outcome.ending {
    case .notStarted: throw refused("cannot be started")
    case .late: throw refused("did not end within \(patience) s")
    case .killed: throw refused("was ended from outside")
    case .exited(0): break
    case .exited(let status): throw refused("ended with \(status)")
    }
    guard outcome.tookAll else { throw refused("did not take the whole message") }
  }

  private func refused(_ what: String) -> DocketError {
    DocketError(
      code: "mail-refused", what: "the mail program \(what)", place: .init(file: path),
      remedy: "name a sendmail-compatible program with --sendmail", exit: .unavailable)
  }
}
