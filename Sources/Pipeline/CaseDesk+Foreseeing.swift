import CaseModel
import CaseStore
import Fetch
import Intake
import Lifecycle
import RuleFiles

extension CaseDesk {
  /// What speaks against an event that was just submitted, as its case stands now; nil where nothing does.
  ///
  /// It stays submitted all the same: what lies in `incoming` before it may bring its case to where it fits.
  public func foreseen(_ id: String) throws -> DocketError? {
    guard try tree.isThere() else { return nil }
    var reader = try ReportReader(path: EventSubmission.path(of: id, in: tree))
    guard let item = try reader.next() else { return nil }
    switch item {
    case .event(var event, _, _):
      let checker = AttachmentChecker(baseDirectory: tree.incoming)
      event.files = event.files.map { checker.check($0).attachment }
      let rules = try RuleTree.withoutWeighing(directory: settings.rules)
      let keyer = SubjectKeyer(profiles: try MarketplaceProfiles.load(rules), parser: CurlAddressParser())
      // Nothing of it is ever flushed.
      let work = LifeWork(
        store: try reading(), settings: settings, rules: try LifeRules.load(rules), keyer: keyer)
      guard case .failure(let error) = try work.take(event) else { return nil }
      return error
    case .invalid(let invalid):
      return DocketError(
        code: invalid.code,
        what: "\(invalid.field.map { $0 + ": " } ?? "")found \(invalid.found), expected \(invalid.expected)",
        exit: .badInput)
    case .report: return nil
    }
  }
}
