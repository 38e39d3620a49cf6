import CaseModel

/// What a summary reads from a case's history.
struct CaseReading {
  let subject: Case
  let now: Timestamp
  /// When the first report was submitted, as it says.
  let submitted: Timestamp
  /// When the case was opened; never later than now.
  let cameIn: Timestamp

  init(_ subject: Case, now: Timestamp) {
    self.subject = subject
    self.now = now
    let opened = subject.history.map(\.at).min()
    let earliest = subject.reports.map(\.submittedAt).min()
    let moment = opened ?? earliest ?? now
    cameIn = min(moment, now)
    submitted = min(earliest ?? moment, now)
  }

  /// When a report came in: what it says, but not before its case was opened nor later than now.
  func cameIn(_ report: Report) -> Timestamp { min(max(report.submittedAt, cameIn), now) }

  static func isPerson(_ by: String) -> Bool {
    let name = by.lowercased()
    return !(name.isEmpty || name.hasPrefix("docket") || name.hasPrefix("policy") || name.hasPrefix("clock"))
  }

  /// The first time that Docket weighed it, or moved it where only weighing leads.
  var firstAssessed: Timestamp? {
    let named = subject.history.first {
      let event = $0.event.lowercased()
      return event.contains("assess") || event.contains("weigh")
    }
    return (named ?? subject.history.first { $0.to.map(Self.weighedInto.contains) ?? false })?.at
  }

  private static let weighedInto: Set<Bucket> = [.review, .escalated, .violation, .noViolation, .gone]

  var settledByDocket: Timestamp? {
    subject.history.first { entry in
      guard let to = entry.to, !Self.isPerson(entry.by) else { return false }
      return to == .violation || to == .noViolation || to == .gone
    }?.at
  }

  var decidedByPeople: Timestamp? {
    subject.history.first { entry in
      guard Self.isPerson(entry.by) else { return false }
      if entry.event.lowercased().hasPrefix("deci") { return true }
      return entry.to == .violation || entry.to == .noViolation || entry.to == .closed
    }?.at
  }

  /// The last change of bucket in a period; the case's opening where its history tells of none at all.
  func lastMove(where belongs: (Timestamp) -> Bool) -> (outcome: Summary.Outcome, byPerson: Bool)? {
    let moves = subject.history.filter { $0.to != nil && $0.from != $0.to }
    guard !moves.isEmpty else {
      return belongs(cameIn) ? (outcome(of: subject.bucket, from: nil), false) : nil
    }
    guard let move = moves.last(where: { belongs($0.at) }), let to = move.to else { return nil }
    return (outcome(of: to, from: move.from), Self.isPerson(move.by))
  }

  /// Where the case stands now.
  var standing: Summary.Outcome {
    let last = subject.history.last { $0.to == subject.bucket && $0.from != $0.to }
    return outcome(of: subject.bucket, from: last?.from)
  }

  private func outcome(of bucket: Bucket, from: Bucket?) -> Summary.Outcome {
    switch bucket {
    case .violation: return .confirmed
    case .noViolation: return .cleared
    case .gone: return .gone
    case .duplicate: return .duplicate
    case .deferred: return .pageNotHad
    case .awaitingSeller: return .leftToSeller
    case .needsInfo, .review, .escalated, .appealed, .held: return .leftToPeople
    case .closed:
      if from == .violation { return .confirmed }
      if from == .noViolation { return .cleared }
      return subject.assessment?.outcome == .cleared ? .cleared : .confirmed
    }
  }

  /// Why it could not be judged; empty where it could.
  var unjudgedReasons: [String] {
    let last = subject.history.last { $0.reason != nil }?.reason
    switch subject.bucket {
    case .deferred: return ["page not had: " + (last ?? "no reason noted")]
    case .needsInfo: return ["needs information from the reporter"]
    case .held: return ["ended a run three times"]
    case .review, .escalated, .appealed: break
    default: return []
    }
    let incomplete = incompleteReasons
    if !incomplete.isEmpty { return incomplete }
    guard let assessment = subject.assessment else { return [last ?? "never weighed"] }
    return assessment.outcome == .undetermined ? ["evidence is mixed"] : []
  }

  var incompleteReasons: [String] {
    guard let listing = subject.listing, !listing.complete else { return [] }
    let names = (listing.incompleteBecause ?? "incomplete").split(separator: ",").prefix(8)
    return names.map { "page: " + $0.filter { $0 != " " }.prefix(60) }
  }

  var host: String { Self.host(of: subject.subject.url) }

  /// The host in a web address, for counting only: nothing is fetched by it.
  static func host(of url: String) -> String {
    let bytes = url.utf8.prefix(2048)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    var rest = bytes[bytes.index(after: colon)...].drop { $0 == UInt8(ascii: "/") }
    rest = rest.prefix { !"/?#\\".utf8.contains($0) }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.index(after: at)...] }
    if rest.first != UInt8(ascii: "["), let port = rest.lastIndex(of: UInt8(ascii: ":")) {
      rest = rest[..<port]
    }
    let host = String(decoding: rest, as: UTF8.self).lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
