import CaseModel
import Glibc

extension EvidenceArchive {
  /// Makes archives whole that a crash left open: what stands behind the last whole record is cut off.
  ///
  /// To be called under the tree's lock, before anything is kept. Answers the archives that were mended.
  @discardableResult
  public func recover() throws(DocketError) -> [String] {
    var mended: [String] = []
    for year in Self.names(in: directory) where Self.isNumber(year, 4) {
      for month in Self.names(in: "\(directory)/\(year)") where Self.isNumber(month, 2) {
        let folder = "\(directory)/\(year)/\(month)"
        for name in Self.names(in: folder) where name.hasSuffix(".warc.gz" + EvidenceFile.openSuffix) {
          let final = String(name.dropLast(EvidenceFile.openSuffix.count))
          try mend(folder + "/" + name, final: folder + "/" + final)
          mended.append("\(year)/\(month)/\(final)")
        }
      }
    }
    return mended
  }

  private func mend(_ path: String, final: String) throws(DocketError) {
    let end = Self.endOfWholeRecords(path)
    guard truncate(path, off_t(end)) == 0 else { throw FetchProblem.io("mend the archive", path) }
    guard rename(path, final) == 0 else { throw FetchProblem.io("name the archive", path) }
  }

  /// Where the last gzip member ends that is whole and holds a whole record.
  private static func endOfWholeRecords(_ path: String) -> Int64 {
    var end: Int64 = 0
    guard let reader = try? WARCReader(path: path) else { return 0 }
    do {
      while try reader.next(keeping: 0) != nil {
        try reader.finishBlock()
        guard let next = try reader.source.memberEnd(ifRestIs: { $0 == 0x0d || $0 == 0x0a }) else { break }
        end = next
      }
    } catch {
      // The torn record: everything before it stays.
    }
    return end
  }

  private static func isNumber(_ name: String, _ count: Int) -> Bool {
    name.utf8.count == count && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.sorted()
  }
}
