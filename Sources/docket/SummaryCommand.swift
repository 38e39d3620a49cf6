import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "What came in, where it went, and what needs a person.",
    discussion: """
      The period is the last seven days unless one of --since, --day, --week and --month says another; it is compared with \
      the one before. See docs/summaries.md.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, csv, html
  }

  @OptionGroup var tree: TreeOptions
  @Option(help: "Where the period begins: 7d, 24h, monday, or a date.")
  var since: String?
  @Option(help: "Where the period ends (default: now); a date means the whole day.")
  var until: String?
  @Option(help: "One day: yesterday, today, monday, or a date.")
  var day: String?
  @Flag(help: "The last whole week, from Monday to Sunday.")
  var week = false
  @Flag(help: "The last whole month.")
  var month = false
  @Option(help: ArgumentHelp("The zone in which days begin, such as Europe/Berlin.", valueName: "zone"))
  var timezone: String?
  @Option(help: "text, markdown, json, csv or html.")
  var format = Format.text
  @Option(
    help: ArgumentHelp(
      "Write here instead of standard output; for csv, a directory of one file a table.", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("Mail it, as text and HTML; may be given again.", valueName: "address"))
  var mailTo: [String] = []
  @Option(help: ArgumentHelp("The mail's sender.", valueName: "address"))
  var mailFrom: String?
  @Option(help: ArgumentHelp("The sendmail-compatible program that takes the mail.", valueName: "program"))
  var sendmail = "/usr/sbin/sendmail"

  func run() throws {
    let now = tree.clock
    let span = try SummarySpan.read(
      since: since, until: until, day: day, week: week, month: month, timeZone: timezone, now: now)
    let recipients = mailTo.isEmpty ? [] : try SummaryMail.checked(mailTo)
    let sender = try mailFrom.map { try SummaryMail.checked([$0]).first } ?? SummaryDesk.localAddress
    let rules = try? RulesPlace.find(tree.rules)
    if let output, format != .csv || output.hasSuffix(".csv") { try SummaryDesk.checkPlace(of: output) }
    let summary = try SummaryDesk(queues: tree.queues, now: now, rules: rules).summary(of: span)
    if !recipients.isEmpty {
      let mail = SummaryMail(
        summary, from: sender ?? SummaryDesk.localAddress, to: recipients, date: now,
        place: tree.placeAnywhere)
      try SummaryDesk.send(mail, with: sendmail)
    }
    if let output {
      try write(summary, to: output)
    } else if recipients.isEmpty {
      try Terminal.print(render(summary))
    }
  }

  private func write(_ summary: Summary, to output: String) throws {
    if format == .csv, !output.hasSuffix(".csv") {
      try SummaryDesk.write(tables: CSVSummary.tables(summary), to: output)
    } else {
      try SummaryDesk.write(try render(summary), to: output)
    }
  }

  private func render(_ summary: Summary) throws -> String {
    switch format {
    case .text: TextSummary.render(summary, utf8: Terminal.utf8, place: place)
    case .markdown: MarkdownSummary.render(summary, place: place)
    case .json: try JSONSummary.render(summary)
    case .csv: CSVSummary.render(summary)
    case .html: HTMLSummary.render(summary, place: place)
    }
  }

  /// Who reads on a terminal stands where the command was given; a file or a mail is read anywhere.
  private var place: SummaryPlace {
    output == nil && Terminal.outputIsTerminal
      ? SummaryPlace(queues: tree.queues, rules: tree.rules) : tree.placeAnywhere
  }
}
