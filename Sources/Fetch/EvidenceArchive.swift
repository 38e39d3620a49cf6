import CaseModel
import Compression
import Glibc

/// The evidence: every exchange as a WARC/1.1 record, one gzip member each, in `YYYY/MM/*.warc.gz`.
///
/// Source: ISO 28500:2017. A run writes files of its own and appends only; a snapshot names file and offset.
public final class EvidenceArchive {
  /// The evidence directory, such as `queues/.docket/evidence`.
  public let directory: String
  /// The most of a body that is read back; to be what `FetchLimits.maxBytes` was when it was kept.
  public let maxBytes: Int
  let software: String
  private let now: () -> Timestamp
  private var file: EvidenceFile?
  private var month = ""
  private var sequence = 0

  /// A file that has grown this large is followed by another.
  static let largestFile: Int64 = 1 << 30

  public init(
    directory: String, maxBytes: Int = FetchLimits().maxBytes, software: String = "Docket",
    now: @escaping () -> Timestamp
  ) {
    self.directory =
      directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    self.maxBytes = FetchLimits.bounded(bytes: maxBytes)
    self.software = software
    self.now = now
  }

  deinit { try? file?.close() }

  /// Makes everything kept so far durable.
  public func flush() throws(DocketError) { try file?.flush() }

  /// Flushes, and ends the file that is being written.
  public func close() throws(DocketError) {
    let ended = file
    file = nil
    try ended?.close()
  }

  /// Appends a finished gzip member; answers its place.
  func append(member: [UInt8]) throws(DocketError) -> (warc: String, offset: Int64) {
    let file = try current()
    return (file.relativePath, try file.append(member))
  }

  /// Appends a record made of fields and the pieces of a block.
  func append(
    _ fields: WARCFields, contentType: String?, block: [UInt8]...
  ) throws(DocketError) -> (warc: String, offset: Int64) {
    try append(member: Self.member(fields, contentType: contentType, block: block))
  }

  private static func member(_ fields: WARCFields, contentType: String?, block: [[UInt8]]) -> [UInt8] {
    var fields = fields
    fields.add("WARC-Block-Digest", Digest.warc(block[...]))
    fields.add("Content-Type", contentType)
    fields.add("Content-Length", "\(block.reduce(0) { $0 + $1.count })")
    let head = Array((fields.text + "\r\n").utf8)
    return Gzip.compress(pieces: [head] + block + [Array("\r\n\r\n".utf8)], level: 4)
  }

  private func current() throws(DocketError) -> EvidenceFile {
    let moment = now()
    let wanted = Self.folder(moment)
    if let file, wanted == month, file.size < Self.largestFile { return file }
    try close()
    let stamp = moment.description.filter { $0.isNumber }
    var path: String
    // A run whose clock was set, or that was cut short, may have left a file of that name.
    repeat {
      sequence += 1
      path = "\(wanted)/docket-\(stamp)-\(sequence).warc.gz"
    } while EvidenceFile.exists(directory + "/" + path)
    let made = try EvidenceFile(directory: directory, relativePath: path)
    file = made
    month = wanted
    try describe(made, moment)
    return made
  }

  private func describe(_ file: EvidenceFile, _ moment: Timestamp) throws(DocketError) {
    let block = "software: \(software)\r\nformat: WARC File Format 1.1\r\n"
    // Not random: where pages come from archives, the same run on a copy of the tree gives the same file.
    let id = WARCFields.id(of: "\(file.relativePath) \(moment) \(block)")
    var fields = WARCFields(type: "warcinfo", id: id, date: moment)
    fields.add("WARC-Filename", file.relativePath.split(separator: "/").last.map(String.init))
    _ = try file.append(
      Self.member(fields, contentType: "application/warc-fields", block: [Array(block.utf8)]))
  }

  private static func folder(_ moment: Timestamp) -> String {
    let civil = moment.civil
    let year = String(repeating: "0", count: max(0, 4 - "\(civil.year)".count)) + "\(civil.year)"
    return "\(year)/\(civil.month < 10 ? "0" : "")\(civil.month)"
  }
}
