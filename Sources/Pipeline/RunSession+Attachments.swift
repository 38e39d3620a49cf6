import CaseModel
import Intake

extension RunSession {
  func check(_ files: [Attachment], with checker: AttachmentChecker) throws -> [Attachment] {
    try files.map { file in
      let checked = checker.check(file)
      guard !settings.dryRun else { return checked.attachment }
      let kept = try checked.copy(to: tree.evidence)
      if kept.problem == nil { copied.insert(file.path) }
      return kept
    }
  }

  func check(_ one: inout Report, with checker: AttachmentChecker) throws {
    guard let attachments = one.attachments, !attachments.isEmpty else { return }
    one.attachments = try attachments.map { attachment in
      let checked = checker.check(attachment)
      guard !settings.dryRun else { return checked.attachment }
      let kept = try checked.copy(to: tree.evidence)
      if kept.problem == nil { copied.insert(attachment.path) }
      return kept
    }
  }
}
