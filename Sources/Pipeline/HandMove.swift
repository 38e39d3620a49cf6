import CaseModel

/// A case file that a person moved to another bucket's directory: Docket follows, and writes it down.
struct HandMove {
  let from: Bucket
  let to: Bucket

  /// The case where it lies now: clocks of the old bucket end, and one put into `deferred` is due at once.
  func applied(to old: Case, now: Timestamp) -> Case {
    var moved = old
    moved.bucket = to
    moved.version += 1
    moved.clock = to == .deferred ? Clock(due: now, action: "retry") : nil
    if to == .deferred { moved.attempts = 0 }
    moved.history.append(
      HistoryEntry(
        at: now, event: "moved", by: "hand", from: from, to: to, reason: "its file was moved by hand"))
    return moved
  }
}
