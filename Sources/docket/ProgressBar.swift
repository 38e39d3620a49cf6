import CaseModel
import Pipeline

/// What is done and what is left, on one line of a terminal; nothing elsewhere.
final class ProgressBar {
  private let shown = Terminal.messagesAreOnTerminal
  private var lastLength = 0

  func show(_ progress: RunProgress) {
    guard shown else { return }
    let text = progress.line
    Terminal.draw("\r" + text + String(repeating: " ", count: max(0, lastLength - text.count)))
    lastLength = text.count
  }

  func clear() {
    guard shown, lastLength > 0 else { return }
    Terminal.draw("\r" + String(repeating: " ", count: lastLength) + "\r")
    lastLength = 0
  }
}
