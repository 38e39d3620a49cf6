import CaseModel
import Fetch
import Foundation
import Intake
import Listings
import RuleFiles

/// Addresses of reports: the key of what an address came to is the key of the address.
enum KeyTarget {
  private static let keyer: SubjectKeyer = {
    let rules = ProcessInfo.processInfo.environment["DOCKET_FUZZ_RULES"] ?? "rules"
    let profiles = (try? MarketplaceProfiles.load(RuleTree.withoutWeighing(directory: rules))) ?? []
    return SubjectKeyer(profiles: profiles, parser: CurlAddressParser())
  }()
  private static let addressGuard = AddressGuard()

  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for candidate in [text, "https://" + text, "https://www.aliexpress.com/" + text] {
      guard let subject = try? keyer.subject(for: candidate, kind: nil) else { continue }
      precondition(!subject.key.isEmpty)
      guard let again = try? keyer.subject(for: subject.url, kind: subject.kind) else {
        preconditionFailure("the address of a subject is refused: \(subject.url)")
      }
      precondition(again.key == subject.key, "\(again.key) is not \(subject.key)")
      let host = subject.url.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      precondition(addressGuard.refusal(textual: host) == nil, "a special address came through: \(host)")
    }
  }
}
