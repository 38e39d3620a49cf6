import CaseModel

/// A period cut into equal slices, for sparklines: hours up to two days, days up to five weeks, else thirty.
struct Slices: Sendable {
  let from: Timestamp
  let seconds: Int64
  let count: Int

  init(of period: SummaryPeriod) {
    let length = max(1, period.seconds)
    from = period.from
    if length <= 2 * 86_400 {
      seconds = 3600
    } else if length <= 35 * 86_400 {
      seconds = 86_400
    } else {
      seconds = (length + 29) / 30
    }
    count = Int((length + seconds - 1) / seconds)
  }

  func index(of moment: Timestamp) -> Int {
    Int(min(Int64(count - 1), max(0, moment.seconds(since: from) / seconds)))
  }
}
