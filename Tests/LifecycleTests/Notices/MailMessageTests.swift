import CaseModel
import Testing

@testable import Lifecycle

@Suite("Notices as messages")
struct MailMessageTests {
  let book = Scenario.rules.notices
  let policy = Scenario.rules.policy.mail

  func notice(_ template: String = "report-received", address: String? = "a@b.example", name: String? = nil)
    -> Notice
  {
    Notice(
      id: "c-0123456789abcdef.1.x.reporter@marketplace.example", template: template,
      to: Party(role: .reporter, name: name), address: address, language: "en",
      at: Timestamp(seconds: 1_790_000_000),
      fields: ["case": "c-0123456789abcdef", "url": "https://shop.example/1", "category": "counterfeit"])
  }

  @Test("A message has the headers that a mail program needs, and its id comes from case and event")
  func headers() throws {
    let text = String(
      decoding: try #require(MailMessage(notice(), book: book, policy: policy)).bytes, as: UTF8.self)
    #expect(text.contains("To: <a@b.example>\r\n"))
    #expect(text.contains("Message-ID: <c-0123456789abcdef.1.x.reporter@marketplace.example>\r\n"))
    #expect(text.contains("Date: Mon, 21 Sep 2026 14:13:20 +0000\r\n"))
    #expect(text.contains("counterfeit goods"))
    #expect(
      text.split(separator: "\r\n", omittingEmptySubsequences: false).allSatisfy { $0.utf8.count <= 998 })
  }

