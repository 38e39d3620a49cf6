import Foundation

/// What is usual of a count, by robust statistics, and how unlikely a count is beside it.
struct Baseline: Sendable, Hashable {
  let median: Double
  /// The median of the distances from the median.
  let deviation: Double
  /// Expected count a day: never zero, so that something new is not infinitely unusual.
  let rate: Double
  /// Variance over mean, at least 1: how much more the counts scatter than pure chance.
  let dispersion: Double
  let days: Int

  /// From the counts of the other days; spikes among them hardly move it.
  init(_ counts: [Int]) {
    days = counts.count
    let sorted = counts.sorted()
    median = Self.middle(sorted.map(Double.init))
    let center = median
    deviation = Self.middle(counts.map { abs(Double($0) - center) }.sorted())
    let kept = sorted.dropLast((sorted.count + 9) / 10)
    let mean = Double(kept.reduce(0, +)) / Double(max(1, kept.count))
    rate = max(median, mean, median < 1 ? Self.sparseRate(counts) : 0)
    // 1.4826 makes the median distance comparable with a standard deviation; of few cases a day it jumps by whole ones, and
    // says nothing of how they scatter.
    let spread = median >= 30 ? 1.4826 * deviation : 0
    let variance = kept.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let plain = mean > 0 ? variance / Double(max(1, kept.count - 1)) / mean / Self.keptScatter : 1
    dispersion = max(1, spread * spread / rate, plain)
  }

  /// The share of chance's scatter that is left where the highest tenth is dropped.
  private static let keptScatter = 0.75

  /// The rate of pure chance that leaves so many days empty: what is on the others does not matter.
  private static func sparseRate(_ counts: [Int]) -> Double {
    let filled = Double(counts.reduce(0) { $0 + ($1 > 0 ? 1 : 0) })
    return -log(1 - (filled + 0.5) / Double(counts.count + 1))
  }

  private static func middle(_ sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }

  /// The logarithm (base 10) of the chance of at least `count` in `span` days.
  ///
  /// The larger of two chances: Poisson's tail (the negative binomial's where counts scatter more than that), and that of so
  /// many out of all falling into these days, which allows for how little a few days tell.
  func logChance(of count: Int, in span: Int) -> Double {
    let mean = rate * Double(span)
    guard count > 0, Double(count) > mean else { return 0 }
    return max(tail(count, mean: mean), share(count, span: span))
  }

  private func tail(_ count: Int, mean: Double) -> Double {
    guard dispersion > 1.05 else {
      return Self.tail(count, first: Self.poissonStart(count, mean: mean)) { mean / ($0 + 1) }
    }
    let size = mean / (dispersion - 1)
    let odds = 1 - 1 / dispersion
    return Self.tail(count, first: Self.binomialStart(count, mean: mean, dispersion: dispersion)) {
      (size + $0) / ($0 + 1) * odds
    }
  }

  private func share(_ count: Int, span: Int) -> Double {
    let all = Double(count) + (rate * Double(days)).rounded(.up)
    return Self.logBinomial(count, of: all, part: Double(span) / Double(span + days))
  }

  /// The logarithm (base 10) of the chance that at least `count` of `all` fall where each does with the chance `part`.
  static func logBinomial(_ count: Int, of all: Double, part: Double) -> Double {
    let number = Double(count)
    guard part > 0, part < 1, number > 0, number <= all else { return 0 }
    // Below the expected number the sum from `count` on is nearly all: nothing unusual.
    guard number > all * part else { return 0 }
    let first =
      lgamma(all + 1) - lgamma(number + 1) - lgamma(all - number + 1) + number * log(part)
      + (all - number) * log(1 - part)
    return tail(count, first: first) { (all - $0) / ($0 + 1) * part / (1 - part) }
  }

  /// The sum of the terms from `count` on, given the first one's logarithm and each next one's ratio to it.
  private static func tail(_ count: Int, first: Double, ratio: (Double) -> Double) -> Double {
    var sum = 1.0
    var term = 1.0
    var step = Double(count)
    for _ in 0..<10_000 {
      term *= max(0, ratio(step))
      sum += term
      step += 1
      if term < sum * 1e-12 { break }
    }
    return min(0, (first + log(sum)) / log(10))
  }

  private static func poissonStart(_ count: Int, mean: Double) -> Double {
    Double(count) * log(mean) - mean - lgamma(Double(count) + 1)
  }

  private static func binomialStart(_ count: Int, mean: Double, dispersion: Double) -> Double {
    let size = mean / (dispersion - 1)
    let number = Double(count)
    return lgamma(number + size) - lgamma(size) - lgamma(number + 1) - size * log(dispersion)
      + number * log(1 - 1 / dispersion)
  }
}
