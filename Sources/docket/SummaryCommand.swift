import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "What came in, where it went, and what needs a person.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, csv, html
  }

  @OptionGroup var tree: TreeOptions
  @Option(help: "Where the period begins: 7d, 24h, monday, or a date.")
  var since = "7d"
  @Option(help: "Where the period ends (default: now).")
  var until: String?
  @Option(help: "text, markdown, json, csv or html.")
  var format = Format.text
  @Option(help: ArgumentHelp("Write here instead of standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    let now = tree.clock
    let period = try SummaryPeriod(since: since, until: until, now: now)
    let summary = try SummaryDesk(queues: tree.queues, now: now).summary(of: period)
    let text = try render(summary)
    if let output {
      try SummaryDesk.write(text, to: output)
    } else {
      try Terminal.print(text)
    }
  }

  private func render(_ summary: Summary) throws -> String {
    switch format {
    case .text: TextSummary.render(summary, utf8: Terminal.utf8)
    case .markdown: MarkdownSummary.render(summary)
    case .json: try JSONSummary.render(summary)
    case .csv: CSVSummary.render(summary)
    case .html: HTMLSummary.render(summary)
    }
  }
}
