import CaseModel
import Testing

@testable import Lifecycle

typealias CaseFileAttachment = CaseModel.Attachment
typealias ReportCategory = CaseModel.Category

/// Plays a scenario step by step against the shipped rules.
struct ScenarioPlay {
  let scenario: Scenario
  let engine: LifeEngine
  let start: Timestamp
  var value: Case
  var account = AccountView()
  var opened = false
  /// Clocks that a run of the batch met a second before they were due, and on the second: `complaint/asked/seller-silent -1s`.
  private(set) var clocksMet: Set<String> = []

  init(_ scenario: Scenario) throws {
    self.scenario = scenario
    let given = scenario.given
    start = try #require(Timestamp(given["now"]?.text ?? "2026-03-02T10:00:00Z"))
    var rules = Scenario.rules
    for member in given["clocks"]?.members ?? [] {
      let text = try #require(member.value.text)
      rules.policy.clocks[member.name] = .some(Span(text))
    }
    if given["silence"]?.text == "person" { rules.policy.silenceRefunds = false }
    if given["silence"]?.text == "uphold" { rules.policy.silenceAlwaysUpholds = true }
    if let languages = given["appeal_languages"]?.array {
      rules.policy.appeal.languages = languages.compactMap(\.text)
    }
    if given["always_human"]?.bool == true { rules.triage.alwaysHuman = ["counterfeit"] }
    if let calendar = given["calendar"]?.text {
      rules.calendars.standard = try #require(rules.calendars.named[calendar])
    }
    engine = LifeEngine(rules: rules)
    value = try Self.complaint(given, start: start)
    for entry in given["points"]?.array ?? [] {
      account.entries.append(
        PenaltyEntry(
          account: "store", at: try #require(Scenario.time(entry["at"]?.text ?? "+0", from: start)),
          points: Int(entry["points"]?.text ?? "") ?? 0,
          severity: entry["severity"]?.text == "serious" ? .serious : .general))
    }
    account.disputes = Int(given["disputes"]?.text ?? "") ?? 0
    account.won = Int(given["won"]?.text ?? "") ?? 0
  }

  static func complaint(_ given: JSONValue, start: Timestamp) throws -> Case {
    let kindOfSubject = Subject.Kind(rawValue: given["subject"]?.text ?? "listing") ?? .listing
    let category = ReportCategory(rawValue: given["category"]?.text ?? "counterfeit") ?? .counterfeit
    let bucket = try #require(Bucket(rawValue: given["bucket"]?.text ?? "review"))
    let kind = Reporter.Kind(rawValue: given["reporter"]?.text ?? "buyer") ?? .buyer
    var reports: [Report] = []
    for number in 0..<(Int(given["reporters"]?.text ?? "1") ?? 1) {
      var report = Report(
        id: "R-\(number)", category: category, url: "https://shop.example/item/1", submittedAt: start,
        reporter: Reporter(id: "u-\(number + 1)", kind: kind, email: "u\(number + 1)@people.example"))
      if let language = given["language"]?.text {
        report.other = .object([JSONMember("language", .string(language))])
      }
      reports.append(report)
    }
    var value = Case(
      id: "c-0123456789abcdef", version: 1, bucket: bucket, category: category,
      subject: kindOfSubject == .store
        ? Subject(kind: .store, key: "shop.example/store/7", url: "https://shop.example/store/7")
        : Subject(kind: .listing, key: "shop.example/item/1", url: "https://shop.example/item/1"),
      reports: reports,
      history: [HistoryEntry(at: start, event: "assessed", by: "docket run", to: bucket)])
    var listing = Listing()
    listing.title = "A thing"
    listing.seller = .init(name: "Store 7", url: "https://shop.example/store/7")
    listing.variants = []
    value.listing = listing
    if let outcome = given["outcome"]?.text.flatMap({ Assessment.Outcome(rawValue: $0) }) {
      value.assessment = Assessment(
        probability: outcome == .confirmed ? 0.96 : 0.5, outcome: outcome, rulePack: "2026.11", prior: -1,
        sum: 3,
        confirmedFrom: 0.9, clearedTo: 0.15, signals: [], reason: "the page says replica")
      value.assessment?.measure = given["measure"]?.text
    }
    return value
  }

  mutating func play() throws {
    for (index, step) in scenario.steps.enumerated() {
      let at = try #require(Scenario.time(step["at"]?.text ?? "+0", from: start), "step \(index + 1): at")
      try self.play(step, at: at, number: index + 1)
    }
  }

