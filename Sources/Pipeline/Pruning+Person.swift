import CaseModel
import CaseStore
import Compression
import Intake

extension Pruning {
  /// Erases one reporter's data wherever it is kept.
  mutating func erase(_ person: String, in store: CaseStore) throws {
    var hashes: Set<String> = []
    var erased = 0
    let now = settings.now
    let by = settings.by
    try rewrite(store) { one in
      var new = Erasure.erased(one, of: person)
      let gone = Set(Erasure.attachments(of: one)).subtracting(Erasure.attachments(of: new))
      hashes.formUnion(gone.compactMap(\.sha256))
      erased += zip(new.reports, one.reports).count { $0 != $1 }
      guard new != one else { return nil }
      new.history.append(
        HistoryEntry(at: now, event: "erased", by: by, reason: "one person's data, on request"))
      return new
    }
    report.reports += erased
    let kept = KeptFiles(tree)
    try remove(try kept.processed().filter { try holds($0, person, hashes) }, \.processed)
    try remove(try kept.invalid().filter { try holds($0, person, hashes) }, \.invalid)
    try remove(try kept.outbox().filter { try holds($0, person, hashes) }, \.mails)
    try warnOfWaiting(person)
  }

  /// Whether a kept file holds the person's data: a report of theirs in it, their name in its bytes, or it is an
  /// attachment of theirs.
  private func holds(_ file: KeptFiles.File, _ person: String, _ hashes: Set<String>) throws -> Bool {
    let path = tree.root + "/" + file.path
    if InputFormat.of(name: path) != nil, var reader = try? ReportReader(path: path) {
      while let item = try? reader.next() {
        if case .report(let report, _, _) = item, Erasure.isMeant(report.reporter, by: person) { return true }
      }
    }
    guard file.size <= Self.searched, let bytes = try KeptFiles(tree).bytes(of: file) else { return false }
    if !hashes.isEmpty, let hash = try KeptFiles(tree).sha256(of: file), hashes.contains(hash) { return true }
    let plain = Gzip.isGzip(bytes) ? (try? Gzip.decompress(bytes, limit: Self.searched)) ?? [] : bytes
    return Self.mentions(plain, person)
  }

  /// The largest file whose bytes are searched, as it is and decompressed.
  private static let searched = 64 << 20

  /// Whether bytes hold a text as a word of its own, whatever the case of its letters.
  static func mentions(_ bytes: [UInt8], _ person: String) -> Bool {
    // Of letters beyond ASCII the bytes are compared: as given, all small, and all large.
    Set([person, person.lowercased(), person.uppercased()]).contains { holds(bytes, Array($0.utf8)) }
  }

  private static func holds(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    let wanted = word.map { (65...90).contains($0) ? $0 | 32 : $0 }
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }
    func isWord(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (97...122).contains(lower(byte)) || byte > 127 || byte == 45 || byte == 95
    }
    return bytes.withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - wanted.count) where lower(bytes[start]) == first {
        guard (1..<wanted.count).allSatisfy({ lower(bytes[start + $0]) == wanted[$0] }) else { continue }
        let end = start + wanted.count
        if start > 0, isWord(bytes[start - 1]) { continue }
        if end < bytes.count, isWord(bytes[end]) { continue }
        return true
      }
      return false
    }
  }

  /// What still waits in the drop box has not been taken in, and is not Docket's to remove.
  private mutating func warnOfWaiting(_ person: String) throws {
    for case .file(let file) in try IncomingDirectory(path: tree.incoming).list() {
      guard var reader = try? ReportReader(file) else { continue }
      while let item = try? reader.next() {
        guard case .report(let one, _, _) = item, Erasure.isMeant(one.reporter, by: person) else { continue }
        report.messages.append("\(file.name) in incoming holds reports of that person: run, then erase again")
        break
      }
    }
  }
}
