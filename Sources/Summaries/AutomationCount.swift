import CaseModel

/// Gathers what Docket settled by itself, and what people made of it.
struct AutomationCount: Sendable {
  /// Degrees of sureness in percent: each band ends where the next begins.
  static let limits = [0, 80, 90, 95, 98, 100]

  private var row = Summary.Automation()
  private var bands = Array(repeating: 0, count: limits.count - 1)

  mutating func add(_ reading: CaseReading, side: (Timestamp) -> Bool?) {
    guard reading.facts.bucket != .duplicate else { return }
    if let weighed = reading.firstAssessed.flatMap(side) { row.weighed.add(inCurrent: weighed) }
    guard let settlement = reading.settlement else { return }
    row.settledEver += 1
    if settlement.appealed { row.appealed += 1 }
    count(settlement, reading, side(settlement.at))
    guard settlement.check != .unchecked else { return }
    let wrong = settlement.check == .overturned
    row.checkedEver.add(overturned: wrong)
    if settlement.violation {
      row.confirmedChecked.add(overturned: wrong)
    } else {
      row.clearedChecked.add(overturned: wrong)
    }
    if settlement.checkedAt.flatMap(side) == true { row.checkedInPeriod.add(overturned: wrong) }
    if settlement.appealed, wrong { row.appealsOverturned += 1 }
  }

  private mutating func count(
    _ settlement: CaseReading.Settlement, _ reading: CaseReading, _ inCurrent: Bool?
  ) {
    guard let inCurrent else { return }
    if settlement.violation {
      row.confirmed.add(inCurrent: inCurrent)
    } else {
      row.cleared.add(inCurrent: inCurrent)
    }
    guard inCurrent else { return }
    guard let sure = reading.confidence else {
      row.surenessUnknown += 1
      return
    }
    let band = Self.limits.dropFirst().firstIndex { sure * 100 < Double($0) }
    bands[min(bands.count - 1, max(0, (band ?? Self.limits.count) - 1))] += 1
  }

  func finish() -> Summary.Automation {
    var made = row
    made.sureness = bands.indices.map {
      Summary.SurenessBand(from: Self.limits[$0], to: Self.limits[$0 + 1], cases: bands[$0])
    }
    made.checkedInPeriod = row.checkedInPeriod.finished
    made.checkedEver = row.checkedEver.finished
    made.confirmedChecked = row.confirmedChecked.finished
    made.clearedChecked = row.clearedChecked.finished
    return made
  }
}
