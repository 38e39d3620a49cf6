import CaseModel
import Lifecycle

/// What a person decided of a case.
public struct Decision: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    case uphold, dismiss, recategorise, escalate, confirm, reject, undo, reopen
    case askReporter = "ask-reporter"
    case askSeller = "ask-seller"
    case judgeValid = "judge-valid"
    case judgeInvalid = "judge-invalid"
    case appealUphold = "appeal-uphold"
    case appealOverturn = "appeal-overturn"
    case reactivated
    case couponsIssued = "coupons-issued"
    case refundPaid = "refund-paid"
    case returnReceived = "return-received"
  }

  public var verdict: Verdict
  public var by: String
  public var reason: String
  public var measure: String?
  /// The category that a recategorisation gives.
  public var category: String?
  /// What a judgement proposes to refund.
  public var refund: String?
  public var currency: String?
  public var withReturn: Bool
  /// With an overturned appeal: whether the compensation comes in several coupons; nil leaves it to the policy.
  public var split: Bool?
  /// The version that the person saw; another one refuses the decision.
  public var version: Int?

  public init(
    verdict: Verdict, by: String, reason: String, measure: String? = nil, category: String? = nil,
    refund: String? = nil, currency: String? = nil, withReturn: Bool = false, split: Bool? = nil,
    version: Int? = nil
  ) {
    self.verdict = verdict
    self.by = by
    self.reason = reason
    self.measure = measure
    self.category = category
    self.refund = refund
    self.currency = currency
    self.withReturn = withReturn
    self.split = split
    self.version = version
  }

  /// The same as an event of the workflow.
  func event(now: Timestamp) -> LifeEvent {
    let name = by.split(separator: ":", maxSplits: 1).last.map(String.init) ?? by
    let body: JSONValue = .object([
      "reason": .string(reason), "measure": measure.map { .string($0) },
      "category": category.map { .string($0) },
      "refund": refund.map { .string($0) }, "currency": currency.map { .string($0) },
      "with_return": withReturn ? true : nil, "split": split.map { .bool($0) },
    ])
    return LifeEvent(
      verdict.rawValue, at: now, actor: Party(role: .moderator, id: name), body: body, version: version)
  }
}
