import CaseModel
import CaseStore
import Lifecycle

extension LifeWork {
  /// Opens again the case of a removed listing that the same seller put up once more under another address.
  func lookForReturns(among filed: [Case]) throws {
    for one in filed where one.version == 0 && one.listing?.seller != nil && one.bucket != .duplicate {
      let account = one.sellerAccount
      for row in try store.cases(ofAccount: account, limit: 50)
      where row.id != one.id && row.bucket == .closed && row.category == one.category {
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

/// Whether two listings offer the same goods, as far as their texts tell.
enum Resemblance {
  static func isNear(_ left: Listing?, _ right: Listing?) -> Bool {
    guard let left, let right else { return false }
    if let code = left.gtin, !code.isEmpty, code == right.gtin { return true }
    let images = Set(left.images.prefix(20)).intersection(right.images.prefix(20))
    if images.count >= 2 { return true }
    let a = words(left.title)
    let b = words(right.title)
    guard a.count >= 3, b.count >= 3 else { return false }
    return Double(a.intersection(b).count) >= 0.8 * Double(a.union(b).count)
  }

  private static func words(_ title: String?) -> Set<String> {
    Set((title ?? "").prefix(500).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
