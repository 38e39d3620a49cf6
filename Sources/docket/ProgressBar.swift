import CaseModel
import Dispatch
import Pipeline
import Summaries

/// What is done and what is left, on one line of a terminal; nothing elsewhere.
final class ProgressBar {
  /// Drawing more often than the eye sees costs time that the run needs.
  private static let interval: UInt64 = 100_000_000

  private let shown = Terminal.messagesAreOnTerminal
  /// When the first listing was begun: reading the tree and loading rules are no part of the rate.
  private var begun: UInt64?
  private var drawnAt: UInt64 = 0
  private var isDrawn = false

  func show(_ progress: RunProgress) {
    guard shown else { return }
    let now = DispatchTime.now().uptimeNanoseconds
    switch progress.phase {
    case .readingTree: draw("reading the tree")
    case .loadingRules: draw("loading rules (compiling them where they are new)")
    case .working:
      let begun = self.begun ?? now
      self.begun = begun
      guard now >= drawnAt + Self.interval || progress.left == 0 else { return }
      drawnAt = now
      let line = ProgressLine(
        file: progress.file, done: progress.done, left: progress.left, isEstimate: progress.isEstimate,
        seconds: Double(now - begun) / 1e9, hosts: progress.hosts)
      // One column stays free: a full line would wrap on some terminals.
      draw(line.text(width: Terminal.messageWidth - 1, utf8: Terminal.utf8))
    }
  }

  private func draw(_ text: String) {
    Terminal.draw("\r\u{1B}[K" + text)
    isDrawn = true
  }

  func clear() {
    guard isDrawn else { return }
    Terminal.draw("\r\u{1B}[K")
    isDrawn = false
  }
}
