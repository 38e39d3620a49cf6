/// The line that a run draws on a terminal: what is done, what is left, how fast, and what waits on which host.
public struct ProgressLine: Sendable {
  /// The file in work.
  public var file: String
  /// Listings whose page was had or given up, and those still to do in all files.
  public var done: Int
  public var left: Int
  /// Whether files ahead are reckoned in by their size.
  public var isEstimate: Bool
  /// Since the first listing was begun: what a run does before is no part of its rate.
  public var seconds: Double
  /// Pages not had yet, by host.
  public var hosts: [String: Int]

  public init(
    file: String, done: Int, left: Int, isEstimate: Bool = false, seconds: Double, hosts: [String: Int] = [:]
  ) {
    self.file = file
    self.done = done
    self.left = left
    self.isEstimate = isEstimate
    self.seconds = seconds
    self.hosts = hosts
  }

  /// One line, at most `width` columns; the bar comes first, so that what is cut is what matters least.
  public func text(width: Int, utf8: Bool) -> String {
    var parts = [
      bar(cells: width < 100 ? 8 : 16, utf8: utf8), "\(Wording.grouped(done)) done",
      "\(isEstimate ? "about " : "")\(Wording.grouped(left)) left", rate,
    ].filter { !$0.isEmpty }
    if let remaining { parts.append(remaining) }
    let waiting = hosts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !waiting.isEmpty {
      let names = waiting.prefix(3).map {
        "\(Inert.terminal($0.key, utf8: utf8, limit: 60)) \(Wording.grouped($0.value))"
      }
      parts.append("waits on " + names.joined(separator: ", ") + (waiting.count > 3 ? " …" : ""))
    }
    parts.append(Inert.terminal(file, utf8: utf8, limit: 80))
    let line = parts.joined(separator: "  ")
    return DisplayWidth.fit(
      utf8 ? line : line.replacing("…", with: "..."), max(20, min(400, width)), utf8: utf8)
  }

  private func bar(cells: Int, utf8: Bool) -> String {
    let whole = done + left
    guard whole > 0 else { return "" }
    let filled = max(0, min(cells, done * cells / whole))
    return utf8
      ? String(repeating: "━", count: filled) + String(repeating: "─", count: cells - filled)
      : "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: cells - filled) + "]"
  }

  private var rate: String {
    guard seconds >= 0.5, done > 0, seconds.isFinite else { return "" }
    let rate = Double(done) / seconds
    return rate >= 10 ? "\(Int(rate.rounded()))/s" : "\(Wording.decimal(rate))/s"
  }

  private var remaining: String? {
    guard seconds >= 3, done > 0, left > 0 else { return nil }
    return "about \(Wording.span(Int64(min(1e9, Double(left) * seconds / Double(done))))) more"
  }
}
