import CaseModel

/// How often each rule hit over decided cases, and how often rightly: `docket rules hits`.
public struct RuleHitReport: Sendable, Hashable {
  /// What one rule did.
  public struct Row: Sendable, Hashable {
    public var rule: String
    public var category: Category
    public var hits = 0
    /// A person's decision agrees with what the rule speaks for.
    public var right = 0
    public var wrong = 0
    /// Whether the pack still has the rule.
    public var isKnown = true

    public init(rule: String, category: Category) {
      self.rule = rule
      self.category = category
    }

    /// The share of judged hits that were right; nil while none was judged.
    public var precision: Double? { right + wrong == 0 ? nil : Double(right) / Double(right + wrong) }
  }

  public var rows: [Row]
  public var decided: Int
  public var upheld: Int
  public var rulePack: String

  public init(rows: [Row], decided: Int, upheld: Int, rulePack: String) {
    self.rows = rows.sorted { ($1.hits, $0.rule) < ($0.hits, $1.rule) }
    self.decided = decided
    self.upheld = upheld
    self.rulePack = rulePack
  }

  /// A table of the rules that hit, and the names of those that never did.
  public func text(width: Int = 80, utf8: Bool = true) -> String {
    func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 120) }
    var lines = DisplayWidth.wrap(
      "\(Wording.count(decided, "decided case")), \(upheld) upheld, rules of pack \(inert(rulePack))",
      width, utf8: utf8)
    var grid = TextGrid([.left, .left, .right, .right, .right, .right], flexible: 0)
    grid.add(["rule", "category", "hits", "right", "wrong", "rightly"])
    let hit = rows.filter { $0.hits > 0 }
    for row in hit {
      let share = row.precision.map { "\(Int(($0 * 100).rounded())) %" } ?? (utf8 ? "–" : "-")
      grid.add([
        inert(row.rule) + (row.isKnown ? "" : " (not in the pack)"), Wording.short(row.category),
        "\(row.hits)", "\(row.right)", "\(row.wrong)", share,
      ])
    }
    if !hit.isEmpty { lines += grid.lines(width: width, utf8: utf8) }
    let never = rows.filter { $0.hits == 0 }.map { inert($0.rule) }
    if !never.isEmpty {
      lines += DisplayWidth.wrap(
        "never hit (\(never.count)): \(never.joined(separator: ", "))", width - 2, utf8: utf8
      ).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line a rule, then one with the counts.
  public func jsonLines() -> String {
    var lines = rows.map { row in
      JSONValue.object([
        "rule": .string(row.rule), "category": .string(row.category.rawValue), "hits": .number("\(row.hits)"),
        "right": .number("\(row.right)"), "wrong": .number("\(row.wrong)"),
        "unjudged": .number("\(row.hits - row.right - row.wrong)"),
        "rightly": row.precision.map { .number(Self.decimals($0)) }, "in_pack": .bool(row.isKnown),
      ])
    }
    lines.append(
      .object([
        "decided": .number("\(decided)"), "upheld": .number("\(upheld)"), "rule_pack": .string(rulePack),
      ]))
    return lines.map { Inert.json($0.compact) + "\n" }.joined()
  }

  private static func decimals(_ value: Double) -> String { Explanation.threeDecimals(value) }
}
