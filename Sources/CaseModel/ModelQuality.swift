/// How well probabilities fit what people decided: precision and recall at two thresholds, calibration, Brier score.
public struct ModelQuality: Sendable, Hashable {
  /// Cases whose probability fell into one tenth.
  public struct Bin: Sendable, Hashable {
    public var count = 0
    public var upheld = 0
    public var probabilitySum = 0.0

    public init() {}

    public var meanProbability: Double? { count == 0 ? nil : probabilitySum / Double(count) }
    public var shareUpheld: Double? { count == 0 ? nil : Double(upheld) / Double(count) }
  }

  public private(set) var cases = 0
  public private(set) var upheld = 0
  /// At or above the threshold from which the machine confirms.
  public private(set) var confirmed = 0
  public private(set) var confirmedRightly = 0
  /// At or below the threshold to which the machine clears.
  public private(set) var cleared = 0
  public private(set) var clearedRightly = 0
  /// Ten bins of equal width.
  public private(set) var bins = Array(repeating: Bin(), count: 10)
  private var squaredError = 0.0

  public init() {}

  /// All of several together.
  public init(joining parts: [ModelQuality]) {
    for part in parts {
      cases += part.cases
      upheld += part.upheld
      confirmed += part.confirmed
      confirmedRightly += part.confirmedRightly
      cleared += part.cleared
      clearedRightly += part.clearedRightly
      squaredError += part.squaredError
      for index in bins.indices {
        bins[index].count += part.bins[index].count
        bins[index].upheld += part.bins[index].upheld
        bins[index].probabilitySum += part.bins[index].probabilitySum
      }
    }
  }

  /// Counts one decided case with the probability that it was given.
  public mutating func add(
    probability: Double, upheld isUpheld: Bool, confirmedFrom: Double, clearedTo: Double
  ) {
    let bounded = probability.isFinite ? min(1, max(0, probability)) : 0.5
    cases += 1
    if isUpheld { upheld += 1 }
    if bounded >= confirmedFrom {
      confirmed += 1
      if isUpheld { confirmedRightly += 1 }
    } else if bounded <= clearedTo {
      cleared += 1
      if !isUpheld { clearedRightly += 1 }
    }
    let error = bounded - (isUpheld ? 1 : 0)
    squaredError += error * error
    let bin = min(9, Int(bounded * 10))
    bins[bin].count += 1
    bins[bin].probabilitySum += bounded
    if isUpheld { bins[bin].upheld += 1 }
  }

  /// Of what is confirmed, the share that people upheld.
  public var precision: Double? { confirmed == 0 ? nil : Double(confirmedRightly) / Double(confirmed) }
  /// Of what people upheld, the share that is confirmed.
  public var recall: Double? { upheld == 0 ? nil : Double(confirmedRightly) / Double(upheld) }
  /// Of what is cleared, the share that people dismissed.
  public var clearedPrecision: Double? { cleared == 0 ? nil : Double(clearedRightly) / Double(cleared) }
  /// Of what people dismissed, the share that is cleared.
  public var clearedRecall: Double? {
    cases == upheld ? nil : Double(clearedRightly) / Double(cases - upheld)
  }
  /// The mean squared error of the probabilities: 0 is perfect, 0.25 is a coin.
  public var brier: Double? { cases == 0 ? nil : squaredError / Double(cases) }
  /// By how much the probabilities are off on average, bin by bin.
  public var calibrationError: Double? {
    guard cases > 0 else { return nil }
    return bins.reduce(0) { $0 + abs($1.probabilitySum - Double($1.upheld)) } / Double(cases)
  }
}
