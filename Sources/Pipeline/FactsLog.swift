import CaseModel
import CaseStore
import Foundation
import Glibc
import Summaries

/// The facts of cases in the order in which runs filed them, appended while the cases are at hand: reading them back takes far longer.
///
/// Derived like the file that summaries keep, and never flushed: an entry counts if it is whole, by its checksum, and while the index
/// has its stamp. What cannot be written costs the next summary time and nothing else.
final class FactsLog {
  private static let magic = Array("docket facts log 1\n".utf8)
  /// A log that no summary ever took over is begun anew: its cases are read from their files.
  private static let mostBytes: Int64 = 512 << 20
  /// Id, stamp, length, checksum.
  private static let header = 24

  private let descriptor: Int32
  private var book: PseudonymBook
  private var isWhole = true

  /// Opens a tree's log; nil where it cannot be written. For whoever holds the tree's lock.
  init?(directory: String, pseudonyms: Pseudonym) {
    book = PseudonymBook(pseudonyms, capacity: 10_000)
    let path = Self.path(in: directory)
    let magic = Self.magic(pseudonyms)
    try? FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    if !Self.isWorthGoingOn(path, directory, magic) { unlink(path) }
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    if status.st_size == 0 { append(magic) }
  }

  deinit { close(descriptor) }

  /// Adds cases that were just made durable, with the stamps that the index has for them.
  func add(_ cases: [(value: Case, stamp: CaseStore.Stamp)]) {
    var bytes: [UInt8] = []
    for one in cases {
      guard let number = FactsFile.number(one.value.id) else { continue }
      let payload = CaseFacts(one.value, book: &book).bytes
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: one.stamp) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: UInt32(payload.count)) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: Self.checksum(payload)) { bytes.append(contentsOf: $0) }
      bytes += payload
    }
    append(bytes)
  }

  /// Behind a part of an entry nothing could be found again: then no more is written.
  private func append(_ bytes: [UInt8]) {
    guard isWhole, !bytes.isEmpty else { return }
    isWhole = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count
  }

  /// A log that was taken over into the facts, that grew too long, or of another secret is begun anew.
  private static func isWorthGoingOn(_ path: String, _ directory: String, _ magic: [UInt8]) -> Bool {
    var log = stat()
    var facts = stat()
    guard lstat(path, &log) == 0 else { return true }
    guard log.st_mode & S_IFMT == S_IFREG, log.st_size <= mostBytes else { return false }
    if lstat(directory + "/facts", &facts) == 0 {
      let (kept, added) = (facts.st_mtim, log.st_mtim)
      if (kept.tv_sec, kept.tv_nsec) > (added.tv_sec, added.tv_nsec) { return false }
    }
    return Entries(directory: directory, magic: magic).end == Int(log.st_size)
  }

  static func path(in directory: String) -> String { directory + "/facts.log" }

  static func magic(_ pseudonyms: Pseudonym) -> [UInt8] {
    magic + Array(pseudonyms.name(of: Reporter(id: "facts", kind: .staff)).utf8) + [10]
  }

  /// FNV-1a.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  /// The whole entries of a log, found by case.
  struct Entries {
    private let data: Data
    private var places: [UInt64: Range<Int>] = [:]
    /// Where the last whole entry ends.
    private(set) var end = 0

    init(directory: String?, magic: [UInt8]) {
      guard let directory else {
        data = Data()
        return
      }
      let url = URL(fileURLWithPath: FactsLog.path(in: directory))
      data = (try? Data(contentsOf: url, options: .alwaysMapped)) ?? Data()
      guard data.starts(with: magic) else { return }
      var at = magic.count
      var found: [UInt64: Range<Int>] = [:]
      data.withUnsafeBytes { bytes in
        while at + FactsLog.header <= bytes.count {
          let start = at + FactsLog.header
          let length = Int(bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt32.self))
          guard length <= bytes.count - start else { break }
          found[bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)] = at..<start + length
          at = start + length
        }
      }
      (places, end) = (found, at)
    }

    func facts(of id: String, stamp: CaseStore.Stamp) -> CaseFacts? {
      payload(of: id, stamp: stamp)?.withUnsafeBytes { CaseFacts(bytes: $0) }
    }

    /// The facts kept of a case, as bytes; nil where there are none with this stamp.
    func payload(of id: String, stamp: CaseStore.Stamp) -> [UInt8]? {
      guard let number = FactsFile.number(id), let place = places[number] else { return nil }
      return data.withUnsafeBytes { bytes in
        guard bytes.loadUnaligned(fromByteOffset: place.lowerBound + 8, as: UInt64.self) == stamp else {
          return nil
        }
        let payload = bytes[place.lowerBound + FactsLog.header..<place.upperBound]
        let checksum = bytes.loadUnaligned(fromByteOffset: place.lowerBound + 20, as: UInt32.self)
        return FactsLog.checksum(payload) == checksum ? Array(payload) : nil
      }
    }
  }
}
