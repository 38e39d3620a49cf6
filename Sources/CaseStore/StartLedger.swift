import CaseModel
import Foundation
import Glibc

/// A durable record of what was started and not ended: how a poison item is known by the runs after the ones it ended.
///
/// Whoever finds suspects starts them one at a time, so that only the guilty one's count goes on growing.
public final class StartLedger {
  private let path: String
  private var descriptor: Int32
  private var written = 0
  /// Starts without an end, by key; as of now, those in work included.
  public private(set) var suspects: [String: Int]

  /// How much may be added before the file is written anew with what still counts.
  private static let limit = 4 << 20

  private struct Line: Codable {
    var begin: [String]?
    var end: [String]?
    /// Counts carried over from a ledger written anew.
    var counts: [String: Int]?
  }

  /// Opens the tree's ledger; a torn or foreign line in it counts as not written.
  public init(_ tree: QueueTree) throws(DocketError) {
    path = tree.started
    suspects = try Self.replay(path)
    descriptor = -1
    try rewrite()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Counts a start for each key, durably, with one flush: call it before the work.
  public func begin(_ keys: [String]) throws(DocketError) {
    guard !keys.isEmpty else { return }
    try append(Line(begin: keys))
    try Posix.check("flush", path) { fdatasync(descriptor) }
    for key in keys { suspects[key] = Self.next(suspects[key]) }
  }

  /// Forgets the keys: their work ended, well or badly, and the machine still stands.
  ///
  /// Not flushed: an end that a power cut takes leaves one count too many, which the next end clears.
  public func end(_ keys: [String]) throws(DocketError) {
    guard !keys.isEmpty else { return }
    try append(Line(end: keys))
    for key in keys { suspects[key] = nil }
    if written > Self.limit { try rewrite() }
  }

  /// Writes the file anew with what still counts: at the end of a run, usually nothing.
  public func finished() throws(DocketError) { try rewrite() }

  private static func next(_ count: Int?) -> Int { min((count ?? 0) + 1, 1_000_000) }

  private func append(_ line: Line) throws(DocketError) {
    let bytes = try Self.encode(line, path: path)
    try Posix.writeAll(bytes, to: descriptor, path: path)
    written += bytes.count
  }

  private func rewrite() throws(DocketError) {
    let bytes = suspects.isEmpty ? [] : try Self.encode(Line(counts: suspects), path: path)
    try DurableFile.write(bytes, to: path)
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    descriptor = try Posix.open(path, O_WRONLY | O_APPEND)
    written = 0
  }

  private static func encode(_ line: Line, path: String) throws(DocketError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      // The newline before it parts it from a line that an earlier failure tore.
      return [10] + Array(try encoder.encode(line)) + [10]
    } catch {
      throw DocketError(
        code: "ledger", what: "starts cannot be written: \(error)", place: .init(file: path),
        exit: .inputOutput)
    }
  }

  private static func replay(_ path: String) throws(DocketError) -> [String: Int] {
    guard let read = try Posix.read(path) else { return [:] }
    var counts: [String: Int] = [:]
    let decoder = JSONDecoder()
    for bytes in read.bytes.split(separator: 10) {
      guard let line = try? decoder.decode(Line.self, from: Data(bytes)) else { continue }
      for (key, count) in line.counts ?? [:] where count > 0 { counts[key] = min(count, 1_000_000) }
      for key in line.begin ?? [] { counts[key] = next(counts[key]) }
      for key in line.end ?? [] { counts[key] = nil }
    }
    return counts
  }
}
