import CaseModel

/// Follows the ways of all workflows as a case would, back from appeals and undone decisions to where it came from.
struct WorkflowPaths {
  let workflows: [String: Workflow]
  let clocks: [String: Span?]

  /// More places than shipped workflows have by far; where a site's have more, they are not followed to their end.
  private static let most = 50_000

  struct Place: Hashable {
    var workflow: String
    var state: String
  }

  /// Where a case stands, where its appeal found it and where its last decision did; nil: anywhere that can be.
  private struct Standing: Hashable {
    var at: Place
    var back: Place?
    var before: Place?
  }

  /// Whether any path from a state leads to a final one.
  func canEnd(_ state: String, of workflow: String) -> Bool {
    search(from: Place(workflow: workflow, state: state)) { _, state in state.final }
  }

  private func search(from start: Place, for isWanted: (Place, LifeState) -> Bool) -> Bool {
    var seen: Set<Standing> = [Standing(at: start)]
    var queue = Array(seen)
    while let standing = queue.popLast() {
      guard let state = workflows[standing.at.workflow]?[standing.at.state] else { continue }
      if isWanted(standing.at, state) || seen.count > Self.most { return true }
      for next in nexts(of: standing, state) where seen.insert(next).inserted { queue.append(next) }
    }
    return false
  }

  private func nexts(of standing: Standing, _ state: LifeState) -> [Standing] {
    let ringing = ringing(in: state, of: standing.at.workflow)
    return state.ways.flatMap { event, ways in
      ways.flatMap { way -> [Standing] in
        // What waits for a clock that never runs never happens.
        if way.by == [.clock], !ringing.contains(event) { return [] }
        var next = standing
        if way.effects.contains(.fileAppeal) { next.back = standing.at }
        if Self.decides(way) { next.before = standing.at }
        return places(way.to, of: standing).map { place in
          next.at = place
          return next
        }
      }
    }
  }

  private func places(_ target: Way.Target, of standing: Standing) -> [Place] {
    switch target {
    case .here: []
    case .state(let workflow, let name): [Place(workflow: workflow, state: name)]
    case .back: standing.back.map { [$0] } ?? origins(of: standing.at) { $0.effects.contains(.fileAppeal) }
    case .before: standing.before.map { [$0] } ?? origins(of: standing.at, by: Self.decides)
    }
  }

  private static func decides(_ way: Way) -> Bool {
    !Set(way.effects).isDisjoint(with: [.decide, .decideByPolicy, .propose, .judge])
  }

  /// From where a way of that kind may have led a case to a place.
  private func origins(of place: Place, by isSuch: (Way) -> Bool) -> [Place] {
    workflows.values.flatMap { workflow in
      workflow.states.filter { state in
        state.ways.values.joined().contains { way in
          guard isSuch(way) else { return false }
          switch way.to {
          case .state(let name, let next): return leads(Place(workflow: name, state: next), to: place)
          case .here: return leads(Place(workflow: workflow.name, state: state.name), to: place)
          case .back, .before: return true
          }
        }
      }.map { Place(workflow: workflow.name, state: $0.name) }
    }
  }

  /// Whether named ways lead from one place to another.
  private func leads(_ start: Place, to end: Place) -> Bool {
    var seen: Set<Place> = [start]
    var queue = [start]
    while let place = queue.popLast() {
      if place == end { return true }
      for way in workflows[place.workflow]?[place.state]?.ways.values.joined().map({ $0 }) ?? [] {
        guard case .state(let workflow, let name) = way.to else { continue }
        let next = Place(workflow: workflow, state: name)
        if seen.insert(next).inserted { queue.append(next) }
      }
    }
    return false
  }

  /// Events that a clock may cause in a state.
  private func ringing(in state: LifeState, of workflow: String) -> Set<String> {
    var events: Set<String> = []
    for other in workflows[workflow]?.states ?? [] {
      for clock in other.clocks
      where other.name == state.name || clock.within.contains(state.name) {
        if clock.after == ClockRule.measures || (clocks[clock.after] ?? nil) != nil {
          events.insert(clock.event)
        }
      }
    }
    return events
  }
}
