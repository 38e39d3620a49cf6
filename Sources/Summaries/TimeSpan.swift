/// A length of time as people write it: `90s`, `5m`, `6h`, `3d`, `2w`.
public struct TimeSpan: Sendable, Hashable {
  public let seconds: Int64

  /// Nil for what is none; at most a hundred years.
  public init?(word: String) {
    guard let seconds = PeriodWords.span(word.lowercased()) else { return nil }
    self.seconds = seconds
  }
}
