import CaseModel
import Fetch
import Intake
import Lifecycle
import RuleFiles

/// What moves cases and files them without weighing any: starts without the rules being compiled.
struct CaseWorkshop: Sendable {
  let life: LifeRules
  private let names: SubjectWorkshop

  var policy: Policy { names.policy }
  var keyer: SubjectKeyer { names.keyer }

  init(_ settings: Settings) throws {
    try self.init(settings, tree: RuleTree.withoutWeighing(directory: settings.rules))
  }

  init(_ settings: Settings, tree: RuleTree) throws {
    names = try SubjectWorkshop(settings, tree: tree)
    life = try LifeRules.load(tree)
  }

  /// The host of an address, for counts; `?` where it has none.
  func host(of url: String) -> String { (try? names.parser.parse(url).host) ?? "?" }
}
