import CaseModel

/// A case on one screen: `docket show`.
public struct CaseCard: Sendable {
  let subject: Case
  let now: Timestamp
  let width: Int
  let utf8: Bool
  /// Lines that a screen has; nil where nobody looks at one.
  let height: Int?
  let color: Bool
  private let naming: ReporterNaming

  /// Reporters are shown by their pseudonyms; without any, by their own ids.
  public init(
    _ subject: Case, now: Timestamp, width: Int = 80, utf8: Bool = true, height: Int? = nil,
    color: Bool = false, pseudonyms: Pseudonym? = Pseudonym()
  ) {
    naming = ReporterNaming(subject, pseudonyms)
    self.height = height
    self.color = color
    self.subject = subject
    self.now = now
    self.width = max(40, min(400, width))
    self.utf8 = utf8
  }

  public static func render(_ subject: Case, width: Int = 80, now: Timestamp, utf8: Bool = true) -> String {
    CaseCard(subject, now: now, width: width, utf8: utf8).text()
  }

  /// Subject, standing, reports with their attachments, the listing, snapshots, history.
  ///
  /// On a screen less is shown of each part until all of them fit; what was left out is said, and `--json` has everything.
  public func text() -> String {
    var lines: [String] = []
    for detail in Detail.all {
      lines = self.lines(detail)
      // The prompt that follows needs a line too.
      if lines.count < height ?? .max { break }
    }
    return lines.map(\.trimmedRight).joined(separator: "\n") + "\n"
  }

  private func lines(_ detail: Detail) -> [String] {
    head(detail) + section("reports", reports(detail))
      + section("course", CaseCourse(subject: subject, utf8: utf8).lines(atMost: detail.course))
      + section("listing", listing(detail))
      + section("evidence", evidence(detail)) + section("snapshots", snapshots(detail))
      + section("history", history(detail))
  }

  func inert(_ text: String, limit: Int = 600) -> String { Inert.terminal(text, utf8: utf8, limit: limit) }

  func fit(_ text: String) -> String { DisplayWidth.fit(text, width, utf8: utf8) }

  private func section(_ name: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", name] + lines.map(fit)
  }

  private func head(_ detail: Detail) -> [String] {
    let dot = utf8 ? " · " : " - "
    let age = Wording.span(now.seconds(since: CaseAge.cameIn(subject, now: now)))
    var first = [
      inert(subject.id), subject.bucket.rawValue, subject.category.rawValue, "priority \(subject.priority)",
    ]
    if let assessment = subject.assessment { first.append(Wording.percent(assessment.probability)) }
    first.append("\(age) old")
    let standing = fit(first.joined(separator: dot))
    var lines = [
      color ? "\u{1B}[1m\(standing)\u{1B}[0m" : standing,
      fit("  \(subject.kind?.rawValue ?? subject.subject.kind.rawValue) \(inert(subject.subject.key))"),
    ]
    lines.append(fit("  " + inert(subject.subject.url)))
    if let found = subject.foundCategory, found != subject.category {
      lines.append("  the page shows \(found.rawValue), not \(subject.category.rawValue)")
    }
    if let original = subject.duplicateOf { lines.append(fit("  duplicate of \(inert(original))")) }
    if let clock = subject.clock {
      let late = clock.due < now ? " (overdue)" : ""
      let due = fit("  due \(Wording.moment(clock.due)) UTC\(late): \(inert(clock.action))")
      lines.append(color && clock.due < now ? "\u{1B}[1;31m\(due)\u{1B}[0m" : due)
    }
    if let assessment = subject.assessment {
      lines += DisplayWidth.wrap(inert(assessment.reason), width - 2, utf8: utf8).prefix(detail.reasonLines)
        .map {
          "  " + $0
        }
      if let measure = assessment.measure { lines.append(fit("  proposed: \(inert(measure))")) }
    }
    return lines
  }

  private func reports(_ detail: Detail) -> [String] {
    var lines: [String] = []
    let newest = subject.reports.sorted { ($1.submittedAt, $0.id) < ($0.submittedAt, $1.id) }
    for report in newest.prefix(detail.reports) {
      var parts = [inert(report.id), Wording.shortMoment(report.submittedAt), report.reporter.kind.rawValue]
      if let name = naming.name(of: report.reporter) { parts.append(inert(name)) }
      if let reason = report.reason { parts.append(inert(reason)) }
      lines.append("  " + parts.joined(separator: "  "))
      if let description = report.description {
        lines += DisplayWidth.wrap(inert(description), width - 4, utf8: utf8).prefix(detail.descriptionLines)
          .map {
            "    " + $0
          }
      }
      if let rights = report.rights { lines.append("    " + rightsLine(rights)) }
      lines += (report.attachments ?? []).prefix(detail.attachments).map { "    " + attachmentLine($0) }
    }
    if newest.count > detail.reports { lines.append("  and \(newest.count - detail.reports) more") }
    return lines
  }

  private func rightsLine(_ rights: Rights) -> String {
    let parts = [
      rights.type?.rawValue, rights.registration.map { inert($0) }, rights.owner.map { "of " + inert($0) },
    ]
    return "claims " + parts.compactMap { $0 }.joined(separator: " ")
  }

  private func attachmentLine(_ attachment: Attachment) -> String {
    var parts = ["file " + inert(attachment.path, limit: 120)]
    if let type = attachment.mediaType { parts.append(inert(type)) }
    if let size = attachment.size { parts.append(Self.bytes(size)) }
    if let hash = attachment.sha256 { parts.append("sha256 " + inert(String(hash.prefix(16)))) }
    if let problem = attachment.problem { parts.append("NOT TAKEN: " + inert(problem)) }
    return parts.joined(separator: "  ")
  }

  private func history(_ detail: Detail) -> [String] {
    let shown = subject.history.suffix(detail.history)
    var lines = shown.map { entry in
      var line = "  \(Wording.shortMoment(entry.at))  \(inert(entry.event))"
      let arrow = utf8 ? "→" : "->"
      if let to = entry.to { line += "  \(entry.from?.rawValue ?? "") \(arrow) \(to.rawValue)" }
      line += "  by \(inert(naming.name(by: entry.by)))"
      if let reason = entry.reason { line += ": \(inert(reason))" }
      return line
    }
    let hidden = subject.history.count - shown.count
    if hidden > 0 { lines.insert("  (\(hidden) earlier)", at: 0) }
    return lines
  }

  /// `812 B`, `14 kB`, `2.3 MB`.
  static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1000: "\(count) B"
    case ..<1_000_000: "\(count / 1000) kB"
    default: "\(count / 1_000_000).\(count / 100_000 % 10) MB"
    }
  }
}
