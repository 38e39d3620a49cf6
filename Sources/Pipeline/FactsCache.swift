import CaseModel
import CaseStore
import Foundation
import Summaries

/// What summaries read from cases, kept between them: reading 100,000 case files takes far longer than counting them.
///
/// Derived, like the index: each entry is believed only while the index has the same stamp for its case. Delete it, and the
/// next summary builds it again. Reporters stand in it as pseudonyms only.
struct FactsCache {
  private static let magic = Array("docket facts 1\n".utf8)
  /// Fewer new cases are read again each time rather than written down.
  private static let worthWriting = 256

  /// Nil where nothing may be kept.
  let directory: String?
  let pseudonyms: Pseudonym

  /// Gives the facts of every case of the index, in no order that means anything.
  ///
  /// A case whose file cannot be read is passed over, as in every summary.
  func forEach(in store: CaseStore, _ body: (CaseFacts) -> Void) throws {
    let old = read()
    var kept = FactsFile.Writer(magic: magic)
    let log = FactsLog.Entries(directory: directory, magic: FactsLog.magic(pseudonyms))
    var missing: [(id: String, stamp: CaseStore.Stamp)] = []
    var fromLog = 0
    try old.withEntries { entries in
      var entries = entries
      try store.forEachStamp { id, stamp in
        if let payload = entries.payload(of: id, stamp: stamp), let facts = CaseFacts(bytes: payload) {
          body(facts)
        } else if let facts = log.facts(of: id, stamp: stamp) {
          fromLog += 1
          body(facts)
        } else {
          missing.append((id, stamp))
        }
      }
    }
    var book = PseudonymBook(pseudonyms)
    var fresh: [String: (stamp: CaseStore.Stamp, bytes: [UInt8])] = [:]
    for one in missing {
      guard let value = try? store.load(one.id) else { continue }
      let facts = CaseFacts(value, book: &book)
      body(facts)
      fresh[one.id] = (one.stamp, facts.bytes)
    }
    guard directory != nil, fresh.count + fromLog >= Self.worthWriting else { return }
    try old.withEntries { entries in
      var entries = entries
      try store.forEachStamp { id, stamp in
        if let one = fresh[id], one.stamp == stamp {
          kept.add(id: id, stamp: stamp, one.bytes)
        } else if let payload = log.payload(of: id, stamp: stamp) {
          kept.add(id: id, stamp: stamp, payload)
        } else if let payload = entries.payload(of: id, stamp: stamp) {
          kept.add(id: id, stamp: stamp, payload)
        }
      }
    }
    write(kept)
  }

  /// Pseudonyms of another secret are another tree's: nothing of theirs is read.
  private var magic: [UInt8] {
    Self.magic + Array(pseudonyms.name(of: Reporter(id: "facts", kind: .staff)).utf8) + [10]
  }

  private var path: String? { directory.map { $0 + "/facts" } }

  private func read() -> FactsFile {
    guard let path, let data = try? Data(contentsOf: URL(fileURLWithPath: path))
    else { return FactsFile(data: Data(), magic: magic) }
    return FactsFile(data: data, magic: magic)
  }

  /// Whole or not at all; that it could not be kept costs time and nothing else.
  private func write(_ file: FactsFile.Writer) {
    guard let directory, let path else { return }
    try? FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? DurableFile.write(file.bytes, to: path, mode: 0o600)
  }
}
