import Foundation
import Testing

@Suite("Summaries, from the command line")
struct SummaryTests {
  private func filed() throws -> Tree {
    let tree = try Tree()
    try tree.dropSamples()
    let outcome = try tree.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    return tree
  }

  @Test func `a day that is over gives the same bytes twice, in every format`() throws {
    let tree = try filed()
    for format in ["text", "markdown", "json", "csv", "html"] {
      func summary(_ now: String) throws -> String {
        try Binary.run([
          "summary", "--queues", tree.root.path, "--rules", Binary.rules, "--now", now, "--day", "2026-11-20",
          "--timezone", "Europe/Berlin", "--format", format,
        ]).output
      }
      let first = try summary("2026-11-21T09:00:00Z")
      let second = try summary("2026-11-22T17:30:00Z")
      #expect(!first.isEmpty && first == second, "\(format)")
    }
  }

  @Test
  func `a run keeps what summaries read of its cases, and a summary takes it over without the case files`()
    throws
  {
    let tree = try Tree()
    // No page is had of any: what is counted is what is filed.
    let reports = (0..<300).map {
      #"{"id":"M-\#($0)","category":"counterfeit","url":"https://shop.example/item/\#($0).html","submitted_at":"2026-11-19T08:00:00Z","reporter":{"id":"b","kind":"buyer"}}"#
    }
    try tree.drop("many.jsonl", reports.joined(separator: "\n") + "\n")
    let outcome = try tree.run(replay: tree.emptyArchive())
    #expect(outcome.status == 0, "\(outcome.errors)")
    let read = try tree.docket("summary", ["--format", "json"]).output
    let cache = tree.state.appendingPathComponent("cache")
    let facts = try Data(contentsOf: cache.appendingPathComponent("facts"))
    #expect(facts.count > 300 * 50)
    // The control: without what the run kept the summary is the same, read from the case files.
    for name in ["facts", "facts.log"] {
      try FileManager.default.removeItem(at: cache.appendingPathComponent(name))
    }
    #expect(try tree.docket("summary", ["--format", "json"]).output == read)
    #expect(try Data(contentsOf: cache.appendingPathComponent("facts")) == facts)
  }

  @Test func `what summaries would read cannot be kept, and every case is filed all the same`() throws {
    let (usual, tree) = (try Tree(), try Tree())
    for one in [usual, tree] { try one.dropSamples() }
    let log = tree.state.appendingPathComponent("cache/facts.log")
    try? FileManager.default.removeItem(at: log)
    try FileManager.default.createDirectory(
      at: log.appendingPathComponent("in the way"), withIntermediateDirectories: true)
    #expect(try usual.run().status == 0 && tree.run().status == 0)
    #expect(try tree.docket("list", ["--json"]).output == usual.docket("list", ["--json"]).output)
    #expect(try tree.docket("verify").output == "")
  }

  @Test func `pseudonyms are keyed by a secret that its owner alone can read`() throws {
    let tree = try filed()
    let first = try tree.docket("summary", ["--format", "json"]).output
    let secret = tree.state.appendingPathComponent("secret")
    let mode = try FileManager.default.attributesOfItem(atPath: secret.path)[.posixPermissions] as? Int
    let length = try Data(contentsOf: secret).count
    #expect(mode == 0o600 && length == 32)
    try FileManager.default.removeItem(at: secret)
    let second = try tree.docket("summary", ["--format", "json"]).output
    #expect(first.contains("\"reporters\"") && second.contains("\"reporters\""))
    #expect(try tree.docket("verify").output == "")
  }

