import CaseModel

/// The commands behind a page's numbers: each number links to its own, and the list stands at the page's end.
final class CommandList {
  private let place: SummaryPlace
  private var numbers: [ShellCommand: Int] = [:]
  private var commands: [ShellCommand] = []

  init(_ place: SummaryPlace) { self.place = place }

  /// A link from a number to the command that lists what is behind it.
  func link(_ text: String, _ query: CaseQuery) -> String {
    "<a href=\"\(reference(query))\">\(Inert.html(text))</a>"
  }

  func link(_ text: String, _ listed: SummaryDocument.Listed) -> String {
    "<a href=\"\(reference(command(listed)))\">\(Inert.html(text))</a>"
  }

  /// A link from a case's id, shown short, to the command that shows the case.
  func link(case id: String) -> String {
    let command = ShellCommand("show", queues: place.queues, [id])
    return "<a href=\"\(reference(command))\">\(Inert.html(Wording.short(id)))</a>"
  }

  /// Where the command stands on the page.
  func reference(_ query: CaseQuery) -> String {
    reference(ShellCommand("list", queues: place.queues, query.arguments))
  }

  private func reference(_ command: ShellCommand) -> String {
    if let known = numbers[command] { return "#q\(known)" }
    commands.append(command)
    numbers[command] = commands.count
    return "#q\(commands.count)"
  }

  private func command(_ listed: SummaryDocument.Listed) -> ShellCommand {
    let runs = (place.queues ?? "queues") + "/.docket/runs"
    switch listed {
    case .runs: return ShellCommand(words: ["ls", runs])
    case .unfinishedRuns: return ShellCommand(words: ["grep", "-rL", "\"ended\"", runs])
    case .rules: return ShellCommand("rules", queues: nil, ["list"] + place.ruleArguments)
    }
  }

  /// The list itself. A command that was followed to stands at the window's foot until it is closed.
  var html: String {
    guard !commands.isEmpty else { return "" }
    let items = commands.enumerated().map { index, command in
      "<li id=\"q\(index + 1)\"><code>\(Inert.html(command.text))</code> <a class=\"close\" href=\"#closed\">close</a></li>"
    }
    return """
      <section aria-label="Commands behind the numbers" class="commands">
      <p class="soft">Each number links to the command that lists what is behind it.</p>
      <ol>
      \(items.joined(separator: "\n"))
      </ol>
      </section>
      """
  }
}
