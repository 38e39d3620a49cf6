import CaseModel
import Lifecycle
import Listings
import RuleFiles

/// The stages that read pages, without those that weigh: starts without the rules being compiled.
struct PageWorkshop: Sendable {
  let policy: Policy
  let reader: ListingReader

  init(_ settings: Settings, profiles useProfiles: Bool) throws {
    let tree = try RuleTree.withoutWeighing(directory: settings.rules)
    policy = try Policy.load(tree)
    reader = ListingReader(profiles: useProfiles ? try MarketplaceProfiles.load(tree) : [])
  }
}
