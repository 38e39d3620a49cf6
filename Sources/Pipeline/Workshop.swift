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
  let life: LifeRules
  let reader: ListingReader
  let keyer: SubjectKeyer
  let weighing: Weighing
  private let parser: CurlAddressParser

  /// Loads the pack of `settings.rules`; `cache` is where compiled forms of it are kept, nil for nowhere.
  ///
  /// - Parameter writesCache: whether a form that is not there yet is put there.
  init(
    _ settings: Settings, cache: String?, writesCache: Bool = true, profiles useProfiles: Bool = true
  ) throws {
    pack = try RulePack.load(from: settings.rules, cacheDirectory: cache, writesCache: writesCache)
    let tree = pack.tree
    policy = try Policy.load(tree)
    life = try LifeRules.load(tree)
    let profiles = try MarketplaceProfiles.load(tree)
    reader = ListingReader(profiles: useProfiles ? profiles : [])
    let addressGuard = AddressGuard(
      allowPrivateNetwork: settings.allowPrivateNetwork, allowedPorts: policy.fetch.ports)
    parser = CurlAddressParser(addressGuard: addressGuard)
    keyer = SubjectKeyer(profiles: profiles, parser: parser)
    weighing = Weighing(
      assessor: Assessor(pack: pack), router: Router(policy: policy),
      hosts: MarketplaceHosts(profiles, parser: parser))
  }

  /// The host of an address, for counts; `?` where it has none.
  func host(of url: String) -> String { (try? parser.parse(url).host) ?? "?" }
}
