import CaseModel

extension WorkflowCheck {
  /// A state that waits for somebody outside needs a clock that is sure to run; one that waits for the house needs an event
  /// of the house.
  func waiting(_ state: LifeState, in workflow: Workflow) -> [DocketError] {
    if state.final { return [] }
    let runs = state.clocks.contains { isSure($0) } || inheritsClock(state, in: workflow)
    func wrong(_ what: String, _ remedy: String) -> [DocketError] {
      [state.node.error("state-waits", what, remedy: remedy)]
    }
    switch state.waits {
    case .moderator:
      return leaves(state, by: .moderator)
        ? []
        : wrong(
          "'\(state.name)' waits for a moderator, and no event of a moderator leads on from it",
          "add a way with `by: [moderator]` to another state")
    case .machine:
      let acts = state.ways.values.joined().contains { $0.by.contains(.machine) }
      return runs || acts
        ? []
        : wrong(
          "'\(state.name)' waits for the machine without a clock, and the machine does nothing in it",
          "add a clock, or a way with `by: [machine]`")
    case nil:
      return runs
        ? []
        : wrong(
          "'\(state.name)' waits for nobody, has no clock that is sure to run, and is not final",
          "say for whom it `waits`, or that it is `final`")
    case let role?:
      // Where a dispute begins: the event that brings it leads on at once.
      let isBeginning = state.name == "new" && workflow.initial == state.name
      return runs || isBeginning
        ? []
        : wrong(
          "'\(state.name)' waits for \(role.rawValue) without a clock that is sure to run\(never(state))",
          "give it a clock without `when`, whose span in `clocks` of lifecycle.yaml is not `never`")
    }
  }

  private func never(_ state: LifeState) -> String {
    let names = state.clocks.map(\.after).filter { clocks[$0] == .some(nil) }
    return names.isEmpty ? "" : ": '\(names.joined(separator: "', '"))' is never"
  }

  private func isSure(_ clock: ClockRule) -> Bool {
    clock.when.isEmpty && clock.after != ClockRule.measures && (clocks[clock.after] ?? nil) != nil
  }

  /// Whether a clock of other states goes on in this one, from wherever a case comes.
  private func inheritsClock(_ state: LifeState, in workflow: Workflow) -> Bool {
    if workflow.initial == state.name || workflow.entries.contains(state.name) { return false }
    let target = Way.Target.state(workflow: workflow.name, name: state.name)
    let foreign = workflows.values.filter { $0.name != workflow.name }.contains { other in
      other.states.contains { $0.ways.values.joined().contains { $0.to == target } }
    }
    guard !foreign else { return false }
    let before = workflow.states.filter { other in
      other.name != state.name && other.ways.values.joined().contains { $0.to == target }
    }
    return workflow.states.contains { other in
      other.clocks.contains { clock in
        isSure(clock) && clock.within.contains(state.name)
          && before.allSatisfy { $0.name == other.name || clock.within.contains($0.name) }
      }
    }
  }

  private func leaves(_ state: LifeState, by role: Role) -> Bool {
    state.ways.values.joined().contains { $0.by.contains(role) && $0.to != .here }
  }
}
