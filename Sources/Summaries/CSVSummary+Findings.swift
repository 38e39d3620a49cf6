import CaseModel

extension CSVSummary {
  static func sureness(_ summary: Summary) -> Table {
    Table(
      name: "sureness", header: ["sureness", "cases"],
      rows: summary.automation.sureness.map { ["\($0.from) to \($0.to) %", "\($0.cases)"] } + [
        ["no degree noted", "\(summary.automation.surenessUnknown)"]
      ])
  }

  static func checks(_ summary: Summary) -> Table {
    let row = summary.automation
    func cells(_ name: String, _ check: Summary.Check) -> [String] {
      [name, "\(check.checked)", "\(check.overturned)"]
        + [check.errorRate, check.errorLow, check.errorHigh].map { $0.map { "\($0)" } ?? "" }
    }
    return Table(
      name: "automation_checked",
      header: ["settled_as", "decided_again", "overturned", "error_rate", "error_low", "error_high"],
      rows: [
        cells("violation", row.confirmedChecked), cells("no violation", row.clearedChecked),
        cells("either", row.checkedEver), cells("either, decided in this period", row.checkedInPeriod),
      ])
  }

  static func unusual(_ summary: Summary) -> Table {
    Table(
      name: "unusual",
      header: [
        "kind", "name", "from", "until", "count", "cases", "median", "deviation", "expected",
        "days_compared", "one_in_log10", "shared",
      ],
      rows: summary.unusual.spikes.map { spike in
        let shared = spike.common.map { "\($0.kind.rawValue) \($0.name) \($0.cases)" }
        return [
          spike.kind.rawValue, spike.name, "\(spike.from)", "\(spike.until)", "\(spike.count)",
          "\(spike.cases)", "\(spike.median)", "\(spike.deviation)", "\(spike.expected)",
          "\(spike.daysCompared)", "\(abs(spike.logChance))", shared.joined(separator: "; "),
        ]
      })
  }

  static func reporters(_ summary: Summary) -> Table {
    let lists = [
      ("reliable", summary.reporters.reliable), ("unfounded", summary.reporters.unfounded),
      ("floods", summary.reporters.floods),
    ]
    return Table(
      name: "reporters",
      header: [
        "list", "reporter", "kind", "reports", "previous_reports", "confirmed", "unfounded", "most_in_a_day",
      ],
      rows: lists.flatMap { name, rows in
        rows.map {
          [name, $0.reporter, $0.kind.rawValue] + pair($0.reports)
            + ["\($0.confirmed)", "\($0.unfounded)", "\($0.mostInADay)"]
        }
      })
  }

  static func rules(_ summary: Summary) -> Table {
    Table(
      name: "rules", header: ["rule", "cases", "previous_cases", "decided", "upheld"],
      rows: summary.rules.hits.map { [$0.rule] + pair($0.cases) + ["\($0.decided)", "\($0.upheld)"] })
  }

  static func neverHit(_ summary: Summary) -> Table {
    Table(name: "rules_never_hit", header: ["rule"], rows: summary.rules.neverHit.map { [$0] })
  }
}