  @Test("The same notice gives the same bytes")
  func same() {
    #expect(
      MailMessage(notice(), book: book, policy: policy)?.bytes
        == MailMessage(notice(), book: book, policy: policy)?.bytes)
  }

  @Test(
    "An address that could become a header or a second recipient stands in none, and why is said",
    arguments: [
      "a@b.example\r\nBcc: x@y.example", "a@b.example, c@d.example", "a b@c.example", "@b.example", "a@", "a",
      "<a@b.example>",
      "-oQ/tmp@b.example", "a@b@c.example", "ä@b.example", String(repeating: "a", count: 330) + "@b.example",
    ])
  func addresses(address: String) throws {
    let message = try #require(MailMessage(notice(address: address), book: book, policy: policy))
    #expect(message.problem != nil)
    let text = String(decoding: message.bytes, as: UTF8.self)
    #expect(text.contains("To: undisclosed-recipients:;\r\n") && !text.contains("\r\nBcc:"))
    #expect(text.contains("\r\nX-Docket-To: =?utf-8?B?"))
  }

  @Test("What a party wrote does not act on the text around it: it stands in the message as an escape")
  func inert() throws {
    var one = notice(name: "\u{202e}gnp")
    one.fields["url"] = "https://shop.example/\u{200b}1\u{1b}[2J"
    let message = try #require(MailMessage(one, book: book, policy: policy))
    let text = String(decoding: message.bytes, as: UTF8.self)
    #expect(text.contains("shop.example/\\u{200b}1\\u{1b}[2J"))
    #expect(text.contains("To: \(MailMessage.encodedWords("\\u{202e}gnp")) <a@b.example>"))
  }

  @Test("A party without any address has a message too, for a person to see to")
  func unknown() throws {
    let message = try #require(MailMessage(notice(address: nil), book: book, policy: policy))
    #expect(message.problem == "no address of the party is known")
    #expect(try #require(MailMessage(notice(), book: book, policy: policy)).problem == nil)
  }

  @Test("A name cannot break out of its header")
  func names() throws {
    let message = try #require(
      MailMessage(notice(name: "Eve\r\nBcc: x@y.example"), book: book, policy: policy))
    let text = String(decoding: message.bytes, as: UTF8.self)
    #expect(!text.contains("\r\nBcc:"))
    #expect(text.contains("To: =?utf-8?B?"))
  }

  @Test(
    "Text is quoted-printable: every line short, nothing lost",
    arguments: [
      "", "plain", "a=b", "Grüße, 你好", "ends with blank ", String(repeating: "x", count: 300), ".\n..",
      "tab\tend\t",
    ])
  func quoted(text: String) throws {
    let encoded = String(decoding: MailMessage.quotedPrintable(text), as: UTF8.self)
    for line in encoded.split(separator: "\r\n") { #expect(line.utf8.count <= 76) }
    var bytes: [UInt8] = []
    var rest = Array(encoded.replacing("=\r\n", with: "").utf8)[...]
    while let first = rest.first {
      if first == 61, rest.count >= 3 {
        bytes.append(
          try #require(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)))
        rest = rest.dropFirst(3)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    #expect(String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").hasPrefix(text))
  }

  @Test("Subjects beyond ASCII are encoded words of whole characters")
  func subjects() {
    let words = MailMessage.encodedWords(String(repeating: "你好", count: 40))
    for word in words.split(separator: "\r\n ") {
      #expect(word.utf8.count <= 75)
      #expect(word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?="))
    }
    #expect(MailMessage.base64(Array("any carnal pleas".utf8)) == "YW55IGNhcm5hbCBwbGVhcw==")
    #expect(MailMessage.base64([]) == "")
  }

  @Test(
    "No line of a header with encoded words has over 76 bytes, and an address stays whole",
    arguments: [
      "王小明", "Jörg Müßig von der Weiten Heide am Walde, dritter Sohn", "Ann",
      "A very long name of sixty letters that nobody would shorten at",
    ])
  func lines(name: String) throws {
    for language in book.languages {
      var one = notice(name: name)
      one.language = language
      let text = String(
        decoding: try #require(MailMessage(one, book: book, policy: policy)).bytes, as: UTF8.self)
      let head = try #require(text.split(separator: "\r\n\r\n").first)
      for line in head.split(separator: "\r\n") where line.contains("=?") || line.contains("@b.example") {
        #expect(line.utf8.count <= 76, "\(line)")
      }
      #expect(head.replacing("\r\n ", with: " ").contains(" <a@b.example>\r\n"))
    }
  }

  @Test(
    "A local part that is no dot-atom stands between quotation marks; a domain with an empty label is none")
  func dots() throws {
    var one = notice()
    one.address = "jo..e.@b.example"
    let text = String(
      decoding: try #require(MailMessage(one, book: book, policy: policy)).bytes, as: UTF8.self)
    #expect(text.contains("To: <\"jo..e.\"@b.example>"))
    for address in ["a@b..example", "a@.b.example", "a@b.example."] {
      #expect(!MailMessage.isAddress(address))
    }
  }

  @Test("Every notice of every language renders without a hole in it")
  func all() {
    for language in book.languages {
      for name in book.texts[language]?.keys.sorted() ?? [] {
        var one = notice(name)
        one.language = language
        let text = book.render(one)
        #expect(text?.language == language)
        #expect(text?.body.contains("{{") == false)
        #expect(text?.subject.contains("\n") == false)
      }
    }
  }

  @Test("A seller's notice never names who complained")
  func identity() throws {
    let engine = LifeEngine(rules: Scenario.rules)
    let start = Timestamp(seconds: 1_790_000_000)
    let value = try ScenarioPlay.complaint(
      .object(["category": "counterfeit", "bucket": "violation", "outcome": "confirmed"]), start: start)
    let event = LifeEvent(
      "ask-seller", at: start, actor: Party(role: .moderator, id: "ann"),
      body: .object(["reason": "Please answer"]))
    let outcome = try engine.apply(event, to: value, now: start).get()
    let text = try #require(outcome.notices.first.flatMap { MailMessage($0, book: book, policy: policy) })
    let words = String(decoding: text.bytes, as: UTF8.self)
    #expect(!words.contains("u-1") && !words.contains("u1@people.example"))
  }

  @Test(
    "Templates that are none are refused", arguments: ["{{a", "{{#a}}x", "{{/a}}", "{{#a}}{{/b}}", "{{}}"])
  func templates(text: String) { #expect(throws: Template.Fault.self) { try Template(text) } }

  @Test("Sections stand where their value is, lists repeat, values are never read again")
  func sections() throws {
    let template = try Template("{{#a}}A{{/a}}{{^a}}none{{/a}} {{#l}}[{{.}}]{{/l}} {{v}}")
    #expect(template.render(["l": ["x", "y"], "v": "{{a}}"]) == "none [x][y] {{a}}")
    #expect(template.render(["a": true]) == "A  ")
  }
}
