import CaseModel
import RuleFiles

/// One way from a state to another.
public struct Way: Sendable {
  public var when: [Guard]
  public var by: [Role]
  public var need: [Guard]
  public var to: Target
  public var effects: [Effect]
  public var tell: [Telling]
  public var node: YAMLNode

  /// Where it leads.
  public enum Target: Sendable, Hashable {
    case here
    /// Where the last decision found the case.
    case before
    /// Where the appeal found the case.
    case back
    case state(workflow: String, name: String)
  }

  /// Who is told, and by which notice.
  public struct Telling: Sendable, Hashable {
    public var recipient: Recipient
    public var notice: String
  }

  public enum Recipient: Sendable, Hashable {
    case role(Role)
    case actor
    case appellant
    /// Whoever stands against the appellant.
    case other
  }
}
