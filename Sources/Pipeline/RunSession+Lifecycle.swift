import CaseModel
import CaseStore
import Lifecycle

extension RunSession {
  /// Settles what a run that was cut short left between a case and its messages.
  func recoverMessages() throws {
    let count = try life.recover()
    if count > 0 { report.messages.append("\(count) messages that a run left staged were settled") }
  }

  /// Starts the clocks of the buckets that people moved cases into.
  func settle(moved ids: [String]) throws {
    for id in ids {
      guard let one = try store.load(id),
        one.life != nil || one.bucket == .needsInfo || one.bucket == .awaitingSeller
      else { continue }
      let settled = life.engine.settled(one, now: settings.now)
      if settled != one {
        life.keep(LifeOutcome(value: settled))
      }
    }
    try life.flush()
  }

  /// Moves what has come due, after all that was said before is taken in.
  func moveDue(_ due: [DueCase]) throws {
    report.clocks += try life.moveDue(due) { cases in
      for one in cases { report.buckets[one.bucket, default: 0] += 1 }
    }
  }

  /// Hands messages over to the policy's program, where there is one.
  func sendMail() throws {
    guard !settings.dryRun else { return }
    for (reason, count) in life.unsendable.sorted(by: { $0.key < $1.key }) {
      report.messages.append("\(count) messages cannot be sent and lie in .docket/outbox/failed: \(reason)")
    }
    let result = try MailRun(outbox: life.outbox, policy: rooms.life.policy.mail, now: settings.now).run()
    report.sent += result.sent
    if result.refused > 0 {
      report.messages.append("\(result.refused) messages were refused and are tried again: \(result.reason)")
    }
    if result.failed > 0 {
      report.messages.append(
        "\(result.failed) messages were refused for good and lie in .docket/outbox/failed: \(result.reason)")
    }
  }
}
