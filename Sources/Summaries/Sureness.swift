/// How sure Docket was of what it settled: a band of percent, or that no degree was noted.
public struct Sureness: Sendable, Hashable {
  /// In percent; both are absent where no degree was noted.
  public let from: Int?
  public let to: Int?

  /// From one percentage up to, not including, another; 100 is included.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  private init() {
    from = nil
    to = nil
  }

  /// Settled without a degree: by a clock that ran out, or weighed anew since.
  public static let none = Sureness()

  /// Reads `90-95`, `98-100` or `none`.
  public init?(word: String) {
    if word == "none" {
      self = .none
      return
    }
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from >= 0, from < to, to <= 100 else {
      return nil
    }
    self.init(from: from, to: to)
  }

  /// As the command line writes it.
  public var word: String {
    guard let from, let to else { return "none" }
    return "\(from)-\(to)"
  }

  func contains(_ confidence: Double?) -> Bool {
    guard let from, let to else { return confidence == nil }
    guard let confidence else { return false }
    let percent = confidence * 100
    return (percent >= Double(from) || from == 0) && (percent < Double(to) || to == 100)
  }
}
