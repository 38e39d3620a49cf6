import CaseModel
import CaseStore
import Lifecycle

extension LifeWork {
  /// Lifts what an account's points called for on its other cases, where this event took points back.
  func dropPointMeasures(after one: Case, before old: Case) throws {
    func standing(_ value: Case) -> Int { (value.life?.points ?? []).count { $0.undoneAt == nil } }
    guard standing(one) < standing(old), let account = one.account else { return }
    for row in try store.cases(ofAccount: account, limit: 500) where row.id != one.id {
      guard let other = try load(row.id),
        (other.life?.measures ?? []).contains(where: { $0.isInForce && $0.because == "points" })
      else { continue }
      let event = LifeEvent(
        "points-fell", at: settings.now, actor: Party(role: .machine, id: settings.by))
      // Refused where the account comes to the same without them.
      _ = try apply(event, to: other)
    }
  }
}
