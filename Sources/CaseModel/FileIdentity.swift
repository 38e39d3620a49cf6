/// Which file it was and how it stood when it was looked at: tells whether it is still the same, unchanged.
public struct FileIdentity: Sendable, Hashable {
  public var inode: UInt64
  public var size: Int64
  /// The last change, in nanoseconds since 1970.
  public var modified: Int64

  /// Times far in the future wrap around: anyone may set a file's time to anything.
  public init(inode: UInt64, size: Int64, seconds: Int, nanoseconds: Int) {
    self.inode = inode
    self.size = size
    modified = Int64(seconds) &* 1_000_000_000 &+ Int64(nanoseconds)
  }
}
