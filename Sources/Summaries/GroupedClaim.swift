import CaseModel

/// One claim that several reports make alike.
struct GroupedClaim {
  var claim: Assessment.Claim
  /// How many reports make it.
  var count: Int

  /// Claims with the same words and the same answer are one, in the order in which they first came; what the page bears out or
  /// contradicts before what it is silent about.
  static func of(_ claims: [Assessment.Claim]) -> [GroupedClaim] {
    var result: [GroupedClaim] = []
    for claim in claims {
      if let index = result.firstIndex(where: {
        $0.claim.claim == claim.claim && $0.claim.verdict == claim.verdict && $0.claim.note == claim.note
      }) {
        result[index].count += 1
      } else {
        result.append(GroupedClaim(claim: claim, count: 1))
      }
    }
    return result.filter { $0.claim.verdict != .silent } + result.filter { $0.claim.verdict == .silent }
  }
}
