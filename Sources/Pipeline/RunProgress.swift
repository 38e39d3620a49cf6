/// How far a run has come, for a progress bar.
public struct RunProgress: Sendable {
  /// What a run is at.
  public enum Phase: Sendable { case readingTree, loadingRules, working }

  public var phase = Phase.working
  /// Listings that are done, and those still to do in all files; of files ahead their number is reckoned from their bytes.
  public var done = 0
  public var left = 0
  public var isEstimate = false
  public var file = ""
  /// Pages asked for and not had yet, by host.
  public var hosts: [String: Int] = [:]
}
