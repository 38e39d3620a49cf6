import CaseModel
import CaseStore
import Intake
import Lifecycle

extension RunSession {
  /// Applies what was said of cases, in the order in which it was said, whatever file it came in; then those files are
  /// done with.
  func applySaid() throws {
    try flush()
    try applyInOrder()
    let done = heldInputs
    heldInputs.removeAll()
    if !settings.dryRun, !done.isEmpty { try store.commit(done) }
  }

  private func applyInOrder() throws {
    guard !said.isEmpty else { return }
    let checker = AttachmentChecker(baseDirectory: tree.incoming)
    let file = said[0].file
    let inOrder = said.enumerated().sorted {
      ($0.element.event.at, $0.offset) < ($1.element.event.at, $1.offset)
    }
    var answers: [Notice] = []
    var again: [String] = []
    for (event, bytes, line, file) in inOrder.map(\.element) {
      var event = event
      event.files = try check(event.files, with: checker)
      report.events += 1
      switch try life.take(event) {
      case .success(let outcome):
        if outcome.known { report.known += 1 }
        if outcome.weighAgain, !event.files.isEmpty { again.append(outcome.value.id) }
      case .failure(let error):
        report.events -= 1
        try refuse(
          InvalidReport(error, refusing: event, bytes: bytes, file: file, line: line))
        if let notice = life.refusal(of: event, because: error) { answers.append(notice) }
      }
    }
    said.removeAll(keepingCapacity: true)
    try life.post(answers) { try moved(life.flush()) }
    // Evidence is new: the page is looked at again, and the case goes where that leads.
    let cases = try again.compactMap { try store.load($0) }.filter { $0.bucket == .review }
    if !settings.dryRun { try process(cases, file: file, again: true) }
  }
}
