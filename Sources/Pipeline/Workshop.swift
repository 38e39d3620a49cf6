import Assessment
import CaseModel
import Fetch
import Intake
import Lifecycle
import Listings
import RuleFiles

/// The stages, built from one rule pack: the only place that knows them all.
struct Workshop: Sendable {
  let pack: RulePack
  let policy: Policy
  let reader: ListingReader
  let keyer: SubjectKeyer
  let weighing: Weighing

  /// Loads the pack of `settings.rules`; `cache` is where compiled forms of it are kept, nil for nowhere.
  ///
  /// - Parameter writesCache: whether a form that is not there yet is put there.
  init(
    _ settings: Settings, cache: String?, writesCache: Bool = true, profiles useProfiles: Bool = true
  ) throws {
    pack = try RulePack.load(from: settings.rules, cacheDirectory: cache, writesCache: writesCache)
    let names = try SubjectWorkshop(settings, tree: pack.tree)
    policy = names.policy
    keyer = names.keyer
    reader = ListingReader(profiles: useProfiles ? names.profiles : [])
    weighing = Weighing(
      assessor: Assessor(pack: pack), router: Router(policy: policy),
      hosts: MarketplaceHosts(names.profiles, parser: names.parser))
  }
}
