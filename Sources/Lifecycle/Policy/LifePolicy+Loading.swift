import CaseModel
import RuleFiles

extension LifePolicy {
  static let topKeys = [
    "version", "calendar", "clocks", "limits", "silence_upholds", "dispute_silence", "characters_refused",
    "measures", "points", "misuse", "dispute_reasons", "dispute_record", "compensation", "dispute_signals",
    "dispute_denials",
    "mail", "languages", "receipts",
  ]

  static func load(_ root: YAMLNode, calendars: Calendars, _ problems: inout [DocketError]) -> LifePolicy {
    root.expectKeys(topKeys, of: "life-cycle policy", &problems)
    var policy = LifePolicy()
    policy.version = root["version"]?.text(&problems) ?? ""
    for entry in root["clocks"]?.entries ?? [] {
      policy.clocks[entry.name] = span(entry.value, calendars, &problems)
    }
    policy.readLimits(root["limits"], &problems)
    policy.silenceAlwaysUpholds =
      root["silence_upholds"]?.word(among: ["confirmed", "uphold"], noun: "answer", &problems) == "uphold"
    policy.silenceRefunds =
      root["dispute_silence"]?.word(among: ["refund", "person"], noun: "answer", &problems) != "person"
    policy.charactersRefused = Set(root["characters_refused"]?.scalar?.unicodeScalars.map { $0 } ?? [])
    for entry in root["measures"]?.entries ?? [] {
      policy.measures[entry.name] = measure(entry.value, calendars, &problems)
    }
    policy.readPoints(root["points"], calendars, &problems)
    policy.readMisuse(root["misuse"], calendars, &problems)
    policy.readDisputes(root, &problems)
    policy.mail = MailPolicy(root["mail"], &problems)
    if let value = root["receipts"]?.truth(&problems) { policy.receipts = value }
    if let languages = root["languages"]?.texts(&problems), !languages.isEmpty {
      policy.languages = languages
    }
    return policy
  }

  /// The outer nil is a problem, the inner one a clock that never runs.
  private static func span(
    _ node: YAMLNode, _ calendars: Calendars, _ problems: inout [DocketError]
  ) -> Span?? {
    guard let text = node.text(&problems) else { return nil }
    if text == "never" { return .some(nil) }
    guard let span = Span(text) else {
      problems.append(
        node.error(
          "span", "'\(text)' is no span of time", remedy: "such as 48h, 5d, 5cd, 3bd, 3bd@CN, 6mo or never"))
      return nil
    }
    if let calendar = span.calendar, calendars.named[calendar] == nil {
      problems.append(
        node.error(
          "span-calendar", "there is no calendar '\(calendar)'",
          remedy: Suggestion.remedy(for: calendar, among: calendars.named.keys.sorted())))
    }
    return span
  }

  private static func measure(
    _ node: YAMLNode, _ calendars: Calendars, _ problems: inout [DocketError]
  ) -> Measure {
    node.expectKeys(
      ["on", "undo", "lasts", "blocks_account", "second_person", "prior_notice"], of: "measure", &problems)
    var measure = Measure()
    measure.onStore = node["on"]?.word(among: ["listing", "store"], noun: "subject", &problems) == "store"
    measure.undo = node["undo"]?.text(&problems)
    measure.lasts = node["lasts"].flatMap { span($0, calendars, &problems) ?? nil }
    measure.blocksAccount = node["blocks_account"]?.truth(&problems) ?? false
    measure.secondPerson = node["second_person"]?.truth(&problems) ?? false
    measure.priorNotice = node["prior_notice"]?.truth(&problems) ?? false
    return measure
  }

  private mutating func readLimits(_ node: YAMLNode?, _ problems: inout [DocketError]) {
    guard let node else { return }
    node.expectKeys(["appeal", "statement", "file"], of: "limits", &problems)
    func read(_ node: YAMLNode?, _ limit: inout TextLimit, _ problems: inout [DocketError]) {
      guard let node else { return }
      node.expectKeys(["characters", "languages", "files"], of: "limit", &problems)
      if let value = node["characters"]?.integer(&problems) { limit.characters = max(0, value) }
      if let value = node["files"]?.integer(&problems) { limit.files = max(0, value) }
      if let value = node["languages"]?.texts(&problems) { limit.languages = value }
    }
    read(node["appeal"], &appeal, &problems)
    read(node["statement"], &statement, &problems)
    if let value = node["file"]?["bytes"]?.integer(&problems) { file.bytes = max(0, value) }
    if let value = node["file"]?["types"]?.texts(&problems) { file.types = Set(value) }
  }

  private mutating func readPoints(
    _ node: YAMLNode?, _ calendars: Calendars, _ problems: inout [DocketError]
  ) {
    guard let node else { return }
    node.expectKeys(
      ["valid", "general_a_day", "serious_within", "strikes_end_account", "categories", "thresholds"],
      of: "points",
      &problems)
    if let value = node["valid"].flatMap({ Self.span($0, calendars, &problems) ?? nil }) {
      points.valid = value
    }
    if let value = node["serious_within"].flatMap({ Self.span($0, calendars, &problems) ?? nil }) {
      points.seriousWithin = value
    }
    if let value = node["general_a_day"]?.integer(&problems) { points.generalADay = max(0, value) }
    if let value = node["strikes_end_account"]?.integer(&problems) {
      points.strikesEndAccount = max(1, value)
    }
    for entry in node["categories"]?.entries ?? [] {
      let word = entry.value["severity"]?.word(among: ["general", "serious"], noun: "severity", &problems)
      points.categories[entry.name] = .init(
        severity: word.flatMap { PenaltyEntry.Severity(rawValue: $0) } ?? .general,
        points: min(1000, max(0, entry.value["points"]?.integer(&problems) ?? 0)))
    }
    for element in node["thresholds"]?.elements ?? [] {
      guard let from = element["from"]?.integer(&problems),
        let measure = element["measure"]?.word(among: measures.keys.sorted(), noun: "measure", &problems)
      else { continue }
      points.thresholds.append(.init(from: from, measure: measure))
    }
    points.thresholds.sort { $0.from < $1.from }
  }

  private mutating func readMisuse(
    _ node: YAMLNode?, _ calendars: Calendars, _ problems: inout [DocketError]
  ) {
    guard let node else { return }
    node.expectKeys(["unfounded", "share", "suspend_from", "suspension", "exempt"], of: "misuse", &problems)
    if let value = node["unfounded"]?.integer(&problems) { misuse.unfounded = max(1, value) }
    if let value = node["suspend_from"]?.integer(&problems) { misuse.suspendFrom = max(1, value) }
    let categories = CaseModel.Category.allCases.map(\.rawValue)
    for element in node["exempt"]?.elements ?? [] {
      if let word = element.word(among: categories, noun: "category", &problems),
        let category = CaseModel.Category(rawValue: word)
      {
        misuse.exempt.insert(category)
      }
    }
    if let value = node["share"]?.number(&problems) { misuse.share = min(1, max(0, value)) }
    if let value = node["suspension"].flatMap({ Self.span($0, calendars, &problems) }) {
      misuse.suspension = value
    }
  }
}
