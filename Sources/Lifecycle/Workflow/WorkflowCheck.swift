import CaseModel

/// Looks at all workflows for what would leave a case lying: dead ends, states nobody reaches, clocks without an action.
struct WorkflowCheck {
  let workflows: [String: Workflow]
  let clocks: Set<String>
  let notices: Set<String>

  func problems() -> [DocketError] {
    workflows.keys.sorted().flatMap { name in
      workflows[name].map { self.problems(of: $0) } ?? []
    }
  }

  private func problems(of workflow: Workflow) -> [DocketError] {
    var found: [DocketError] = []
    for state in workflow.states {
      found += targets(of: state)
      found += clockProblems(of: state, in: workflow)
      found += waiting(state)
      found += alone(state)
    }
    return found + reachability(workflow)
  }

  private func targets(of state: LifeState) -> [DocketError] {
    var found: [DocketError] = []
    for (event, ways) in state.ways.sorted(by: { $0.key < $1.key }) {
      for way in ways {
        if case .state(let workflow, let name) = way.to, workflows[workflow]?[name] == nil {
          found.append(
            way.node.error("way-target", "'\(event)' leads to '\(workflow)/\(name)', which is no state"))
        }
        if way.by.isEmpty {
          found.append(way.node.error("way-nobody", "nobody may cause '\(event)' in '\(state.name)'"))
        }
        for telling in way.tell where !notices.contains(telling.notice) {
          found.append(
            way.node.error("notice-unknown", "'\(event)' tells by '\(telling.notice)', which is no notice"))
        }
      }
    }
    return found
  }

  private func clockProblems(of state: LifeState, in workflow: Workflow) -> [DocketError] {
    var found: [DocketError] = []
    for clock in state.clocks {
      if clock.after != ClockRule.measures, !clocks.contains(clock.after) {
        found.append(
          state.node.error(
            "clock-span", "the clock of '\(state.name)' runs for '\(clock.after)', which is no span"))
      }
      for name in clock.within.isEmpty ? [state.name] : clock.within {
        let ways = workflow[name]?.ways[clock.event]?.filter { $0.by.contains(.clock) } ?? []
        if ways.isEmpty {
          found.append(
            state.node.error(
              "clock-action",
              "the clock of '\(state.name)' causes '\(clock.event)', and '\(name)' does nothing on it"))
        } else if !ways.contains(where: { $0.when.isEmpty && $0.need.isEmpty }) {
          found.append(
            state.node.error("clock-action", "'\(clock.event)' in '\(name)' has no way that is always open"))
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
          "clock-missing", "'\(event)' in '\(state.name)' waits for a clock that never runs there"))
    }
    return found
  }

  /// Where a person decides and the measure follows at once, one of its ways must be for what needs a second person.
  private func alone(_ state: LifeState) -> [DocketError] {
    state.ways.sorted { $0.key < $1.key }.flatMap { event, ways -> [DocketError] in
      var guarded = false
      var found: [DocketError] = []
      for way in ways where way.by.contains(.moderator) {
        if way.when == [.secondPersonMissing] { guarded = true }
        let carriesOut = way.effects.contains(.enforce) || way.effects.contains(.endAccount)
        if way.effects.contains(.decide), carriesOut, !guarded, !way.need.contains(.secondPerson) {
          found.append(
            way.node.error(
              "second-person-way", "'\(event)' in '\(state.name)' lets one person carry out any measure",
              remedy: "put a way with `when: [second-person-missing]` and `do: [propose]` before it"))
        }
      }
      return found
    }
  }

  /// A state that waits for somebody outside needs a clock; one that waits for the house needs none.
  private func waiting(_ state: LifeState) -> [DocketError] {
    if state.final || state.clocks.contains(where: { $0.after != ClockRule.measures }) { return [] }
    switch state.waits {
    case .moderator, .machine: return []
    case nil:
      return [
        state.node.error("state-waits", "'\(state.name)' waits for nobody, has no clock, and is not final")
      ]
    case let role?:
      let runs = workflows.values.contains { workflow in
        workflow.states.contains { $0.clocks.contains { $0.within.contains(state.name) } }
      }
      return runs || state.name == "new"
        ? [] : [state.node.error("state-waits", "'\(state.name)' waits for \(role.rawValue) without a clock")]
    }
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
        found.append(state.node.error("state-unreachable", "nothing leads to the state '\(state.name)'"))
      }
      if !canEnd(state, in: workflow) {
        found.append(state.node.error("state-dead-end", "no way from '\(state.name)' leads to an end"))
      }
    }
    return found
  }

  /// Whether a final state, or a way into another workflow, can be reached.
  func canEnd(_ state: LifeState, in workflow: Workflow) -> Bool {
    var seen = Set([state.name])
    var queue = [state]
    while let current = queue.popLast() {
      if current.final { return true }
      for way in current.ways.values.flatMap({ $0 }) {
        switch way.to {
        case .here: continue
        case .back, .before: return true
        case .state(let name, let next):
          guard name == workflow.name else { return true }
          if let state = workflow[next], seen.insert(next).inserted { queue.append(state) }
        }
      }
    }
    return false
  }
}
