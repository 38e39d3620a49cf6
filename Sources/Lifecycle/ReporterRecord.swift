/// How earlier reports of a case's reporters ended: orders the work, never the finding.
public struct ReporterRecord: Sendable, Hashable {
  public var upheld: Int
  public var unfounded: Int

  public init(upheld: Int = 0, unfounded: Int = 0) {
    self.upheld = upheld
    self.unfounded = unfounded
  }

  /// Points from −10 to +10; near nought while little is known.
  public var points: Int {
    let known = Double(upheld + unfounded)
    guard known > 0 else { return 0 }
    let share = (Double(upheld) + 1) / (known + 2)
    return Int(((share - 0.5) * 20 * min(1, known / 5)).rounded())
  }
}
