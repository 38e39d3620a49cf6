import CaseModel
import CaseStore
import Foundation
import Glibc

/// A tree's own secret: keys the pseudonyms of reporters, so that nobody finds out by trying who is meant.
struct TreeSecret {
  static let length = 32

  let key: [UInt8]
  /// False where it could not be kept, such as on a tree that may only be read.
  let isKept: Bool

  /// The secret of a tree, made at first use and readable by its owner alone.
  static func forReading(_ tree: QueueTree) -> TreeSecret {
    let path = tree.state + "/secret"
    if let key = read(path) { return TreeSecret(key: key, isKept: true) }
    var generator = SystemRandomNumberGenerator()
    let fresh = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    create(fresh, at: path)
    // Another program may have been first: what stands in the file counts.
    if let key = read(path) { return TreeSecret(key: key, isKept: true) }
    return TreeSecret(key: fresh, isKept: false)
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: length + 1)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count == length ? Array(bytes.prefix(length)) : nil
  }

  /// Whole or not at all: written beside its place, then linked there unless something stands there already.
  private static func create(_ bytes: [UInt8], at path: String) {
    let beside = path + ".\(getpid()).new"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let isDurable = written == bytes.count && fsync(descriptor) == 0
    close(descriptor)
    if isDurable { link(beside, path) }
    unlink(beside)
  }
}
