import ArgumentParser
import CaseModel
import Pipeline

struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Puts one report into queues/incoming; the next run takes it in.")

  @OptionGroup var tree: TreeOptions
  @Option(help: "The report's id (default: one is made).") var id: String?
  @Option(help: "What the listing is accused of.") var category: CaseModel.Category
  @Option(help: "The listing's or the store's address.") var url: String
  @Option(help: "The sub-reason.") var reason: String?
  @Option(help: "What is wrong, in words.") var description: String?
  @Option(help: "The order, where there is one.") var order: String?
  @Option(help: "The reporter's id.") var reporter: String?
  @Option(help: "buyer, seller, rights_holder, trusted_flagger, anonymous or staff.")
  var kind = "anonymous"
  @Option(help: "The reporter's e-mail.") var email: String?
  @Option(help: "The reporter's name.") var name: String?
  @Option(help: "The language for messages to the reporter, such as de.") var language: String?
  @Option(help: "A right that is claimed: trademark, copyright, patent or design.") var right: Rights.Kind?
  @Option(help: "The right's registration.") var registration: String?
  @Option(help: "The right's owner.") var owner: String?
  @Option(help: "The statement of good faith.") var statement: String?
  @Option(help: "A file that goes with it; may be given again.") var file: [String] = []
  @Flag(help: "Complain of a store instead of a listing.") var store = false

  func validate() throws {
    let kinds = Reporter.Kind.allCases.map(\.rawValue)
    guard kinds.contains(kind) else {
      throw ValidationError(
        "'\(kind.prefix(80))' is no kind of reporter; one of \(kinds.joined(separator: ", "))")
    }
  }

  func run() throws {
    let fields: [(String, String?)] = [
      ("id", id), ("category", category.rawValue), ("url", url), ("reason", reason),
      ("description", description),
      ("order_id", order), ("reporter.id", reporter), ("reporter.kind", kind), ("reporter.email", email),
      ("reporter.name", name), ("language", language), ("subject", store ? "store" : nil),
      ("rights.type", right?.rawValue), ("rights.registration", registration), ("rights.owner", owner),
      ("rights.statement", statement),
    ]
    let submission = Submission(queues: tree.queues, now: tree.clock)
    try Terminal.print(try submission.submit(fields, files: file))
  }
}
