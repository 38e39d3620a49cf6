import CaseModel
import CaseStore
import Foundation
import Summaries

extension SummaryDesk {
  /// Writes a file whole: under a temporary name, flushed, renamed into place.
  public static func write(_ text: String, to path: String) throws {
    try DurableFile.write(Array(text.utf8), to: path, mode: 0o644)
  }

  /// Writes each table of a summary into a file of its own, in a directory that is made where it is missing.
  public static func write(tables: [CSVSummary.Table], to directory: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw DocketError(
        code: "directory-not-made", what: "the directory for the tables cannot be made",
        place: .init(file: directory), remedy: "name another one with --output", exit: .inputOutput)
    }
    for table in tables { try write(table.render(), to: directory + "/" + table.name + ".csv") }
  }

  /// Hands a mail to a sendmail-compatible program, which takes it on its standard input.
  ///
  /// Throws `mail-refused` (69) where it cannot be started or says no.
  public static func send(_ mail: SummaryMail, with program: String) throws {
    try MailProgram(path: program).send(mail.message, to: mail.to)
  }

  /// The user and the host, for a mail's sender.
  public static var localAddress: String {
    let host = ProcessInfo.processInfo.hostName
    let plain = host.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 46
    }
    return "docket@" + (plain && !host.isEmpty && host.utf8.count < 200 ? host : "localhost")
  }
}
