import CaseModel

extension LifeEngine {
  /// Whether triage may weigh a case again: it is no dispute, it stands where triage puts cases, and nobody of the house
  /// has taken it in hand.
  public func isTriages(_ value: Case) -> Bool {
    guard value.kind != .dispute else { return false }
    guard let life = value.life else { return true }
    guard life.workflow == "complaint", life.proposal == nil,
      rules.workflows["complaint"].map({ $0.entries.contains(life.state) }) ?? true
    else { return false }
    return !value.history.contains { $0.by.hasPrefix("\(Role.moderator.rawValue):") }
  }

  /// Tells a seller who was asked that nothing follows, where weighing again cleared the case.
  public func clearing(_ value: Case, now: Timestamp) -> (value: Case, notices: [Notice]) {
    guard [.noViolation, .gone].contains(value.bucket), let life = value.life,
      life.statements.contains(where: { $0.role == .seller })
    else { return (value, []) }
    var context = LifeContext(
      rules: rules, event: LifeEvent("weighed-again", at: now, actor: Party(role: .machine)), value: value,
      account: AccountView(), now: now)
    context.life.moves += 1
    context.tell(Way.Telling(recipient: .role(.seller), notice: "seller-cleared"))
    context.value.life = context.life
    return (context.value, context.notices)
  }
}
