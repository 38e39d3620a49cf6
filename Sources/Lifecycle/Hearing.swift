import CaseModel

/// Whose reports a person reads although nothing on the page supports them: `hear` in `rules/policy.yaml`.
///
/// It accuses nobody: it only keeps the machine from dismissing alone what it is likely to have missed.
public struct Hearing: Sendable, Hashable {
  /// Kinds of reporters who are heard in every category.
  public var reporters: Set<Reporter.Kind> = []
  /// Categories in which a buyer with an order is heard: the page does not show what arrived.
  public var orders: Set<Category> = []

  public init() {}

  /// Why a person must read these reports; nil where the machine may dismiss them.
  func reason(for reports: [Report]) -> String? {
    for report in reports {
      let kind = report.reporter.kind
      if reporters.contains(kind) { return "it comes from \(Self.name(kind))" }
      if kind == .buyer, report.orderID != nil, orders.contains(report.category) {
        return "the buyer has an order, and a page does not show what arrived"
      }
    }
    return nil
  }

  private static func name(_ kind: Reporter.Kind) -> String {
    switch kind {
    case .trustedFlagger: "a trusted flagger"
    case .rightsHolder: "a rights holder"
    case .staff: "the staff"
    case .buyer: "a buyer"
    case .seller: "a seller"
    case .anonymous: "someone who gave no name"
    }
  }
}
