import CaseModel

extension ListingChange {
  /// The weightiest change that a case tells of; nil where its listing is as it was reported, or nothing says.
  ///
  /// A page's bytes differ at each visit (counters, recommendations, tokens), so that they alone prove nothing: a change is
  /// what a rule or the history names, or a listing that was seen before and is gone now.
  init?(_ subject: Case) {
    let seen = subject.snapshots.map(\.fetchedAt).max()
    let last = seen ?? subject.history.last?.at
    let signals = (subject.assessment?.signals ?? []) + (subject.assessment?.elsewhere ?? [])
    let noted = subject.history.last { $0.event.hasPrefix("listing-") }
    if let at = noted?.at ?? last,
      noted?.event == "listing-swapped" || signals.contains(where: { $0.rule == "listing-swapped" })
    {
      self.init(kind: .swapped, at: at)
    } else if let gone = subject.history.last(where: { $0.to == .gone && $0.from != .gone }),
      subject.bucket == .gone,
      subject.snapshots.contains(where: { (200..<300).contains($0.status) })
        || subject.listing != nil
    {
      self.init(kind: .vanished, at: gone.at)
    } else if let noted {
      self.init(kind: .edited, at: noted.at)
    } else {
      return nil
    }
  }
}