  private mutating func play(_ step: JSONValue, at now: Timestamp, number: Int) throws {
    var notices: [Notice] = []
    var measures: [String] = []
    var refused: String?
    if step["moved_to"] != nil {
      value.bucket = try #require(Bucket(rawValue: step["moved_to"]?.text ?? ""))
      value = engine.settled(value, now: now)
    } else if let name = step["event"]?.text {
      switch apply(event(name, step, at: now), now: now) {
      case .success(let outcome):
        (value, notices, measures) = (outcome.value, outcome.notices, outcome.measures)
        value.version += 1
      case .failure(let refusal):
        refused = refusal.code
        value = engine.settled(value, now: now)
      }
    } else if let outcome = tick(now) {
      (value, notices, measures) = (outcome.value, outcome.notices, outcome.measures)
      value.version += 1
    }
    let expectation = Expectation(value: value, notices: notices, measures: measures, refused: refused)
    for problem in expectation.problems(step, start: start, engine: engine, account: account, now: now) {
      Issue.record("\(scenario.file): \(scenario.name): step \(number): \(problem)")
    }
    let letters = notices.map { engine.rules.notices.render($0) }
    for (notice, text) in zip(notices, letters) {
      #expect(text != nil && text?.body.contains("{{") == false, "\(notice.template) in \(notice.language)")
    }
    let told = letters.compactMap { $0.map { $0.subject + "\n" + $0.body } }.joined(separator: "\n")
    for words in step["tells"]?.array?.compactMap(\.text) ?? [] where !told.contains(words) {
      Issue.record("\(scenario.file): \(scenario.name): step \(number): no notice says '\(words)': \(told)")
    }
    for words in step["hides"]?.array?.compactMap(\.text) ?? [] where told.contains(words) {
      Issue.record("\(scenario.file): \(scenario.name): step \(number): a notice says '\(words)'")
    }
  }

  private mutating func tick(_ now: Timestamp) -> LifeOutcome? {
    if let life = value.life {
      for timer in life.timers {
        let name = "\(life.workflow)/\(life.state)/\(timer.event)"
        if timer.due == now.adding(seconds: 1) { clocksMet.insert(name + " -1s") }
        if timer.due == now { clocksMet.insert(name + " +0s") }
      }
    }
    return engine.tick(value, account: account, now: now)
  }

  private mutating func apply(_ event: LifeEvent, now: Timestamp) -> Result<LifeOutcome, LifeRefusal> {
    guard event.name == "open-dispute", !opened else {
      return engine.apply(event, to: value, account: account, now: now)
    }
    // Of most orders nobody has seen the listing.
    var listing: Listing?
    if let described = scenario.given["described"]?.text {
      listing = Listing()
      listing?.description = described
    }
    let result = engine.open(
      event, caseID: "c-00000000000000d1",
      subject: Subject(kind: .listing, key: "order/1", url: "https://shop.example/item/1"), listing: listing,
      account: account, now: now)
    if case .success = result { opened = true }
    return result
  }

  private func event(_ name: String, _ step: JSONValue, at now: Timestamp) -> LifeEvent {
    let who = (step["by"]?.text ?? "machine").split(separator: ":", maxSplits: 1).map(String.init)
    let role = Role(rawValue: who[0]) ?? .moderator
    let id = who.count > 1 ? who[1] : nil
    var actor = Party(role: role, id: id, email: id.map { "\($0)@people.example" })
    actor.language = step["language"]?.text
    let files = (step["files"]?.array ?? []).map { node -> CaseFileAttachment in
      var file = CaseFileAttachment(path: node["path"]?.text ?? "photo.jpg")
      file.size = Int(node["size"]?.text ?? "1000")
      file.mediaType = node["type"]?.text ?? "image/jpeg"
      file.problem = node["problem"]?.text
      return file
    }
    var body = step["with"]?.members ?? []
    if name == "open-dispute", let order = scenario.given["order"] {
      var members = order.members ?? []
      for change in step["order"]?.members ?? [] {
        members.removeAll { $0.name == change.name }
        members.append(change)
      }
      // Times of an order may be told from the start.
      body.append(
        JSONMember(
          "order",
          .object(
            members.map { member in
              guard member.name.hasSuffix("_at"), let text = member.value.text,
                let time = Scenario.time(text, from: start)
              else { return Self.inner(member, start) }
              return JSONMember(member.name, .string(time.description))
            })))
      body.append(JSONMember("seller", .object(["id": "s-7", "email": "s-7@sellers.example"])))
    }
    if let length = step["text_of"]?.text.flatMap({ Int($0) }) {
      body.append(JSONMember("text", .string(String(repeating: "x", count: length))))
    }
    let said = step["said"]?.text.flatMap { Scenario.time($0, from: start) } ?? now
    return LifeEvent(
      name, id: step["id"]?.text, at: said, actor: actor,
      body: .object(body.map { Self.inner($0, start) }), files: files,
      version: step["version"]?.text.flatMap { Int($0) })
  }

