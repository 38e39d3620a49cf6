import CaseModel

/// Reads JSON exactly as RFC 8259 allows it, and refuses two equal names in one object.
///
/// It works on bytes, in bounded depth, and says where and why a text is refused.
public enum StrictJSON {
  /// Why a text is no JSON, and where.
  public struct Failure: Error, Sendable, Hashable {
    /// `json-syntax`, `json-utf8`, `json-surrogate`, `json-duplicate-key`, `json-depth`, or `json-truncated`.
    public var code: String
    /// From the text's first byte, counted from 0.
    public var offset: Int
    /// Counted from 1.
    public var line: Int
    /// In characters, counted from 1.
    public var column: Int
    /// The member in which it happened, with dots; nil at the top.
    public var field: String?
    public var found: String
    public var expected: String
  }

  /// The one value that `bytes` hold, with white space around it.
  public static func parse(_ bytes: [UInt8], maxDepth: Int = 64) throws(Failure) -> JSONValue {
    var result: Result<JSONValue, Failure> = .success(.null)
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(buffer, maxDepth: maxDepth)
      do throws(JSONParser.Stop) {
        result = .success(try parser.document())
      } catch {
        result = .failure(parser.failure(error))
      }
    }
    return try result.get()
  }

  /// The one value that a text holds.
  public static func parse(_ text: String, maxDepth: Int = 64) throws(Failure) -> JSONValue {
    try parse(Array(text.utf8), maxDepth: maxDepth)
  }
}
