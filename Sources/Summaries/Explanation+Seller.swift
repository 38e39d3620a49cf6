import CaseModel

extension Explanation {
  /// The same case for its seller: what the page shows and what follows, without weights, thresholds, rule ids or
  /// anything about who reported it.
  ///
  /// `sentences` gives the rule pack's sentence for the seller by rule id; a rule without one shows its excerpt alone.
  public func forSeller(sentences: [String: String] = [:]) -> String {
    let kind = subject.subject.kind == .store ? "store" : "listing"
    let opening = "Your \(kind) \(inert(subject.subject.key)) \(standing)"
    var lines = DisplayWidth.wrap(opening, width, utf8: utf8)
    let against = (subject.assessment?.signals ?? []).filter { $0.weight > 0 }
    if shows, !against.isEmpty {
      lines += ["", "What the page shows:"]
      for signal in against.prefix(20) { lines += point(signal, sentences[signal.rule]) }
    }
    if shows, let measure = subject.assessment?.measure {
      lines += ["", "Proposed measure: \(inert(measure))"]
    }
    if let clock = subject.clock, subject.bucket == .awaitingSeller || subject.bucket == .appealed {
      lines += ["", "Due: \(Wording.moment(clock.due)) UTC"]
    }
    return lines.map(\.trimmedRight).joined(separator: "\n") + "\n"
  }

  /// Whether the evidence is put before the seller: only where something was found.
  private var shows: Bool {
    switch subject.bucket {
    case .violation, .awaitingSeller, .appealed: true
    case .closed: subject.assessment?.outcome == .confirmed
    default: false
    }
  }

  private var standing: String {
    let about = Wording.name(subject.foundCategory ?? subject.category)
    if shows { return "was found to break the rules on: \(about)." }
    switch subject.bucket {
    case .noViolation: return "was checked for: \(about). Nothing was found against it."
    case .closed: return "was checked for: \(about). The case is closed; nothing was found against it."
    case .gone: return "is no longer offered. Nothing more follows."
    default: return "is being checked for: \(about). Nothing is decided."
    }
  }

  private func point(_ signal: Signal, _ sentence: String?) -> [String] {
    var text = inert(signal.field) + ": " + inert(signal.excerpt)
    if let sentence { text += utf8 ? " – \(inert(sentence))" : " - \(inert(sentence))" }
    return DisplayWidth.wrap(text, width - 4, utf8: utf8).enumerated().map {
      ($0 == 0 ? "  - " : "    ") + $1
    }
  }
}
