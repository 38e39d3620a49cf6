import CaseModel
import Glibc

/// One run at a time on one tree: held from `acquire` until the value is released or the process ends, however it ends.
public final class TreeLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the tree's lock, or says at once who holds it (exit code 75).
  ///
  /// The descriptor is closed on exec: a child that outlives a killed run does not keep the lock.
  public static func acquire(_ tree: QueueTree) throws(DocketError) -> TreeLock {
    for _ in 0..<100 {
      let descriptor = try Posix.open(tree.lock, O_RDWR | O_CREAT)
      if Posix.retrying({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == -1 {
        let number = errno
        close(descriptor)
        throw number == EWOULDBLOCK ? busy(tree) : IOFailure.error(number, doing: "lock", path: tree.lock)
      }
      // Someone may have removed or replaced the file between the two calls: such a lock excludes nobody.
      var held = stat()
      if fstat(descriptor, &held) == 0, let named = try Posix.status(tree.lock), named.st_ino == held.st_ino {
        let lock = TreeLock(descriptor: descriptor)
        lock.sign()
        return lock
      }
      close(descriptor)
    }
    throw busy(tree)
  }

  /// Who holds it is a courtesy: that it cannot be written stops nobody.
  private func sign() {
    let since = Timestamp(milliseconds: Nanoseconds.now() / 1_000_000)
    let text = #"{"pid":\#(getpid()),"since":"\#(since)"}"# + "\n"
    guard ftruncate(descriptor, 0) == 0 else { return }
    let bytes = Array(text.utf8)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }

  private static func busy(_ tree: QueueTree) -> DocketError {
    var holder = ""
    if let read = try? Posix.read(tree.lock), read.bytes.count < 200 {
      let text = String(decoding: read.bytes, as: UTF8.self)
      let digits = text.split(separator: ":").dropFirst().first?.prefix { $0.isNumber } ?? ""
      let since = text.split(separator: "\"").dropLast().last.map(String.init) ?? ""
      if !digits.isEmpty, Timestamp(since) != nil { holder = ": process \(digits), since \(since)" }
    }
    return DocketError(
      code: "tree-busy", what: "another run works on this tree\(holder)", place: .init(file: tree.root),
      remedy: "wait until it has ended; nothing was changed", exit: .treeBusy)
  }
}