  @Test func `the mail program gets a multipart message, and its refusal ends the command with 69`() throws {
    let tree = try filed()
    let program = tree.root.appendingPathComponent("mailer")
    let taken = tree.root.appendingPathComponent("taken").path
    try Data("#!/bin/sh\necho \"$@\" > '\(taken).args'\ncat > '\(taken)'\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let outcome = try tree.docket(
      "summary", ["--mail-to", "ann@example.org,root", "--sendmail", program.path, "--format", "html"])
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    #expect(try String(contentsOfFile: taken + ".args", encoding: .utf8) == "-i -- ann@example.org root\n")
    let message = try String(contentsOfFile: taken, encoding: .utf8)
    #expect(message.contains("multipart/alternative") && message.contains("text/html; charset=utf-8"))
    try Data("#!/bin/sh\ncat >/dev/null\nexit 75\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    #expect(try tree.docket("summary", ["--mail-to", "root", "--sendmail", program.path]).status == 69)
    #expect(try tree.docket("summary", ["--mail-to", "root", "--sendmail", "/nonexistent"]).status == 69)
    #expect(try tree.docket("summary", ["--mail-to", "-oQ/tmp"]).status == 64)
  }

  @Test func `a run keeps a page fresh, and csv is one file a table`() throws {
    let tree = try Tree()
    try tree.dropSamples()
    let page = tree.root.appendingPathComponent("page.html")
    #expect(try tree.run(["--watch-file", page.path]).status == 0)
    #expect(try String(contentsOf: page, encoding: .utf8).hasSuffix("</html>\n"))
    let folder = tree.root.appendingPathComponent("tables").path
    #expect(try tree.docket("summary", ["--format", "csv", "--output", folder]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count >= 15 && names.allSatisfy { $0.hasSuffix(".csv") })
    #expect(names.contains("unusual.csv") && names.contains("category_bucket.csv"))
  }

  @Test func `the facts that are kept change no summary, whether they are there, old or damaged`() throws {
    let tree = try filed()
    let first = try tree.docket("summary", ["--format", "json"]).output
    let facts = tree.state.appendingPathComponent("cache/facts")
    for damage in [Data(), Data("docket facts 1\n".utf8), Data(repeating: 255, count: 4096)] {
      try damage.write(to: facts)
      #expect(try tree.docket("summary", ["--format", "json"]).output == first)
    }
  }

  @Test
  func `the commands of a page list as many cases as its numbers say, from any directory, without rules`()
    throws
  {
    let tree = try filed()
    let page = try tree.docket("summary", ["--format", "html", "--rules", Binary.rules]).output
    let elsewhere = try Scratch.folder("elsewhere")
    defer { try? FileManager.default.removeItem(at: elsewhere) }
    var checked = 0
    let links = page.matches(of: /<td class="n"><a href="#(q\d+)">([0-9,]+)<\/a>/)
    for link in links.prefix(400).enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
      let item = try #require(page.firstRange(of: "<li id=\"\(link.1)\"><code>"))
      let command = page[item.upperBound...].prefix { $0 != "<" }.replacing("&#39;", with: "'")
        .replacing("&amp;", with: "&")
      guard command.hasPrefix("docket list"), !command.contains("--report") else { continue }
      let shell = Process()
      let pipe = Pipe()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      let pasted = command.replacing("docket list", with: "'\(Binary.path)' list --json --now \(Tree.now)")
      shell.arguments = ["-c", String(pasted)]
      shell.currentDirectoryURL = elsewhere
      shell.standardOutput = pipe
      try shell.run()
      let lines = pipe.fileHandleForReading.readDataToEndOfFile().filter { $0 == 10 }.count
      shell.waitUntilExit()
      checked += 1
      #expect(shell.terminationStatus == 0 && "\(lines)" == link.2.replacing(",", with: ""), "\(command)")
    }
    #expect(checked > 5)
  }

  @Test func `a page that cannot be written is said before the run, with what to do`() throws {
    let tree = try Tree()
    try tree.dropSamples()
    let missing = tree.root.appendingPathComponent("not/there/page.html").path
    for (arguments, part) in [
      (["--watch-file", missing], "--watch-file is not there"),
      (["--watch-file", tree.root.path], "names a directory"),
    ] {
      let outcome = try tree.run(arguments)
      #expect(outcome.status == 74 && outcome.errors.contains(part), "\(outcome.errors)")
    }
    #expect(try tree.cases().isEmpty)
    let outcome = try tree.docket("summary", ["--format", "html", "--output", missing])
    #expect(outcome.status == 74 && outcome.errors.contains("mkdir -p"))
  }

  @Test func `list ages cases from when they came in, and says what is late`() throws {
    let tree = try filed()
    let line = try #require(tree.docket("list", ["--json"]).lines.first)
    #expect(line.contains("\"came_in\":\"\(Tree.now)\"") && line.contains("\"filed\""))
    let later = try Binary.run([
      "list", "--queues", tree.root.path, "--now", "2027-06-01T00:00:00Z", "--overdue",
    ])
    #expect(later.lines.count > 1 && later.lines.dropFirst().allSatisfy { $0.contains(" late ") })
    #expect(later.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `show names no reporter unless it is asked to`() throws {
    let tree = try filed()
    let one = try #require(
      tree.cases().first { $0.value.reports.contains { ($0.reporter.id?.count ?? 0) > 3 } })
    let own = try #require(one.value.reports.compactMap(\.reporter.id).first { $0.count > 3 })
    #expect(!(try tree.docket("show", [one.value.id]).output.contains(own)))
    #expect(try tree.docket("show", [one.value.id, "--reporters"]).output.contains(own))
  }

  @Test func `list takes the filters that stand behind the numbers`() throws {
    let tree = try filed()
    let all = try tree.docket("list", ["--json"]).lines.count
    let waiting = try tree.docket("list", ["--json", "--waiting"]).lines.count
    let settled = try tree.docket("list", ["--json", "--settled", "confirmed"]).lines.count
    #expect(waiting > 0 && settled > 0 && waiting + settled <= all)
    #expect(
      try tree.docket("list", ["--json", "--since", "2026-11-20", "--until", "2026-11-20"]).lines.count == all
    )
    #expect(try tree.docket("list", ["--moved", "nowhere"]).status == 64)
  }
}
