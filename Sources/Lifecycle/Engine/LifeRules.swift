import CaseModel
import RuleFiles

/// Everything that decides how a case goes on: workflows, policy, calendars, notices.
public struct LifeRules: Sendable {
  public var workflows: [String: Workflow]
  public var policy: LifePolicy
  public var triage: Policy
  public var calendars: Calendars
  public var notices: NoticeBook
  /// Of the taxonomy that decisions name.
  public var taxonomy: String

  /// Events of clocks that may give points, or that ask what an account comes to, in whatever workflow.
  public var clocksGivingPoints: Set<String> {
    var events: Set<String> = []
    for state in workflows.values.flatMap(\.states) {
      for (event, ways) in state.ways
      where ways.contains(where: {
        $0.by.contains(.clock) && ($0.effects.contains(.addPoints) || $0.when.contains(.pointsFell))
      }) {
        events.insert(event)
      }
    }
    return events
  }

  /// Loads and checks the life-cycle files of a pack; throws the first error.
  public static func load(_ tree: RuleTree) throws(DocketError) -> LifeRules {
    var problems: [DocketError] = []
    let rules = load(tree, &problems)
    if let first = problems.first { throw first }
    return rules
  }

  /// Loads them, with every error added to `problems`.
  public static func load(_ tree: RuleTree, _ problems: inout [DocketError]) -> LifeRules {
    let root =
      tree["lifecycle"]
      ?? YAMLNode(.mapping([]), source: YAMLSource(file: "lifecycle.yaml"), line: 1, column: 1)
    let calendars = Calendars.load(tree, standard: root["calendar"], &problems)
    var rules = LifeRules(
      workflows: Workflow.load(tree, &problems),
      policy: LifePolicy.load(root, calendars: calendars, &problems), triage: Policy.load(tree, &problems),
      calendars: calendars, notices: NoticeBook.load(tree, &problems),
      taxonomy: tree["taxonomy"]?["version"]?.scalar ?? "")
    rules.notices.zone = calendars.standard.zone
    rules.checkNames(root, tree, &problems)
    problems += WorkflowCheck(
      workflows: rules.workflows, clocks: rules.policy.clocks, notices: rules.notices.names,
      statuses: rules.notices.statuses
    ).problems()
    return rules
  }
}
