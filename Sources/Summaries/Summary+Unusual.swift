import CaseModel

extension Summary {
  /// What is unusual against this tree's own history.
  public struct Unusual: Sendable, Hashable, Codable {
    /// Days that the tree knows of, up to eight weeks before the period; too few say nothing.
    public var daysKnown = 0
    /// The most unlikely first.
    public var spikes: [Spike] = []

    enum CodingKeys: String, CodingKey {
      case spikes
      case daysKnown = "days_known"
    }

    var knowsEnough: Bool { daysKnown > SpikeFinder.leastHistory }
  }

  /// A name that came in far more often than it is used to.
  public struct Spike: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case reporter, seller, brand, rule, host, category
    }
    public var kind: Kind
    public var name: String
    public var from: Timestamp
    public var until: Timestamp
    /// Cases that came in (of a reporter: reports), and the cases that they are about.
    public var count: Int
    public var cases: Int
    /// Of the counts of all its other days: the median, and the median distance from it.
    public var median: Double
    public var deviation: Double
    /// What would have been usual in that time.
    public var expected: Double
    /// Other days that it was held against.
    public var daysCompared: Int
    /// The chance of so many, as a power of ten.
    public var logChance: Double
    /// What most of these cases share beside the name.
    public var common: [Common]
    /// Its counts a day, around and before that time.
    public var series: [Int]
    public var seriesFrom: Timestamp

    enum CodingKeys: String, CodingKey {
      case kind, name, from, until, count, cases, median, deviation, expected, common
      case series
      case seriesFrom = "series_from"
      case daysCompared = "days_compared"
      case logChance = "log10_chance"
    }

    /// A name that most cases of a spike share.
    public struct Common: Sendable, Hashable, Codable {
      public var kind: Kind
      public var name: String
      public var cases: Int
    }

    init(
      kind: Kind, name: String, from: Timestamp, until: Timestamp, count: Int, cases: Int, median: Double,
      deviation: Double, expected: Double, daysCompared: Int, logChance: Double, common: [Common],
      series: [Int], seriesFrom: Timestamp
    ) {
      self.series = series
      self.seriesFrom = seriesFrom
      self.kind = kind
      self.name = name
      self.from = from
      self.until = until
      self.count = count
      self.cases = cases
      self.median = median
      self.deviation = deviation
      self.expected = Self.rounded(expected, 100)
      self.daysCompared = daysCompared
      self.logChance = Self.rounded(max(-300, logChance), 10)
      self.common = common
    }

    /// Few digits, so that the bytes do not hang on a machine's last one.
    private static func rounded(_ value: Double, _ parts: Double) -> Double {
      (value * parts).rounded() / parts
    }
  }
}
