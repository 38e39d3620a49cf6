import CaseModel

/// A summary as text, tables and charts in reading order: what every format for people shows.
struct SummaryDocument {
  let summary: Summary
  let zone: SummaryZone

  init(_ summary: Summary) {
    self.summary = summary
    zone = summary.zone
  }

  /// One part of the page, under its own heading.
  struct Section {
    /// A short name, unique on the page.
    var id: String
    var title: String
    var blocks: [Block]
  }

  enum Block {
    case paragraph([Phrase])
    /// A paragraph for which two sheets of paper have no room.
    case aside([Phrase])
    case table(DocumentTable)
    case chart(DocumentChart)
  }

  /// A piece of running text.
  enum Phrase {
    /// Docket's own words.
    case text(String)
    case strong(String)
    /// What somebody must act on.
    case alert(String, CaseQuery?)
    /// A number, and the cases behind it.
    case number(Int, CaseQuery?)
    /// A number of something else than cases, and what lists it.
    case listed(String, Listed, alert: Bool)
    /// Words from a page or a report.
    case foreign(String)
  }

  /// What numbers tell of beside cases.
  enum Listed { case runs, unfinishedRuns, rules }

  /// In the order in which a team lead acts; those with nothing to say are left out.
  var sections: [Section] {
    [
      Section(id: "now", title: "Needs a person now", blocks: attention),
      Section(id: "flow", title: "What came in, and where it went", blocks: flow),
      Section(id: "automation", title: "What Docket settled by itself", blocks: automation),
      Section(id: "unusual", title: "What is unusual", blocks: unusual),
      Section(id: "changed", title: "Listings that changed after they were reported", blocks: changed),
      Section(id: "names", title: "Sellers and brands to look at", blocks: names),
      Section(id: "reporters", title: "Reporters", blocks: reporters),
      Section(id: "rules", title: "Rules", blocks: rules),
      Section(id: "fetch", title: "Fetching pages", blocks: fetchHealth),
      Section(id: "times", title: "How long it took", blocks: times),
      Section(id: "unjudged", title: "Could not be judged", blocks: unjudged),
      Section(id: "buckets", title: "All buckets now", blocks: buckets),
      Section(
        id: "notes", title: "Notes", blocks: summary.notes.map { .paragraph([.foreign($0)]) }),
    ].filter { !$0.blocks.isEmpty }
  }

  /// Cases that came in in the period.
  var cameInQuery: CaseQuery { inPeriod(CaseQuery()) }

  /// The same cases, asked for within the period. Where the period reaches up to now there is no end: what a run has just
  /// filed is counted too.
  func inPeriod(_ query: CaseQuery) -> CaseQuery {
    query.with {
      $0.since = summary.period.from
      $0.until = summary.period.until == summary.asOf ? nil : summary.period.until
    }
  }

  func inPeriod(_ change: (inout CaseQuery) -> Void) -> CaseQuery { inPeriod(CaseQuery(change)) }

  /// The same cases, asked for within the period before.
  func before(_ query: CaseQuery) -> CaseQuery {
    query.with {
      $0.since = summary.previousPeriod.from
      $0.until = summary.previousPeriod.until
    }
  }

  func before(_ change: (inout CaseQuery) -> Void) -> CaseQuery { before(CaseQuery(change)) }

  /// How a count stands to the one before, which leads to its cases where it is told.
  func change(_ pair: Summary.Compared, _ query: CaseQuery) -> [Phrase] {
    Wording.tellsPrevious(pair)
      ? [.number(pair.previous, before(query)), .text(" before")] : [.text(Wording.change(pair))]
  }

  /// One of the few numbers at the page's top that say how the day begins.
  struct Lead {
    var value: Int
    var label: [Phrase]
    var alert = false
    var query: CaseQuery
  }

  var lead: [Lead] {
    let attention = summary.attention
    let settled = summary.automation.settled.current
    return [
      Lead(
        value: attention.waiting,
        label: [.text(attention.waiting == 1 ? "waits" : "wait"), .text(" for a person")],
        query: CaseQuery { $0.waiting = true }),
      Lead(
        value: attention.overdue, label: [.text("past their deadline")], alert: attention.overdue > 0,
        query: CaseQuery { $0.overdue = true }),
      Lead(
        value: summary.cases.current,
        label: [.text(summary.cases.current == 1 ? "case came in (" : "cases came in (")]
          + change(summary.cases, CaseQuery()) + [.text(")")],
        query: cameInQuery),
      Lead(
        value: settled, label: [.text("settled by Docket alone")], query: inPeriod { $0.settled = .any }),
    ]
  }
}
