/// How much of anything intake takes from a stranger's file.
public struct IntakeLimits: Sendable, Hashable {
  /// The longest report: a line, an array's element, a CSV record.
  public var recordBytes = 1 << 20
  /// How much of a longer one is kept for `invalid`.
  public var keptBytes = 64 << 10
  /// The whole file, after decompression.
  public var fileBytes: Int64 = 64 << 30
  public var depth = 64
  public var idBytes = 128
  public var urlBytes = 8 << 10
  public var descriptionCharacters = 20_000
  /// Every other text of a report.
  public var textCharacters = 2_000
  public var pathBytes = 1_024
  public var attachments = 20
  /// Columns of a CSV file.
  public var columns = 256
  /// How often a broken record may be cut so that those after it survive.
  public var repairs = 256

  public init() {}
}
