import CaseModel
import Lifecycle

/// Who asks where a case stands: what waits for them is no waiting for the other party.
struct Asker {
  var role: Role
  /// Whose report is asked about.
  var reporter: Reporter?

  init(role: Role) { self.role = role }

  /// Nil where the name is no report's of the case.
  init?(_ value: Case, report name: String) {
    guard let report = value.reports.first(where: { $0.id == name }) else { return nil }
    role = .reporter
    reporter = report.reporter
  }

  private static let turns: Set<String> = ["waiting-for-you", "waiting-for-other-party"]

  /// The state's word as this one reads it; nil where it is the same for all.
  func reads(_ state: LifeState?, of value: Case) -> String? {
    guard let state, let waits = state.waits, Self.turns.contains(state.says) else { return nil }
    return isMeant(by: waits, of: value) ? "waiting-for-you" : "waiting-for-other-party"
  }

  /// What is true for whoever asks: whom the case waits for.
  static func neutral(_ state: LifeState) -> String? {
    guard turns.contains(state.says),
      let waits = state.waits, [.seller, .buyer, .reporter, .rightsHolder].contains(waits)
    else { return nil }
    return "waits.\(waits.rawValue)"
  }

  /// Right holders are reporters; where none of them is one by kind, whoever reported stands for them.
  private func isMeant(by waits: Role, of value: Case) -> Bool {
    let sides: Set<Role> = [.reporter, .rightsHolder]
    guard waits == .rightsHolder, let reporter else { return role == waits || sides == [role, waits] }
    let kinds: Set<Reporter.Kind> = [.rightsHolder, .trustedFlagger]
    return kinds.contains(reporter.kind) || !value.reports.contains { kinds.contains($0.reporter.kind) }
  }
}
