import CaseModel

/// How far a case's page could be had.
public enum PageStanding: String, Sendable, CaseIterable {
  case had, deferred, blocked, gone, incomplete
}

extension CaseReading {
  var pageStanding: PageStanding {
    switch facts.bucket {
    case .gone: return .gone
    case .deferred: return .deferred
    case .review, .escalated:
      // A public name that led to a blocked address: such a case has no page, and says so.
      if !facts.hasListing, (facts.lastReason ?? "").lowercased().contains("blocked") { return .blocked }
    default: break
    }
    return facts.incomplete.isEmpty ? .had : .incomplete
  }

  /// Why its page was not had, or not whole; empty where it was, and where it is gone.
  var pageReasons: [String] {
    switch pageStanding {
    case .had, .gone: []
    case .deferred: [facts.lastReason ?? "no reason noted"]
    case .blocked: [facts.lastReason ?? "blocked"]
    case .incomplete: facts.incomplete
    }
  }
}
