import CaseModel

/// A notice as a message: RFC 5322 with the text as quoted-printable UTF-8.
public struct MailMessage: Sendable {
  public var bytes: [UInt8]
  /// Why no program could send it; nil where one can.
  public var problem: String?

  /// Nil where the pack has no text for the notice.
  public init?(_ notice: Notice, book: NoticeBook, policy: MailPolicy) {
    guard let text = book.render(notice) else { return nil }
    problem = Self.problem(of: notice.address)
    let about = notice.fields["case"]?.string
    var headers = [
      "From: \(Self.plain(policy.from))",
      problem == nil
        ? "To: \(Self.mailbox(notice.address ?? "", of: notice.to.name))"
        // Whoever looks after it reads where it was to go, and no program takes that for an address.
        : "To: undisclosed-recipients:;\r\nX-Docket-To: \(Self.encodedWords(notice.address ?? notice.to.role.rawValue, after: 13))",
      "Subject: \(Self.unstructured(ActingCharacter.escaped(in: text.subject)))",
      "Date: \(Self.date(notice.at))",
      "Message-ID: <\(Self.plain(notice.id))>",
      "Content-Language: \(text.language)",
      "Auto-Submitted: auto-generated",
      "X-Docket-Notice: \(notice.template)",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]
    // A party's own reference may be anything.
    if let about, about.utf8.allSatisfy(Self.isName) {
      headers += ["In-Reply-To", "References"].map { "\($0): <\(about)@\(policy.domain)>" }
    }
    let footer = about.map {
      "\n-- \n\(book.word("frame.bye", in: text.language)) \(ActingCharacter.escaped(in: $0))\n"
    }
    bytes =
      Array((headers.joined(separator: "\r\n") + "\r\n\r\n").utf8)
      + Self.quotedPrintable(ActingCharacter.escaped(in: text.body) + (footer ?? ""))
  }

  private static func problem(of address: String?) -> String? {
    guard let address else { return "no address of the party is known" }
    if isAddress(address) { return nil }
    if address.utf8.contains(where: { $0 > 127 }) {
      return "the address has letters beyond ASCII, which not every mail program can send to"
    }
    return "the address is none that one message can be sent to"
  }

  /// One address and nothing that could become a header or a second recipient.
  static func isAddress(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 320, bytes.count >= 3, bytes.count(where: { $0 == 64 }) == 1, bytes.first != 64,
      bytes.last != 64,
      bytes.first != 45
    else { return false }
    let domain = bytes.drop { $0 != 64 }.dropFirst()
    guard domain.first != 46, domain.last != 46, !text.split(separator: "@")[1].contains("..") else {
      return false
    }
    return bytes.allSatisfy { byte in
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
        || "!#$%&'*+-/=?^_`{|}~.@".utf8.contains(byte)
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
      || byte == 95
  }

  private static func plain(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.value >= 32 && $0.value < 127 }.map { Character($0) })
  }

  /// A name before its address, on a line of its own where one would be too long for both.
  private static func mailbox(_ address: String, of name: String?) -> String {
    let place = "<\(isDotAtom(address) ? address : quotedLocal(address))>"
    guard let name else { return place }
    let isPlain = name.utf8.allSatisfy {
      $0 == 32 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
    }
    let phrase = isPlain && name.utf8.count <= 60 ? name : encodedWords(name, after: 4)
    let last = phrase.utf8.reversed().prefix { $0 != 10 }.count + (phrase.utf8.contains(10) ? 0 : 4)
    return phrase + (last + 1 + place.utf8.count > 76 ? "\r\n " : " ") + place
  }

  /// RFC 5322, section 3.2.3: no point at an end of the local part, nor two together.
  private static func isDotAtom(_ address: String) -> Bool {
    let local = address.prefix { $0 != "@" }
    return !local.hasPrefix(".") && !local.hasSuffix(".") && !local.contains("..")
  }

  /// Some mail systems gave such addresses out; between quotation marks they are as good as any.
  private static func quotedLocal(_ address: String) -> String {
    let local = address.prefix { $0 != "@" }
    return "\"\(local)\"\(address.dropFirst(local.count))"
  }

  private static func unstructured(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (32..<127).contains($0) } && !text.contains("=?")
    return isPlain && text.utf8.count <= 900 ? fold(text) : encodedWords(text, after: 9)
  }

  /// Breaks a long line at blanks: RFC 5322, section 2.1.1 asks for at most 78 characters a line.
  private static func fold(_ text: String) -> String {
    var out = ""
    var column = 9
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if column + word.count + 1 > 76, column > 9 {
        out += "\r\n"
        column = 0
      }
      out += (out.isEmpty ? "" : " ") + word
      column += word.count + 1
    }
    return out
  }

  /// RFC 2047 encoded words of whole characters, 75 bytes at most each, and 76 a line with what stands before them.
  static func encodedWords(_ text: String, after column: Int = 0) -> String {
    var words: [[UInt8]] = [[]]
    let first = min(45, (76 - 12 - column) / 4 * 3)
    for scalar in ActingCharacter.escaped(in: text).unicodeScalars.prefix(500) where scalar.value >= 32 {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > (words.count == 1 ? first : 45) { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(base64($0))?=" }.joined(separator: "\r\n ")
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let number = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for place in 0..<4 {
        out.append(place <= group.count ? alphabet[number >> (18 - 6 * place) & 63] : 61)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// RFC 2045, section 6.7; every line ends with CRLF.
  static func quotedPrintable(_ text: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var column = 0
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let isLast = index == bytes.count - 1
        let isPlain = (33...126).contains(byte) && byte != 61 || ((byte == 32 || byte == 9) && !isLast)
        let width = isPlain ? 1 : 3
        if column + width > 75 {
          out += [61, 13, 10]
          column = 0
        }
        if isPlain {
          // A dot alone on a line ends the message for some programs.
          out += byte == 46 && column == 0 ? [61, 50, 69] : [byte]
        } else {
          out += [61, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        column += width
      }
      out += [13, 10]
    }
    if text.hasSuffix("\n") { out.removeLast(2) }
    return out
  }

  /// Such as `Sat, 21 Nov 2026 10:00:00 +0000`.
  static func date(_ moment: Timestamp) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let date = Zone.utc.date(at: moment)
    let civil = moment.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(days[date.weekday]), \(two(civil.day)) \(months[civil.month - 1]) \(civil.year) "
      + "\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second)) +0000"
  }
}
