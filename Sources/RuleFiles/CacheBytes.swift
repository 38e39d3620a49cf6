/// The content of a cache file, where it lies in memory.
public struct CacheBytes: Sendable {
  private let file: MappedFile
  private let range: Range<Int>

  init(_ file: MappedFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  public var count: Int { range.count }

  subscript(index: Int) -> UInt8 { file.bytes[range.lowerBound + index] }

  /// Lends the bytes of a part; it must lie within the content.
  func withBytes<Result>(_ part: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = range.lowerBound + part.lowerBound
    return body(UnsafeRawBufferPointer(rebasing: file.bytes[start..<start + part.count]))
  }
}
