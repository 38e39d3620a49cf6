import CaseModel
import Dispatch
import Pipeline
import Summaries

/// What is done and what is left, on one line of a terminal; nothing elsewhere.
final class ProgressBar {
  /// Drawing more often than the eye sees costs time that the run needs.
  private static let interval: UInt64 = 100_000_000

  private let shown = Terminal.messagesAreOnTerminal
  private let begun = DispatchTime.now().uptimeNanoseconds
  private var drawnAt: UInt64 = 0
  private var isDrawn = false

  func show(_ progress: RunProgress) {
    guard shown else { return }
    let now = DispatchTime.now().uptimeNanoseconds
    guard now >= drawnAt + Self.interval || progress.waiting == 0 else { return }
    drawnAt = now
    let line = ProgressLine(
      file: progress.file, done: progress.pages, left: progress.waiting, reports: progress.reports,
      seconds: Double(now - begun) / 1e9, hosts: progress.hosts)
    // One column stays free: a full line would wrap on some terminals.
    let text = line.text(width: Terminal.messageWidth - 1, utf8: Terminal.utf8)
    Terminal.draw("\r\u{1B}[K" + text)
    isDrawn = true
  }

  func clear() {
    guard isDrawn else { return }
    Terminal.draw("\r\u{1B}[K")
    isDrawn = false
  }
}
