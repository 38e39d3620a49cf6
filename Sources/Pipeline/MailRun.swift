import CaseModel
import CaseStore
import Lifecycle

/// Hands waiting messages to a sendmail-compatible program, one after another, within bounds of number and time.
struct MailRun {
  let outbox: Outbox
  let policy: MailPolicy
  let now: Timestamp

  /// So many messages a run, and no longer than so many seconds: the tree's lock is held all the while.
  static let most = 2000
  static let seconds: Int64 = 240

  struct Result {
    var sent = 0
    var refused = 0
    var failed = 0
    var reason = ""
  }

  func run() throws -> Result {
    var result = Result()
    guard let program = policy.command.first, !program.isEmpty else { return result }
    let began = ContinuousClock.now
    for one in try outbox.waiting(due: now).prefix(Self.most) {
      if began.elapsedMilliseconds > Self.seconds * 1000 { break }
      if let reason = handOver(one.path, to: program) {
        result.reason = reason
        let attempts = one.attempts + 1
        let last = attempts >= policy.attempts
        try outbox.refuse(
          one, attempts: attempts, due: last ? nil : due(one, attempts: attempts), because: reason)
        if last { result.failed += 1 } else { result.refused += 1 }
      } else {
        try outbox.finish(one)
        result.sent += 1
      }
    }
    return result
  }

  private func due(_ one: Outbox.Waiting, attempts: Int) -> Timestamp {
    var retry = Policy.Retry()
    retry.baseSeconds = policy.baseSeconds
    retry.maxSeconds = policy.maxSeconds
    retry.factor = 2
    return Backoff.due(caseID: one.name, attempts: attempts, policy: retry, retryAfter: nil, now: now)
  }

  /// Nil where the program took the message, else why not.
  private func handOver(_ path: String, to program: String) -> String? {
    let child = ChildProgram(
      path: program, arguments: Array(policy.command.dropFirst()), patience: policy.timeoutSeconds)
    let outcome = child.run(.file(path))
    switch outcome.ending {
    case .exited(0): return nil
    case .notStarted(let reason): return "'\(program)' cannot be started: \(reason)"
    case .late: return "'\(program)' did not end within \(policy.timeoutSeconds) s"
    case .killed(let signal): return "'\(program)' was ended by signal \(signal)"
    case .exited(let status):
      return "'\(program)' ended with \(status): \(String(decoding: outcome.errors, as: UTF8.self))"
    }
  }
}
