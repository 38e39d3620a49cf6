import CaseModel

/// A summary as a mail: text and HTML to choose from, and the page again as a file, since many readers draw no charts.
public struct SummaryMail: Sendable {
  public var from: String
  public var to: [String]
  public var subject: String
  public var text: String
  public var html: String
  public var date: Timestamp

  public init(
    _ summary: Summary, from: String, to: [String], date: Timestamp, place: SummaryPlace = SummaryPlace()
  ) {
    self.from = from
    self.to = to
    self.date = date
    subject = Self.subject(summary)
    text = TextSummary.render(summary, utf8: true, place: place)
    html = HTMLSummary.render(summary, place: place)
  }

  static func subject(_ summary: Summary) -> String {
    let attention = summary.attention
    let late = attention.overdue > 0 ? ", \(attention.overdue) overdue" : ""
    let period = Wording.period(summary.period, in: summary.zone, dash: "-")
    return
      "Docket: \(attention.waiting) to look at\(late); \(Wording.count(summary.cases.current, "case")), \(period)"
  }

  /// The whole message (RFC 5322, RFC 2045), with CR LF line ends; the same summary at the same time gives the same bytes.
  public var message: String {
    let outer = boundary("mixed")
    let inner = boundary("alternative")
    var lines = [
      "From: \(from)", "To: \(to.joined(separator: ", "))", "Subject: \(subject)",
      "Date: \(Self.date(date))", "Message-ID: <\(boundary("message"))@docket.invalid>",
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"\(outer)\"", "", "--\(outer)",
      "Content-Type: multipart/alternative; boundary=\"\(inner)\"", "", "--\(inner)",
    ]
    lines += Self.part("text/plain; charset=utf-8", text)
    lines += ["--\(inner)"] + Self.part("text/html; charset=utf-8", html)
    lines += ["--\(inner)--", "--\(outer)"]
    lines += Self.part(
      "text/html; charset=utf-8; name=\"docket-summary.html\"", html,
      extra: ["Content-Disposition: attachment; filename=\"docket-summary.html\""])
    lines.append("--\(outer)--")
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func part(_ type: String, _ text: String, extra: [String] = []) -> [String] {
    ["Content-Type: \(type)", "Content-Transfer-Encoding: base64"] + extra + [""] + Base64.lines(text) + [""]
  }

  private func boundary(_ name: String) -> String {
    let hash = SHA256.hash(Array("\(name)\n\(date)\n\(to)\n\(text)".utf8))
    return name + "-" + hash.prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// `Fri, 20 Nov 2026 09:00:00 +0000`.
  static func date(_ moment: Timestamp) -> String {
    let civil = moment.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = Wording.weekday(moment).prefix(3)
    return "\(day), \(Wording.day(moment)) \(two(civil.hour)):\(two(civil.minute)):\(two(civil.second)) +0000"
  }

  /// An address that can be handed to a mail program and stand in a header as it is: a local name, or one with a host.
  ///
  /// Throws `mail-address` (64) for anything else, such as what begins like an option or has a line end in it.
  public static func checked(_ addresses: [String]) throws(DocketError) -> [String] {
    let parts = addresses.flatMap { $0.split(separator: ",").map(String.init) }
    let found = parts.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    for address in found {
      let halves = address.split(separator: "@", omittingEmptySubsequences: false)
      let plain = address.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (64...90).contains(byte) || (97...122).contains(byte)
          || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
      }
      guard plain, !address.hasPrefix("-"), address.utf8.count <= 254, halves.count <= 2,
        halves.allSatisfy({ !$0.isEmpty })
      else {
        throw DocketError(
          code: "mail-address", what: "'\(Inert.terminal(address, limit: 80))' is no mail address",
          remedy: "give one such as ann@example.org, or several with commas between", exit: .usage)
      }
    }
    guard !found.isEmpty else {
      throw DocketError(
        code: "mail-address", what: "--mail-to names nobody", remedy: "give one such as ann@example.org",
        exit: .usage)
    }
    return found
  }
}
