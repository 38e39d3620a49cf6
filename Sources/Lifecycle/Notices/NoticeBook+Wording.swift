import CaseModel

/// Times, amounts and refusals as people of a language write them; how they do is data of the language's file.
extension NoticeBook {
  /// Until when, and from when; what is no time stays as it stands.
  private static let ends: Set<String> = [
    "due", "appeal_until", "valid_until", "protection", "ended", "measure_until", "store_until",
  ]
  private static let starts: Set<String> = ["until", "since", "from"]
  private static let amounts: Set<String> = ["claim", "offer", "judgement", "settlement"]

  /// The fields of a notice in the words of a language.
  func worded(_ fields: [String: JSONValue], in language: String) -> [String: JSONValue] {
    var worded = fields
    for (key, value) in fields {
      guard let text = value.string else { continue }
      if Self.ends.contains(key) || Self.starts.contains(key) {
        worded[key] = .string(told(text, as: key, in: language))
      } else if Self.amounts.contains(key) {
        let amount = told(text, as: key, in: language)
        let isReturn = fields["\(key)_return"]?.bool ?? false
        worded[key] = .string(
          isReturn ? form("format.with_return", in: language, ["amount": .string(amount)]) : amount)
      }
    }
    if let coupons = fields["coupons"]?.array {
      worded["coupons"] = .array(
        coupons.map { .string(told($0.text ?? "", as: "coupons", in: language)) })
    }
    if let event = fields["event"]?.string, let word = known("event.\(event)", in: language) {
      worded["event"] = .string(word)
    }
    refusal(fields, in: language, &worded)
    return worded
  }

  /// Why something was refused, and what helps: by its code, where the language has words for that, else as it was told.
  private func refusal(
    _ fields: [String: JSONValue], in language: String, _ worded: inout [String: JSONValue]
  ) {
    guard let code = fields["refusal"]?.string, known("refusal.\(code)", in: language) != nil else { return }
    var facts: [String: JSONValue] = [:]
    for member in fields["facts"]?.members ?? [] {
      facts[member.name] = fact(member.value, named: member.name, in: language)
    }
    worded["reason"] = .string(form("refusal.\(code)", in: language, facts))
    let remedy = known("remedy.\(code)", in: language).map { _ in
      form("remedy.\(code)", in: language, facts)
    }
    worded["remedy"] = remedy.flatMap { $0.isEmpty ? nil : .string($0) }
  }

  private func fact(_ value: JSONValue, named name: String, in language: String) -> JSONValue {
    guard let list = value.array else {
      guard let text = value.text else { return value }
      return .string(
        known("\(name).\(text)", in: language) ?? told(text, as: name, in: language))
    }
    let kind = ["events": "event.", "reasons": "reason."][name] ?? ""
    let words = list.compactMap(\.text).map { known(kind + $0, in: language) ?? $0 }
    return .string(words.joined(separator: word("format.comma", in: language)))
  }

  /// A time or an amount in words, anything else as it stands.
  private func told(_ text: String, as key: String, in language: String) -> String {
    if let moment = Timestamp(text) { return told(moment, isStart: Self.starts.contains(key), in: language) }
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let money = Money(amount: parts[0], currency: parts[1]) {
      return told(money, in: language)
    }
    return text
  }

  /// Such as `22 November 2026, 13:00 (UTC+1)`: to the minute, never later than an end and never earlier than a start.
  func told(_ moment: Timestamp, isStart: Bool, in language: String) -> String {
    let late = (60 - moment.seconds % 60) % 60
    let shown = isStart ? moment.adding(seconds: late) : moment
    var date = zone.date(at: shown)
    var minute = zone.secondOfDay(at: shown) / 60
    if minute == 0, !isStart {
      date = date.adding(days: -1)
      minute = 24 * 60
    }
    let parts = date.parts
    let day = form(
      "format.date", in: language,
      [
        "day": .string(known("format.day.\(parts.day)", in: language) ?? "\(parts.day)"),
        "month": .string(word("format.month.\(parts.month)", in: language)), "year": .string("\(parts.year)"),
      ])
    return form(
      "format.moment", in: language,
      [
        "date": .string(day), "time": .string("\(two(minute / 60)):\(two(minute % 60))"),
        "zone": .string(offset(at: shown)),
      ])
  }

  private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Such as `UTC+1` and `UTC+5:30`.
  private func offset(at moment: Timestamp) -> String {
    let offset = zone.offset(at: moment)
    guard offset != 0 else { return "UTC" }
    let (hours, minutes) = (abs(offset) / 3600, abs(offset) / 60 % 60)
    return "UTC\(offset < 0 ? "-" : "+")\(hours)" + (minutes == 0 ? "" : ":\(two(minutes))")
  }

  /// Such as `€1234.50` and `1234,50 €`.
  func told(_ money: Money, in language: String) -> String {
    let parts = money.amount.split(separator: ".").map(String.init)
    var digits = parts[0]
    let isWhole = word("format.whole", in: language).contains(money.currency) && parts.last == "00"
    if parts.count == 2, !isWhole { digits += word("format.decimal", in: language) + parts[1] }
    let own = "format.money.\(money.currency)"
    return form(
      known(own, in: language) == nil ? "format.money" : own, in: language,
      ["amount": .string(digits), "currency": .string(money.currency)])
  }

  /// A word of the language, else of the fallback.
  private func known(_ key: String, in language: String) -> String? {
    words[language]?[key] ?? words[Self.fallback]?[key]
  }

  /// A word with its places filled in.
  private func form(_ key: String, in language: String, _ fields: [String: JSONValue]) -> String {
    let own = words[language]?[key] == nil ? Self.fallback : language
    return forms[own]?[key]?.render(fields) ?? words[own]?[key] ?? key
  }
}
