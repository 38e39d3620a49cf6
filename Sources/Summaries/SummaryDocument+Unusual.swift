import CaseModel

extension SummaryDocument {
  var unusual: [Block] {
    let unusual = summary.unusual
    guard summary.cases != .init() else { return [] }
    guard unusual.knowsEnough else {
      return [
        .paragraph([
          .text(
            "The tree is too young to say what is usual: it knows of \(Wording.count(unusual.daysKnown, "day")), and needs more than \(SpikeFinder.leastHistory)."
          )
        ])
      ]
    }
    guard !unusual.spikes.isEmpty else {
      return [
        .paragraph([
          .text(
            "Nothing: no seller, brand, host, reporter, category or rule came in more often than chance explains, "
              + "held against \(Wording.count(unusual.daysKnown, "day")).")
        ])
      ]
    }
    return [.chart(.spikes(unusual.spikes)), .table(spikeTable)]
  }

  private var spikeTable: DocumentTable {
    let rows = summary.unusual.spikes.map { spike -> [DocumentTable.Cell] in
      [
        .text(spike.kind.rawValue), Self.name(spike), .text(when(spike)),
        .number(spike.count, query(spike)), .text(Self.usual(spike)),
        .text(Wording.count(spike.daysCompared, "day")), .text(Self.chance(spike.logChance)),
        .counted(
          spike.common.map { ("\($0.kind.rawValue) \(Self.words($0))", $0.cases, query(spike, sharing: $0)) }),
      ]
    }
    return DocumentTable(
      caption: "Names that came in far more often than on their own other days, the most unlikely first",
      columns: [
        DocumentTable.text("What"), DocumentTable.wide("Name"), DocumentTable.text("When"),
        DocumentTable.number("Came in"), DocumentTable.number("Usual a day"),
        DocumentTable.number("Held against", spare: true),
        DocumentTable.number("By chance", spare: true), DocumentTable.wide("Most of them share", spare: true),
      ], rows: rows, printed: 6)
  }

  private static func words(_ common: Summary.Spike.Common) -> String {
    guard common.kind == .category, let category = Category(rawValue: common.name) else { return common.name }
    return Wording.name(category)
  }

  private static func name(_ spike: Summary.Spike) -> DocumentTable.Cell {
    guard let category = Category(rawValue: spike.name), spike.kind == .category else {
      return .foreign(spike.name)
    }
    return .text(Wording.name(category))
  }

  func when(_ spike: Summary.Spike) -> String {
    let first = Wording.shortDay(spike.from, in: zone)
    let last = Wording.shortDay(spike.until.adding(seconds: -1), in: zone)
    return first == last ? first : "\(first) – \(last)"
  }

  private static func usual(_ spike: Summary.Spike) -> String {
    "\(Wording.decimal(spike.median)) ± \(Wording.decimal(spike.deviation))"
  }

  /// `1 in 10⁶` and the like; nobody needs more than the order.
  static func chance(_ log: Double) -> String {
    if log < -12 { return "< 1 in 10^12" }
    return "1 in 10^\(Int((-log).rounded(.down)))"
  }

  func query(_ spike: Summary.Spike) -> CaseQuery {
    CaseQuery {
      $0.since = spike.from
      // A run's own moment ends an open period and belongs to it.
      $0.until = spike.until >= summary.asOf ? nil : spike.until
      Self.ask(&$0, spike.kind, spike.name)
    }
  }

  /// The same name's on one day.
  func query(_ spike: Summary.Spike, from day: Timestamp) -> CaseQuery {
    query(spike).with {
      let end = PeriodWords(zone: zone).nextDay(day)
      $0.since = day
      $0.until = end >= summary.asOf ? nil : end
    }
  }

  /// Those of a spike's cases that share another name; nil where one query cannot ask for both.
  private func query(_ spike: Summary.Spike, sharing other: Summary.Spike.Common) -> CaseQuery? {
    guard other.kind != spike.kind else { return nil }
    return query(spike).with { Self.ask(&$0, other.kind, other.name) }
  }

  private static func ask(_ query: inout CaseQuery, _ kind: Summary.Spike.Kind, _ name: String) {
    switch kind {
    case .reporter: query.reporter = name
    case .seller: query.seller = name
    case .brand: query.brand = name
    case .rule: query.rule = name
    case .host: query.host = name
    case .category: query.category = Category(rawValue: name)
    }
  }

  var changed: [Block] {
    let changed = summary.changedListings
    guard !changed.counts.isEmpty else { return [] }
    var phrases: [Phrase] = []
    for count in changed.counts {
      phrases += [
        .text(phrases.isEmpty ? "" : "; "), .text(Wording.name(count.kind) + ": "),
        .number(count.cases.current, inPeriod { $0.change = count.kind }), .text(" ("),
      ]
      phrases += change(count.cases, CaseQuery { $0.change = count.kind }) + [.text(")")]
    }
    let rows = changed.latest.map { line -> [DocumentTable.Cell] in
      [
        .text(Wording.name(line.kind)), .moment(line.at), .id(line.line.id), .text(line.line.bucket.rawValue),
        .text(Wording.name(line.line.category)), .foreign(line.line.subject),
      ]
    }
    let table = DocumentTable(
      caption: "The latest of them",
      columns: [
        DocumentTable.text("Change"), DocumentTable.text("Seen"), DocumentTable.text("Case"),
        DocumentTable.text("Bucket", spare: true), DocumentTable.text("Category", spare: true),
        DocumentTable.wide("Subject"),
      ], rows: rows, printed: 3)
    return [.paragraph(phrases + [.text(".")]), .table(table)].filter(\.isNotEmpty)
  }
}
