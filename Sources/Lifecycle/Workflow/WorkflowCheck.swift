import CaseModel
import RuleFiles

/// Looks at all workflows for what would leave a case lying: dead ends, states nobody reaches, clocks without an action.
struct WorkflowCheck {
  let workflows: [String: Workflow]
  /// By name; one that never runs has no span.
  let clocks: [String: Span?]
  let notices: Set<String>
  /// What `docket status` may answer; empty: the pack has no words at all.
  var statuses: Set<String> = []

  /// Each once: what stands in a group is met in every state that has it.
  func problems() -> [DocketError] {
    var seen: Set<DocketError> = []
    return workflows.keys.sorted().flatMap { name in
      workflows[name].map { self.problems(of: $0) } ?? []
    }.filter { seen.insert($0).inserted }
  }

  private func problems(of workflow: Workflow) -> [DocketError] {
    var found: [DocketError] = []
    for state in workflow.states {
      found += targets(of: state)
      found += clockProblems(of: state, in: workflow)
      found += waiting(state, in: workflow)
      found += alone(state)
      found += words(of: state)
    }
    return found + reachability(workflow)
  }

  private func targets(of state: LifeState) -> [DocketError] {
    var found: [DocketError] = []
    for (event, ways) in state.ways.sorted(by: { $0.key < $1.key }) {
      for way in ways {
        if case .state(let workflow, let name) = way.to, workflows[workflow]?[name] == nil {
          found.append(
            way.node.error(
              "way-target", "'\(event)' leads to '\(workflow)/\(name)', which is no state",
              remedy: Suggestion.remedy(for: name, among: workflows[workflow]?.states.map(\.name) ?? [])))
        }
        if way.by.isEmpty {
          found.append(
            way.node.error(
              "way-nobody", "nobody may cause '\(event)' in '\(state.name)'",
              remedy: "name in `by` who may: \(Role.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        for telling in way.tell where !notices.contains(telling.notice) {
          found.append(
            way.node.error(
              "notice-unknown", "'\(event)' tells by '\(telling.notice)', which is no notice",
              remedy: "write it under `notices` in rules/notices, or tell by another; "
                + Suggestion.remedy(for: telling.notice, among: notices.sorted())))
        }
      }
    }
    return found
  }

  private func clockProblems(of state: LifeState, in workflow: Workflow) -> [DocketError] {
    var found: [DocketError] = []
    for clock in state.clocks {
      if clock.after != ClockRule.measures, clocks[clock.after] == nil {
        found.append(
          state.node.error(
            "clock-span", "the clock of '\(state.name)' runs for '\(clock.after)', which is no span",
            remedy: "give it one in `clocks` of lifecycle.yaml, or run by another; "
              + Suggestion.remedy(for: clock.after, among: clocks.keys.sorted())))
      }
      for name in clock.within.isEmpty ? [state.name] : clock.within {
        let ways = workflow[name]?.ways[clock.event]?.filter { $0.by.contains(.clock) } ?? []
        if ways.isEmpty {
          found.append(
            state.node.error(
              "clock-action",
              "the clock of '\(state.name)' causes '\(clock.event)', and '\(name)' does nothing on it",
              remedy: "add to its `on` a way for '\(clock.event)' with `by: [clock]`, or take the clock away")
          )
        } else if !ways.contains(where: { $0.when.isEmpty && $0.need.isEmpty }) {
          found.append(
            state.node.error(
              "clock-action", "'\(clock.event)' in '\(name)' has no way that is always open",
              remedy: "add as its last way one with neither `when` nor `need`"))
        }
      }
    }
    let running = Set(
      workflow.states.flatMap { other in
        other.clocks.filter { other.name == state.name || $0.within.contains(state.name) }.map(\.event)
      })
    for (event, ways) in state.ways where ways.allSatisfy({ $0.by == [.clock] }) && !running.contains(event) {
      found.append(
        state.node.error(
          "clock-missing", "'\(event)' in '\(state.name)' waits for a clock that never runs there",
          remedy: "give the state a `clock` with `event: \(event)`, or take the way away"))
    }
    return found
  }

  /// Where a person's word has a measure carried out, one of its ways must be for what needs a second person.
  private func alone(_ state: LifeState) -> [DocketError] {
    state.ways.sorted { $0.key < $1.key }.flatMap { event, ways -> [DocketError] in
      var guarded: Set<Role> = []
      var found: [DocketError] = []
      for way in ways {
        let people = Set(way.by).subtracting([.clock, .machine])
        let carriesOut = way.effects.contains(.enforce) || way.effects.contains(.endAccount)
        if way.when == [.secondPersonMissing], !carriesOut { guarded.formUnion(people) }
        if carriesOut, !people.isSubset(of: guarded), !way.need.contains(.secondPerson) {
          found.append(
            way.node.error(
              "second-person-way", "'\(event)' in '\(state.name)' lets one person carry out any measure",
              remedy: "put a way with `when: [second-person-missing]` and `do: [propose]` before it"))
        }
      }
      return found
    }
  }

  private func words(of state: LifeState) -> [DocketError] {
    guard !statuses.isEmpty, !statuses.contains(state.says) else { return [] }
    return [
      state.saysNode.error(
        "state-says",
        "'\(state.name)' says '\(state.says)', and the notices have no word 'status.\(state.says)'",
        remedy: Suggestion.remedy(for: state.says, among: statuses.sorted()))
    ]
  }

  private func reachability(_ workflow: Workflow) -> [DocketError] {
    var found: [DocketError] = []
    var reached = Set([workflow.initial] + workflow.entries)
    var queue = Array(reached)
    for other in workflows.values where other.name != workflow.name {
      for way in other.states.flatMap({ $0.ways.values.flatMap { $0 } }) {
        if case .state(workflow.name, let name) = way.to, reached.insert(name).inserted { queue.append(name) }
      }
    }
    while let name = queue.popLast() {
      for way in workflow[name]?.ways.values.flatMap({ $0 }) ?? [] {
        if case .state(workflow.name, let next) = way.to, reached.insert(next).inserted { queue.append(next) }
      }
    }
    for state in workflow.states {
      if !reached.contains(state.name) {
        found.append(
          state.node.error(
            "state-unreachable", "nothing leads to the state '\(state.name)'",
            remedy: "lead a way to it, name it among `entries`, or take it away"))
      }
      if !canEnd(state, in: workflow) {
        found.append(
          state.node.error(
            "state-dead-end", "no way from '\(state.name)' leads to an end",
            remedy: "add a way towards a state with `final: true`"))
      }
    }
    return found
  }

  /// Whether a final state can be reached, through whatever workflows.
  func canEnd(_ state: LifeState, in workflow: Workflow) -> Bool {
    WorkflowPaths(workflows: workflows, clocks: clocks).canEnd(state.name, of: workflow.name)
  }
}
