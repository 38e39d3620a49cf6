import Glibc

/// A value that one thread at a time may see or change.
///
/// The standard library's `Mutex` does the same; the Thread Sanitizer does not see its order where it is not optimized, and
/// reports races that are none. A POSIX lock it sees, so that what it reports is meant.
///
/// `@unchecked Sendable`: `value` is touched in `withLock` alone, between locking and unlocking.
public final class Locked<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  public init(_ value: Value) {
    self.value = value
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// What `body` makes of the value; it must not ask for the same lock again.
  public func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value)
  }
}
