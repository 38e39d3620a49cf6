import CaseModel

/// How penalty points are counted.
public struct PointsPolicy: Sendable, Hashable {
  public var valid = Span(365, .days)
  public var generalADay = 6
  public var seriousWithin = Span(3, .days)
  public var strikesEndAccount = 3
  public var categories: [String: Penalty] = [:]
  /// Rising.
  public var thresholds: [Threshold] = []

  public init() {}

  public struct Penalty: Sendable, Hashable {
    public var severity: PenaltyEntry.Severity
    public var points: Int

    public init(severity: PenaltyEntry.Severity, points: Int) {
      self.severity = severity
      self.points = points
    }
  }

  public struct Threshold: Sendable, Hashable {
    public var from: Int
    public var measure: String

    public init(from: Int, measure: String) {
      self.from = from
      self.measure = measure
    }
  }
}
