import CaseModel
import Glibc

/// System calls with every result checked; a failure names the path and the reason.
enum Posix {
  /// Calls again while a signal interrupts.
  static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  static func check(_ doing: String, _ path: String, _ call: () -> Int32) throws(DocketError) {
    if retrying({ Int(call()) }) == -1 { throw IOFailure.error(errno, doing: doing, path: path) }
  }

  /// The descriptor of an open file; every one is closed on exec and never follows a symbolic link.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(DocketError) -> Int32 {
    let descriptor = Int32(
      retrying { Int(Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode)) })
    if descriptor < 0 { throw IOFailure.error(errno, doing: "open", path: path) }
    return descriptor
  }

  static func status(_ path: String) throws(DocketError) -> stat? {
    var status = stat()
    if lstat(path, &status) == 0 { return status }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw IOFailure.error(errno, doing: "look at", path: path)
  }

  static func exists(_ path: String) throws(DocketError) -> Bool { try status(path) != nil }

  static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
  static func isDirectory(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  static func makeDirectory(_ path: String) throws(DocketError) {
    if mkdir(path, 0o700) == 0 { return }
    let number = errno
    if number == EEXIST, let status = try status(path), isDirectory(status) { return }
    throw IOFailure.error(number, doing: "make the directory", path: path)
  }

  /// Takes from everyone but owner and group what they may do with a file or directory, where it is ours to take.
  static func closeToOthers(_ path: String) throws(DocketError) {
    guard let status = try status(path), status.st_mode & 0o007 != 0, status.st_mode & S_IFMT != S_IFLNK
    else { return }
    _ = chmod(path, status.st_mode & 0o770)
  }

  static func rename(_ from: String, _ to: String) throws(DocketError) {
    try check("rename from \(from)", to) { Glibc.rename(from, to) }
  }

  /// Removes a file; one that is not there is as good.
  static func remove(_ path: String) throws(DocketError) {
    if unlink(path) == 0 || errno == ENOENT { return }
    throw IOFailure.error(errno, doing: "remove", path: path)
  }

  /// Flushes a directory's list of names, so that a rename outlives a power cut.
  static func flushDirectory(_ path: String) throws(DocketError) {
    let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    try check("flush", path) { fsync(descriptor) }
  }

  /// Glibc's `syncfs`, which its Swift overlay does not show; nil where the C library has none.
  private static let syncFileSystem: (@convention(c) (Int32) -> Int32)? = dlsym(nil, "syncfs").map {
    unsafeBitCast($0, to: (@convention(c) (Int32) -> Int32).self)
  }

  /// Flushes the whole file system that holds `path`: one flush for many files.
  ///
  /// False where the C library cannot: then every file must be flushed on its own.
  static func flushFileSystem(of path: String) throws(DocketError) -> Bool {
    guard let syncFileSystem else { return false }
    let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    if retrying({ Int(syncFileSystem(descriptor)) }) == 0 { return true }
    if errno == ENOSYS { return false }
    throw IOFailure.error(errno, doing: "flush the file system of", path: path)
  }

  /// Names in a directory, sorted; nil where there is no such directory.
  static func names(in path: String) throws(DocketError) -> [String]? {
    guard let stream = opendir(path) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw IOFailure.error(errno, doing: "list", path: path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw IOFailure.error(errno, doing: "list", path: path) }
        return names.sorted()
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      // A name that is no UTF-8 was made by no part of Docket and cannot name a case.
      if let name, name != ".", name != ".." { names.append(name) }
    }
  }
}
