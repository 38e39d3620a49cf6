import ArgumentParser
import CaseModel
import Pipeline

struct EventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Puts what a party says of a case into queues/incoming; the next run takes it in.",
    discussion: "Such as: docket event seller-answer c-7f3a… --role seller --text '…' --file licence.pdf")

  @OptionGroup var tree: TreeOptions
  @Argument(
    help: "What happened: seller-answer, counter-notice, appeal, reporter-answer, evidence, offer, accept…")
  var event: String
  @Argument(help: "The case: its id, or a report's id.") var reference: String
  @Option(help: "reporter, rights_holder, seller, buyer, carrier, payment or moderator.") var role: String
  @Option(help: "Who says it: an account's id.") var id: String?
  @Option(help: "Their e-mail.") var email: String?
  @Option(help: "The language for notices to them, such as de.") var language: String?
  @Option(help: "What they say.") var text: String?
  @Option(help: "Why, for a person's decision.") var reason: String?
  @Option(help: "An offer's amount, such as 12.50.") var refund: String?
  @Option(help: "Its currency.") var currency: String?
  @Option(help: "A return's tracking number.") var tracking: String?
  @Option(help: "A file that goes with it; may be given again.") var file: [String] = []

  func run() throws {
    let texts: [(String, String?)] = [
      ("by.id", id), ("by.email", email), ("by.language", language), ("text", text), ("reason", reason),
      ("refund", refund), ("currency", currency), ("tracking", tracking),
    ]
    let fields = texts.compactMap { name, value in value.map { JSONMember(name, .string($0)) } }
    try EventSubmission.check(event, role: role, rules: try RulesPlace.find(tree.rules))
    let submission = EventSubmission(queues: tree.queues, now: tree.clock)
    let isKnown = try submission.isKnown(reference)
    if event != "open-dispute", !isKnown {
      Terminal.say(
        "docket: no case or report '\(reference)' is known yet; unless a report of that id still waits in incoming, the next "
          + "run refuses this")
    }
    let submitted = try submission.submit(
      event, reference: reference, role: role, fields: fields, files: file)
    try Terminal.print(submitted)
    if isKnown, let error = try CaseDesk(tree.settings(by: "docket event")).foreseen(submitted) {
      Terminal.say("docket: as the case stands now, the next run refuses this: \(error)")
    }
  }
}
