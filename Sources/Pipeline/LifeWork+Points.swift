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

  /// Calls again for what fell on an account's other cases by a dismissal that this event took back.
  func restorePointMeasures(after one: Case, before old: Case) throws {
    guard let account = one.account,
      let undone = one.life?.decisions.last(where: { $0.undoneAt == settings.now && $0.verdict == "dismiss" }
      ),
      old.life?.decisions.contains(where: { $0.at == undone.at && $0.undoneAt == nil }) ?? false
    else { return }
    for row in try store.cases(ofAccount: account, limit: 500) where row.id != one.id {
      guard let other = try load(row.id),
        (other.life?.measures ?? []).contains(where: { $0.undoneAt == undone.at && $0.because == "points" })
      else { continue }
      let event = LifeEvent(
        "points-rose", at: settings.now, actor: Party(role: .machine, id: settings.by),
        body: .object(["since": .string(undone.at.description)]))
      // Refused where the account has come to less since.
      _ = try apply(event, to: other)
    }
  }
}
