import CaseModel
import Fetch
import Intake
import Lifecycle
import RuleFiles

/// What tells what an address is about: enough to weigh, where no case is moved.
struct SubjectWorkshop: Sendable {
  let policy: Policy
  let profiles: [MarketplaceProfile]
  let keyer: SubjectKeyer
  let parser: CurlAddressParser

  init(_ settings: Settings, tree: RuleTree) throws {
    policy = try Policy.load(tree)
    profiles = try MarketplaceProfiles.load(tree)
    let addressGuard = AddressGuard(
      allowPrivateNetwork: settings.allowPrivateNetwork, allowedPorts: policy.fetch.ports)
    parser = CurlAddressParser(addressGuard: addressGuard)
    keyer = SubjectKeyer(profiles: profiles, parser: parser)
  }
}
