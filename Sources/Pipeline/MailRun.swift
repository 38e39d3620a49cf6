import CaseModel
import CaseStore
import Foundation
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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(policy.command.dropFirst())
    guard let input = FileHandle(forReadingAtPath: path) else { return "the message cannot be read" }
    defer { try? input.close() }
    let errors = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      return "'\(program)' cannot be started: \(error.localizedDescription)"
    }
    if ended.wait(timeout: .now() + .seconds(policy.timeoutSeconds)) == .timedOut {
      process.terminate()
      if ended.wait(timeout: .now() + .seconds(2)) == .timedOut { kill(process.processIdentifier, SIGKILL) }
      return "'\(program)' did not end within \(policy.timeoutSeconds) s"
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let said = errors.fileHandleForReading.availableData.prefix(300)
      return "'\(program)' ended with \(process.terminationStatus): \(String(decoding: said, as: UTF8.self))"
    }
    return nil
  }
}
