import CaseModel
import Fetch
import Intake
import Lifecycle
import RuleFiles

/// What moves cases and files them without weighing any: starts without the rules being compiled.
struct CaseWorkshop: Sendable {
  let policy: Policy
  let life: LifeRules
  let profiles: [MarketplaceProfile]
  let keyer: SubjectKeyer
  let parser: CurlAddressParser

  init(_ settings: Settings) throws {
    try self.init(settings, tree: RuleTree.withoutWeighing(directory: settings.rules))
  }

  init(_ settings: Settings, tree: RuleTree) throws {
    policy = try Policy.load(tree)
    life = try LifeRules.load(tree)
    profiles = try MarketplaceProfiles.load(tree)
    let addressGuard = AddressGuard(
      allowPrivateNetwork: settings.allowPrivateNetwork, allowedPorts: policy.fetch.ports)
    parser = CurlAddressParser(addressGuard: addressGuard)
    keyer = SubjectKeyer(profiles: profiles, parser: parser)
  }

  /// The host of an address, for counts; `?` where it has none.
  func host(of url: String) -> String { (try? parser.parse(url).host) ?? "?" }
}
