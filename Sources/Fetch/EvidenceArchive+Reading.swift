import CaseModel
import Glibc

extension EvidenceArchive {
  /// A record that holds a payload, and where it stands.
  struct Original {
    var record: WARCRecord
    var warc: String
    var offset: Int64
  }

  /// Reads a stored page back, byte for byte what the stages after fetching saw.
  ///
  /// Throws where the record is missing, is not whole, or does not hold what the snapshot says.
  public func page(for snapshot: Snapshot) throws(DocketError) -> FetchedPage {
    let original = try original(of: snapshot)
    var page = try StoredResponse.read(original.record, cap: maxBytes, place: snapshot.warc).page
    guard page.truncated || Digest.sha256(page.body) == snapshot.sha256 else {
      throw FetchProblem.archive(
        "snapshot-digest", snapshot.warc, snapshot.offset, "the page is not the one that was kept")
    }
    page.url = snapshot.url
    page.requestedURL = snapshot.url
    page.snapshot = snapshot
    return page
  }

  /// The record with the payload that a snapshot stands for: a revisit leads to an earlier one.
  func original(of snapshot: Snapshot) throws(DocketError) -> Original {
    var warc = snapshot.warc
    var offset = snapshot.offset
    for _ in 0..<4 {
      let reader = try WARCReader(path: try path(of: warc, offset))
      try reader.seek(to: WARCLocation(offset: offset))
      guard let record = try reader.next(keeping: StoredResponse.limit(for: maxBytes)) else {
        throw FetchProblem.archive("snapshot-missing", warc, offset, "the archive ends before the snapshot")
      }
      if record.type != "revisit" { return Original(record: record, warc: warc, offset: offset) }
      guard let file = record.header("WARC-Refers-To-Filename"),
        let place = record.header("WARC-Refers-To-File-Offset").flatMap({ Int64($0) }), place >= 0
      else { break }
      warc = file
      offset = place
    }
    throw FetchProblem.archive("snapshot-missing", warc, offset, "no record holds the page's content")
  }

  /// A case file may have been edited by anyone: nothing outside the evidence directory is opened.
  private func path(of warc: String, _ offset: Int64) throws(DocketError) -> String {
    let parts = warc.split(separator: "/", omittingEmptySubsequences: false)
    let plain = !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !warc.utf8.contains(0)
    guard plain, offset >= 0 else {
      throw FetchProblem.archive("snapshot-missing", warc, offset, "that is no place in the evidence")
    }
    let path = directory + "/" + warc
    return access(path, F_OK) == 0 ? path : path + EvidenceFile.openSuffix
  }
}
