/// Median and 90th percentile of many durations, in bounded memory and whatever their order.
///
/// Exact up to 4,096 values; beyond that to within 3 %, from a histogram.
struct DurationStatistics: Sendable {
  private static let exactLimit = 4096
  private static let steps: Int64 = 32
  private var exact: [Int64] = []
  private var histogram: [Int: Int] = [:]
  private(set) var count = 0
  private let limits: [Int64]
  /// How many are at most as long as each limit, and longer than the one before it; the last are longer than all.
  private(set) var distribution: [Int]

  init(limits: [Int64] = Summary.DurationRow.limits) {
    self.limits = limits
    distribution = Array(repeating: 0, count: limits.count + 1)
  }

  mutating func add(seconds: Int64) {
    let value = max(0, seconds)
    count += 1
    distribution[limits.firstIndex { value <= $0 } ?? limits.count] += 1
    histogram[Self.slot(value), default: 0] += 1
    if count <= Self.exactLimit { exact.append(value) } else { exact = [] }
  }

  /// The smallest value that at least `share` of all do not exceed; nil where there are none.
  func quantile(_ share: Double) -> Int64? {
    guard count > 0 else { return nil }
    let rank = min(count, max(1, Int((share * Double(count)).rounded(.up))))
    if count <= Self.exactLimit { return exact.sorted()[rank - 1] }
    var seen = 0
    for slot in histogram.keys.sorted() {
      seen += histogram[slot] ?? 0
      if seen >= rank { return Self.middle(slot) }
    }
    return nil
  }

  /// Below 32 a slot a second, above that 32 slots to each doubling.
  private static func slot(_ value: Int64) -> Int {
    guard value >= steps else { return Int(value) }
    let exponent = 63 - value.leadingZeroBitCount - 5
    return (exponent + 1) * Int(steps) + Int((value >> Int64(exponent)) & (steps - 1))
  }

  private static func middle(_ slot: Int) -> Int64 {
    guard slot >= Int(steps) else { return Int64(slot) }
    let exponent = slot / Int(steps) - 1
    let low = (Int64(slot % Int(steps)) | steps) << Int64(exponent)
    return low + (Int64(1) << Int64(exponent)) / 2
  }
}
