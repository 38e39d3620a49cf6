/// The commands behind a page's numbers: each number links to its own, and the list stands at the page's end.
final class CommandList {
  private let queues: String?
  private var numbers: [CaseQuery: Int] = [:]
  private var commands: [String] = []

  init(queues: String?) { self.queues = queues }

  /// A link from a number to the command that lists what is behind it.
  func link(_ text: String, _ query: CaseQuery) -> String {
    let number: Int
    if let known = numbers[query] {
      number = known
    } else {
      commands.append(query.command(queues: queues))
      number = commands.count
      numbers[query] = number
    }
    return "<a href=\"#q\(number)\">\(Inert.html(text))</a>"
  }

  /// The list itself. A command that was followed to stands at the window's foot until it is closed.
  var html: String {
    guard !commands.isEmpty else { return "" }
    let items = commands.enumerated().map { index, command in
      "<li id=\"q\(index + 1)\"><code>\(Inert.html(command))</code> <a class=\"close\" href=\"#closed\">close</a></li>"
    }
    return """
      <section aria-label="Commands behind the numbers" class="commands">
      <p class="soft">Each number links to the command that lists its cases.</p>
      <ol>
      \(items.joined(separator: "\n"))
      </ol>
      </section>
      """
  }
}
