import CaseModel

extension Summary {
  /// What Docket settled by itself, how sure it was, and what people made of it since.
  public struct Automation: Sendable, Hashable, Codable {
    /// Settled by Docket alone in the period, as violations and as none.
    public var confirmed = Compared()
    public var cleared = Compared()
    /// Cases first weighed in the period, settled or not.
    public var weighed = Compared()
    /// How sure it was of those of the period: cases by `sureness` band.
    public var sureness: [SurenessBand] = []
    /// Of those of the period: settled without a degree, since a clock ran out, or weighed anew since.
    public var surenessUnknown = 0
    /// Settlements that a person looked at again in the period, and ever.
    public var checkedInPeriod = Check()
    public var checkedEver = Check()
    /// Of all that were ever checked: those that Docket had confirmed, and those that it had cleared.
    public var confirmedChecked = Check()
    public var clearedChecked = Check()
    /// Settlements that were appealed against in the tree, and overturned after an appeal.
    public var appealed = 0
    public var appealsOverturned = 0
    /// All settlements in the tree, checked or not.
    public var settledEver = 0

    enum CodingKeys: String, CodingKey {
      case confirmed, cleared, weighed, sureness, appealed
      case checkedInPeriod = "checked_in_period"
      case checkedEver = "checked_ever"
      case confirmedChecked = "confirmed_checked"
      case clearedChecked = "cleared_checked"
      case appealsOverturned = "appeals_overturned"
      case settledEver = "settled_ever"
      case surenessUnknown = "sureness_unknown"
    }

    var settled: Compared {
      Compared(
        current: confirmed.current + cleared.current, previous: confirmed.previous + cleared.previous)
    }
  }

  /// Cases between two degrees of sureness, in percent.
  public struct SurenessBand: Sendable, Hashable, Codable {
    public var from: Int
    public var to: Int
    public var cases: Int
  }

  /// How many a person looked at, and how many of them were wrong; with Wilson's interval of 95 % for the share.
  public struct Check: Sendable, Hashable, Codable {
    public var checked = 0
    public var overturned = 0
    public var errorRate: Double?
    public var errorLow: Double?
    public var errorHigh: Double?

    enum CodingKeys: String, CodingKey {
      case checked, overturned
      case errorRate = "error_rate"
      case errorLow = "error_low"
      case errorHigh = "error_high"
    }

    public init() {}

    mutating func add(overturned wrong: Bool) {
      checked += 1
      overturned += wrong ? 1 : 0
    }

    /// With rate and interval, to four digits, so that the bytes do not hang on a machine's last digit.
    var finished: Check {
      var made = self
      guard checked > 0, let interval = WilsonInterval(overturned, of: checked) else { return self }
      made.errorRate = WilsonInterval.fourDigits(Double(overturned) / Double(checked))
      made.errorLow = WilsonInterval.fourDigits(interval.low)
      made.errorHigh = WilsonInterval.fourDigits(interval.high)
      return made
    }
  }
}
