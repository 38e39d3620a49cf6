import CaseModel
import CaseStore
import Foundation
import Summaries

extension SummaryDesk {
  /// Writes a file whole: under a temporary name, flushed, renamed into place.
  public static func write(_ text: String, to path: String) throws {
    try DurableFile.write(Array(text.utf8), to: path, mode: 0o644)
  }

  /// Makes sure that a file can be put in a place, before the work for it is done.
  ///
  /// Throws `place-missing` (74) where its directory is not there, is none or may not be written, or where a directory has
  /// its name.
  public static func checkPlace(of path: String, option: String = "--output") throws(DocketError) {
    var directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if directory.isEmpty { directory = "." }
    var isDirectory: ObjCBool = false
    let files = FileManager.default
    func wrong(_ what: String, _ place: String, _ remedy: String) -> DocketError {
      DocketError(
        code: "place-missing", what: what, place: .init(file: place), remedy: remedy, exit: .inputOutput)
    }
    guard files.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else {
      throw wrong(
        "the directory for \(option) is not there", directory,
        "make it with mkdir -p, or give \(option) another path")
    }
    guard files.isWritableFile(atPath: directory) else {
      throw wrong(
        "the directory for \(option) may not be written", directory,
        "change its permissions, or give \(option) another path")
    }
    if files.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
      throw wrong("\(option) names a directory", path, "give the path of a file in it")
    }
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
