import CaseModel

/// What changed on a listing between its last snapshot and a new one.
struct ListingEdit {
  private let before: ListingTrace
  private let now: ListingTrace

  /// Nil where nothing changed, or where the snapshot was noted before: weighing a case again changes no listing.
  init?(_ old: Case, earlier: [ListingTrace], now: ListingTrace, snapshot: Snapshot?) {
    guard let before = earlier.last, !before.isSame(as: now), let snapshot,
      !old.snapshots.contains(where: { $0.warc == snapshot.warc && $0.offset == snapshot.offset })
    else { return nil }
    self.before = before
    self.now = now
  }

  /// The line for the case's history: other goods where a rule says so, else an edit.
  func entry(at moment: Timestamp, by: String, assessment: Assessment?) -> HistoryEntry {
    let signals = (assessment?.signals ?? []) + (assessment?.elsewhere ?? [])
    let isSwapped = signals.contains { $0.rule == "listing-swapped" && $0.weight != 0 }
    return HistoryEntry(
      at: moment, event: isSwapped ? "listing-swapped" : "listing-edited", by: by, reason: what)
  }

  private var what: String {
    var parts: [String] = []
    if before.title != now.title { parts.append("title") }
    if before.price != now.price || before.currency != now.currency {
      parts.append("price \(money(before)) → \(money(now))")
    }
    if before.listPrice != now.listPrice { parts.append("price before") }
    if before.category != now.category { parts.append("category") }
    if before.title == now.title, before.signature != now.signature { parts.append("description") }
    return "changed since \(before.fetchedAt.description.prefix(10)): " + parts.joined(separator: ", ")
  }

  private func money(_ trace: ListingTrace) -> String {
    guard let price = trace.price else { return "none" }
    return [price, trace.currency].compactMap { $0 }.joined(separator: " ")
  }
}
