import CaseModel

/// One record of a WARC archive, with as much of its block as was asked for.
public struct WARCRecord: Sendable {
  public var headers: [FetchedPage.Header]
  /// The block's first bytes; all of it where `isWhole`.
  public var block: [UInt8]
  /// How long the record says its block is.
  public var blockLength: Int64
  public var location: WARCLocation

  /// Whether `block` is the whole block.
  public var isWhole: Bool { Int64(block.count) == blockLength }

  /// The record's kind in lower case: `response`, `request`, `revisit`…
  public var type: String { header("WARC-Type")?.lowercased() ?? "" }

  /// The address that the record is of, without the angle brackets that some writers put around it.
  public var targetURL: String? {
    guard let text = header("WARC-Target-URI") else { return nil }
    return text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
  }

  /// The last header of that name, case-insensitively.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.last { $0.name.lowercased() == wanted }?.value
  }
}

/// Where a record begins in its file.
public struct WARCLocation: Sendable, Hashable {
  /// The byte where the record begins, or where the gzip member begins that holds it.
  public var offset: Int64
  /// How far into the gzip member's content it begins; 0 in an archive of one member a record.
  public var inner: Int64

  public init(offset: Int64, inner: Int64 = 0) {
    self.offset = offset
    self.inner = inner
  }
}
