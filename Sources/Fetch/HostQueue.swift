/// The requests that wait for one host, and how it has behaved.
final class HostQueue {
  let key: String
  private(set) var active = 0
  private var waiting: [FetchJob] = []
  private var first = 0
  /// The monotonic millisecond before which no request may start.
  private(set) var nextStart: Int64 = 0
  private var failures = 0
  /// Whether nothing more is asked of the host in this run.
  private(set) var isFailing = false
  /// What the host said about when to come back, and when it said so.
  private var comeBack: Int64?

  /// - Parameter earlier: how the same host behaved in requests that were asked before, and are all answered.
  init(_ key: String, after earlier: HostQueue? = nil) {
    self.key = key
    guard let earlier else { return }
    nextStart = earlier.nextStart
    failures = earlier.failures
    isFailing = earlier.isFailing
    comeBack = earlier.comeBack
  }

  /// Whether it matters later how it has behaved.
  func isNotable(at moment: Int64) -> Bool { failures > 0 || isFailing || nextStart > moment }

  var isIdle: Bool { active == 0 && isEmpty }
  var isEmpty: Bool { first == waiting.count }

  func add(_ job: FetchJob) { waiting.append(job) }

  func take() -> FetchJob? {
    guard first < waiting.count else { return nil }
    let job = waiting[first]
    first += 1
    if first > 64, first * 2 > waiting.count {
      waiting.removeFirst(first)
      first = 0
    }
    return job
  }

  func started(at moment: Int64, delay: Int64) {
    active += 1
    nextStart = moment + delay
  }

  /// Counts how a request ended; many failures in a row, or a wait that the host asked for, end its turn.
  func ended(failed: Bool, comeBackAt: Int64?, failuresUntilOpen: Int) {
    active -= 1
    failures = failed ? failures + 1 : 0
    if let comeBackAt {
      comeBack = max(comeBack ?? 0, comeBackAt)
      isFailing = true
    }
    if failures >= failuresUntilOpen { isFailing = true }
  }

  /// In how many seconds the host wants to be asked again; nil where it did not say.
  func wait(at moment: Int64) -> Int64? { comeBack.map { max(0, ($0 - moment + 999) / 1000) } }
}
