#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file descriptor, closed with its last owner.
public final class OpenFile: Sendable {
  /// The descriptor; valid as long as this object lives.
  public let descriptor: Int32

  /// Takes over a descriptor.
  public init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