  private static func inner(_ member: JSONMember, _ start: Timestamp) -> JSONMember {
    guard member.name == "tracking", let parts = member.value.members else { return member }
    return JSONMember(
      "tracking",
      .object(
        parts.map { part in
          if part.name.hasSuffix("_grams"), let text = part.value.text {
            return JSONMember(part.name, .number(text))
          }
          guard part.name.hasSuffix("_at"), let text = part.value.text,
            let time = Scenario.time(text, from: start)
          else {
            return part
          }
          return JSONMember(part.name, .string(time.description))
        }))
  }
}

/// What a step leads to, held against what it should.
struct Expectation {
  let value: Case
  let notices: [Notice]
  let measures: [String]
  let refused: String?

  static let known: Set<String> = [
    "at", "event", "by", "with", "said", "id", "version", "files", "order", "text_of", "language", "moved_to",
    "run",
    "state", "bucket", "due", "clock", "notices", "measures", "refused", "points", "strikes", "says", "found",
    "signals",
    "settlement", "priority_from", "workflow", "coupons", "decision", "seconded", "language_of", "because",
    "refusal", "tells", "hides", "valid_until", "note", "priority", "versions",
  ]

  func problems(_ step: JSONValue, start: Timestamp, engine: LifeEngine, account: AccountView, now: Timestamp)
    -> [String]
  {
    var found: [String] = (step.members ?? []).filter { !Self.known.contains($0.name) }.map {
      "unknown key \($0.name)"
    }
    func compare(_ key: String, _ actual: String?) {
      guard let wanted = step[key]?.text else { return }
      if (actual ?? "none") != wanted {
        found.append("\(key): expected \(wanted), found \(actual ?? "none")")
      }
    }
    func compareList(_ key: String, _ actual: [String]) {
      guard let wanted = step[key]?.array?.compactMap(\.text) else { return }
      if wanted.sorted() != actual.sorted() { found.append("\(key): expected \(wanted), found \(actual)") }
    }
    if step["refused"] == nil, let refused { found.append("refused: \(refused)") }
    compare("refused", refused)
    compare("state", value.life?.state)
    compare("workflow", value.life?.workflow)
    compare("bucket", value.bucket.rawValue)
    compare("clock", value.clock?.action)
    compare("found", value.foundCategory?.rawValue)
    compare("decision", value.life?.decisions.last?.verdict)
    compare("seconded", value.life?.decisions.last?.secondedBy)
    compare("settlement", value.life?.dispute?.settlement?.refund.description)
    compare("note", value.history.last?.reason)
    compare(
      "versions",
      value.life?.decisions.last.map {
        [$0.policy, $0.rulePack, $0.taxonomy].map { $0?.isEmpty == false ? "named" : "missing" }.joined(
          separator: " ")
      })
    compare("priority", "\(value.priority)")
    if let text = step["valid_until"]?.text {
      let valid = value.life?.appeals.last?.compensation.first?.validUntil
      if valid != Scenario.time(text, from: start) {
        found.append("valid_until: expected \(text), found \(valid?.description ?? "none")")
      }
    }
    compare("refusal", value.life?.dispute?.refusal)
    compare("because", value.life?.measures.last?.because)
    if let state = value.life.flatMap({ engine.rules.workflows[$0.workflow]?[$0.state] }) {
      compare("says", state.says)
    }
    if let due = step["due"]?.text {
      let wanted = due == "none" ? nil : Scenario.time(due, from: start)
      if wanted != value.clock?.due {
        found.append(
          "due: expected \(wanted?.description ?? due), found \(value.clock?.due.description ?? "none")")
      }
    }
    compareList("notices", notices.map { "\($0.template) to \($0.to.role.rawValue)" })
    compareList("measures", measures)
    compareList("signals", value.life?.dispute?.signals.map { "\($0.rule) for \($0.side.rawValue)" } ?? [])
    compareList("coupons", value.life?.appeals.last?.compensation.map(\.amount.description) ?? [])
    let ledger = PenaltyLedger(
      policy: engine.rules.policy.points, calendars: engine.rules.calendars,
      entries: account.entries + (value.life?.points ?? []))
    compare("points", "\(ledger.standing(at: now).points)")
    compare("strikes", "\(ledger.standing(at: now).strikes)")
    compare("language_of", notices.first?.language)
    if let least = step["priority_from"]?.text.flatMap({ Int($0) }), value.priority < least {
      found.append("priority: expected at least \(least), found \(value.priority)")
    }
    return found
  }
}
