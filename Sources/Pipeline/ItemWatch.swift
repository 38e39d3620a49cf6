import CaseModel
import Foundation
import Glibc

/// Ends a run in which one page keeps the processor for longer than any page may.
///
/// Such a page is a poison item like one that crashes: its start is durable, so after three such runs it is held. Time is
/// the working thread's own: a stopped or crowded machine ends nothing.
final class ItemWatch: Sendable {
  /// No page that was measured came near a twentieth of it.
  static let seconds: Int64 = TestTrap.itemSeconds ?? 60

  private struct Item {
    var name: String
    var clock: clockid_t
    var began: Int64
  }

  private let items = Locked<(next: Int, working: [Int: Item])>((0, [:]))

  init() {
    Thread.detachNewThread { [weak self] in
      // The watch ends with its owner: nothing is held while this thread sleeps.
      while self?.look() != nil { Thread.sleep(forTimeInterval: 1) }
    }
  }

  /// Does the work under watch; `name` is said where it has to be ended.
  func watching<Result>(_ name: String, _ work: () -> Result) -> Result {
    var clock = clockid_t()
    guard pthread_getcpuclockid(pthread_self(), &clock) == 0 else { return work() }
    let item = Item(name: name, clock: clock, began: Self.spent(clock))
    let ticket = items.withLock { items in
      items.next += 1
      items.working[items.next] = item
      return items.next
    }
    // The clock is a thread's: it is read only while that thread is in here.
    defer { items.withLock { _ = $0.working.removeValue(forKey: ticket) } }
    return work()
  }

  private func look() {
    let stuck = items.withLock { items in
      items.working.values.first { Self.spent($0.clock) - $0.began >= Self.seconds * 1000 }?.name
    }
    guard let stuck else { return }
    let text =
      "docket: reading \(JSONValue.string(stuck).compact) took more than \(Self.seconds) s of processor time; run again\n"
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    // Not `exit`: the stuck thread would be torn down beside handlers that wait for it.
    _exit(ExitCode.stuck.rawValue)
  }

  /// A thread's processor time in milliseconds.
  private static func spent(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else { return 0 }
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
