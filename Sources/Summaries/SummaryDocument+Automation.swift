import CaseModel

extension SummaryDocument {
  /// From so many on a share says something; below, counts are shown alone.
  static let enoughForShare = 30

  var automation: [Block] {
    let row = summary.automation
    guard row.settledEver > 0 || row.weighed != .init() else { return [] }
    var blocks: [Block] = [.paragraph(settledSentence), .paragraph(checkedSentence)]
    let checks = [
      ("all", row.checkedEver), ("violations", row.confirmedChecked), ("no violations", row.clearedChecked),
    ].filter { $0.1.checked >= Self.enoughForShare }
    blocks.append(
      .chart(.automation(surenessRows, checks.map { (name: $0.0, check: $0.1) })))
    if row.surenessUnknown > 0 { blocks.append(.paragraph(unknownSentence)) }
    if row.checkedEver.checked > 0 { blocks.append(.table(checkTable)) }
    return blocks
  }

  /// How many it was how sure of, the surest first.
  private var surenessRows: [SurenessRow] {
    let bands = summary.automation.sureness.reversed().map { band in
      SurenessRow(
        name: band.name, count: band.cases,
        query: inPeriod { $0.sure = Sureness(from: band.from, to: band.to) })
    }
    let unknown = summary.automation.surenessUnknown
    guard unknown > 0 else { return bands }
    return bands + [
      SurenessRow(name: "no degree noted", count: unknown, query: inPeriod { $0.sure = Sureness.none })
    ]
  }

  private var unknownSentence: [Phrase] {
    [
      .text("No degree is noted for "),
      .number(summary.automation.surenessUnknown, inPeriod { $0.sure = Sureness.none }),
      .text(": a deadline ran out and the policy settled them, or they were weighed anew since."),
    ]
  }

  private var settledSentence: [Phrase] {
    let row = summary.automation
    let confirmed = inPeriod { $0.settled = .confirmed }
    let cleared = inPeriod { $0.settled = .cleared }
    return [
      .text("Of "), .number(row.weighed.current, inPeriod { $0.reached = .firstAssessment }),
      .text(row.weighed.current == 1 ? " case first weighed, " : " cases first weighed, "),
      .text("Docket alone settled "), .number(row.settled.current, inPeriod { $0.settled = .any }),
      .text(": "), .number(row.confirmed.current, confirmed), .text(" as violations, "),
      .number(row.cleared.current, cleared),
      .text(" as none. The period before: "), .number(row.settled.previous, before { $0.settled = .any }),
      .text(" of "), .number(row.weighed.previous, before { $0.reached = .firstAssessment }), .text("."),
    ]
  }

  private var checkedSentence: [Phrase] {
    let row = summary.automation
    let ever = row.checkedEver
    guard ever.checked > 0 else {
      return [
        .text("No person has decided any of the "),
        .number(row.settledEver, CaseQuery { $0.settled = .any }),
        .text(" cases that it ever settled: how often it errs is not known."),
      ]
    }
    var phrases: [Phrase] = [
      .text("People have since decided "), .number(ever.checked, CaseQuery { $0.checked = .any }),
      .text(" of the "), .number(row.settledEver, CaseQuery { $0.settled = .any }),
      .text(" that it ever settled and found it wrong in "),
      .number(ever.overturned, CaseQuery { $0.checked = .overturned }),
    ]
    if ever.checked >= Self.enoughForShare, let rate = ever.errorRate {
      phrases += [
        .text(": an error rate of "), .strong(Wording.share(rate)),
        .text(" (95 % interval \(Self.interval(ever)))"),
      ]
    } else {
      phrases.append(.text(", too few for a rate"))
    }
    phrases.append(.text(". Those decided again are no random sample: appeals and doubts come first."))
    if row.appealed > 0 {
      phrases += [
        .text(" Appealed against: "), .number(row.appealed, CaseQuery { $0.appealed = true }),
        .text(", overturned after that: "),
        .number(
          row.appealsOverturned,
          CaseQuery {
            $0.appealed = true
            $0.checked = .overturned
          }), .text("."),
      ]
    }
    return phrases
  }

  static func interval(_ check: Summary.Check) -> String {
    guard let low = check.errorLow, let high = check.errorHigh else { return "" }
    return "\(Wording.share(low)) to \(Wording.share(high))"
  }

  private var checkTable: DocumentTable {
    let row = summary.automation
    func query(_ settled: CaseQuery.Settled?, _ checked: CaseQuery.Checked) -> CaseQuery {
      CaseQuery {
        $0.settled = settled
        $0.checked = checked
      }
    }
    func cells(_ name: String, _ check: Summary.Check, _ settled: CaseQuery.Settled?, inPeriod: Bool = false)
      -> [DocumentTable.Cell]
    {
      let queries = [CaseQuery.Checked.any, .overturned].map { query(settled, $0) }
        .map { inPeriod ? self.inPeriod($0) : $0 }
      let enough = check.checked >= Self.enoughForShare
      return [
        .text(name), .number(check.checked, queries[0]), .number(check.overturned, queries[1]),
        enough ? .text(Wording.share(check.errorRate ?? 0)) : .text("too few"),
        enough ? .text(Self.interval(check)) : .empty,
      ]
    }
    return DocumentTable(
      caption: "What Docket had settled and a person decided again",
      columns: [
        DocumentTable.text("Settled as"), DocumentTable.number("Decided"),
        DocumentTable.number("Overturned"), DocumentTable.number("Error rate"),
        DocumentTable.text("95 % interval"),
      ],
      rows: [
        cells("violation", row.confirmedChecked, .confirmed),
        cells("no violation", row.clearedChecked, .cleared),
        cells("either, in this period", row.checkedInPeriod, nil, inPeriod: true),
      ])
  }
}
