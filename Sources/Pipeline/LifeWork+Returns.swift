import CaseModel
import CaseStore
import Lifecycle

extension LifeWork {
  /// Opens again the case of a removed listing that the same seller put up once more under another address,
  /// or that is there all the same when it is reported for something else.
  func lookForReturns(among filed: [Case]) throws {
    for one in filed where one.version == 0 && one.listing?.seller != nil && one.bucket != .duplicate {
      let account = one.sellerAccount
      for row in try store.cases(ofAccount: account, limit: 50)
      where row.id != one.id && row.bucket == .closed {
        guard let earlier = try load(row.id), Resemblance.isNear(earlier.listing, one.listing) else {
          continue
        }
        let event = LifeEvent(
          "came-back", id: "back-\(one.id)", at: settings.now, actor: Party(role: .machine, id: settings.by),
          body: .object([
            JSONMember(
              "reason",
              .string("the same seller offers nearly the same again: case \(one.id), \(one.subject.url)"))
          ]))
        _ = try apply(event, to: earlier)
      }
    }
    try flush()
  }
}
