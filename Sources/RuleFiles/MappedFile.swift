import Foundation

/// A file of a cache as it lies in memory, read only and not copied.
///
/// It is believed when nobody but its owner's kin may have written it: a regular file, no link, of this account, of root or
/// of the account whose directory it lies in, and not open to everybody's writing.
///
/// `@unchecked Sendable`: nothing of it changes after `init`.
public final class MappedFile: @unchecked Sendable {
  public let bytes: UnsafeRawBufferPointer

  /// Nil where there is none that can be believed.
  public init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o002 == 0,
      status.st_size > 0, Self.isOwn(status.st_uid, path),
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE | Self.whole, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }

  /// Gives back the memory of what was looked at so far; what is looked at again comes back from the system's own copy.
  public func forget() {
    madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  private static func isOwn(_ owner: uid_t, _ path: String) -> Bool {
    if owner == geteuid() || owner == 0 { return true }
    var directory = stat()
    return stat((path as NSString).deletingLastPathComponent, &directory) == 0 && directory.st_uid == owner
  }

  /// All of it is looked at for its checksum anyway: one call is cheaper than thousands of faults.
  #if os(Linux)
    private static let whole = MAP_POPULATE
  #else
    private static let whole: Int32 = 0
  #endif
}
